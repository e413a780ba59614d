/** A count, `1,234`. It does without Intl, because a page's first Intl object costs 20 ms and the first rows need no other. */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** A count with its noun, `1 client`, `1,234 clients`. @param noun in the singular; its plural ends in s */
export const counted = (count: number, noun: string): string =>
  `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`;
