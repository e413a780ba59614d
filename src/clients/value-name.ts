/** A value as it stands on screen: the empty value is None, and a value that reads so is written in quotes. */
export const valueName = (value: string): string => (value === '' ? 'None' : value === 'None' ? '“None”' : value);
