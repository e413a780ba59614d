/**
 * A formatter of epoch ms that is made when it is first used: a page's first Intl object costs more than all of its first rows.
 * @throws RangeError for NaN
 */
export function lazyTimeFormat(locale: string, options: Intl.DateTimeFormatOptions): (ms: number) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (ms) => (format ??= new Intl.DateTimeFormat(locale, options)).format(ms);
}
