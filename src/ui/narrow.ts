/** Where the filters and the details of a client cover the page; the style sheets have the same width. */
export const NARROW = '(max-width: 48em)';
