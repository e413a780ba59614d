export function findBrowser(): Promise<string | undefined | null>;
export const PORTABLE: RegExp;
export function otherBrowsers(): Promise<Array<{ name: 'firefox' | 'webkit'; why: string | null }>>;
