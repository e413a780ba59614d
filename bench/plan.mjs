// What is measured: the sizes, the goals, and what the scenarios click.
export const SIZES = { '10k': 10_000, '100k': 100_000, '500k': 500_000 };
export const FIRST_SORT = { column: 'Usage', descending: true };

export const FILTER = { ssids: ['Guest', 'Corp', 'IoT'], words: ['ana', 'x21'] };

/** The panels that are open while a filter changes (S10): those that any upstream can answer. */
export const FOUR_PANELS = 'usage,os,distribution,where';

export const SORTS = [
  { column: 'Name', descending: false },
  { column: 'IP', descending: false },
  { column: 'MAC', descending: false },
  { column: 'Last seen', descending: true },
  { column: 'VLAN', descending: false },
];

/** Rounds a size. The pages take turns in each, so that a slow moment of the machine meets all of them. */
export const ROUNDS = { '10k': 5, '100k': 3, '500k': 1 };

/** Visits of each page, each in a new browser process: single loads differ too much. */
export const VISITS = { '10k': 4, '100k': 4, '500k': 2 };

/** How long a page loads before a debugger is attached, ms. */
export const QUIET_MS = { '10k': 4000, '100k': 8000, '500k': 25_000 };

/** By scenario and size: the most that the ratio, or the figure itself, may be. At 10,000 a load is mostly the page's own start: its ratios have no goal. */
export const GOALS = {
  'S1 first': { '100k': 2.3 },
  'S2 first': { '100k': 1.6 },
  'S1 again': { '100k': 1.5 },
  'S2 again': { '100k': 1.25, '500k': 1.3 },
  'S2 200 ms again': { '100k': 0.97 },
  S3: { '100k': 1.35, '500k': 1.4 },
  'S3 95th': { '100k': 1.5 },
  'S4 first': { '100k': 1.5 },
  'S4 again': { '100k': 1.3 },
  S6: { '100k': 0.8, '500k': 0.7 },
  S7: { '10k': 200, '100k': 200, '500k': 200 },
  S8: { '100k': 1.3 },
  S10: { '100k': 1.3 },
  worst: { '10k': 100, '100k': 100 },
};
