const opened = new URLSearchParams(globalThis.location?.search ?? '');

/** What a key of the address held when the page was opened; '' for nothing. For settings that an address lends a value for the visit. */
export const openedWith = (key: string): string => opened.get(key) ?? '';

export const openedKeys = (): readonly string[] => [...opened.keys()];
