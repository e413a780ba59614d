/** Made when the first two texts are compared. */
let collator: Intl.Collator | undefined;

/** Numbers inside by value (2 < 10 < 100), letters regardless of case. */
export const compareNatural = (a: string, b: string): number =>
  (collator ??= new Intl.Collator('en', { numeric: true, sensitivity: 'base' })).compare(a, b);
