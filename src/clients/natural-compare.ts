const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Numbers inside by value (2 < 10 < 100), letters regardless of case. */
export const compareNatural = (a: string, b: string): number => collator.compare(a, b);
