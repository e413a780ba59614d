/** What is asked of an entry of the browser's history (Navigation API). */
type Entry = Pick<NavigationHistoryEntry, 'id' | 'index' | 'url' | 'sameDocument'>;

/** The last copy that `addStep` made. An entry that is written anew has another id, so this one still waits for its address. */
let copied: string | undefined;

/** A step of Back, made at once as a copy of the entry; nuqs's write replaces the copy. A Back before that write goes to the same URL, and nuqs then drops what waits. */
export function addStep(): void {
  history.pushState(history.state, '', location.href);
  copied = globalThis.navigation?.currentEntry?.id;
}

/** What the address of an entry says, whatever the order of its keys and their encoding. */
function said({ url }: Entry): string | null {
  if (url === null) return null;
  const { searchParams } = new URL(url);
  searchParams.sort();
  return searchParams.toString();
}

/**
 * Which way to go on after a step between two entries with the same address: 1 forward, -1 back, 0 stay. Closing the details, or
 * deleting what was just typed, leaves such an entry, and a step that changes nothing seems to be a fault. Goes on within the page
 * only, and not after a copy that waits for its address: that step has taken an edit back.
 */
export function onwards(from: Entry, here: Entry, entries: readonly Entry[], waiting = copied): -1 | 0 | 1 {
  const by = here.index - from.index;
  if ((by !== 1 && by !== -1) || from.id === waiting || said(from) !== said(here)) return 0;
  return entries[here.index + by]?.sameDocument ? by : 0;
}

// A browser without the Navigation API (Safari before 26.2, Firefox before 147) keeps the steps that change nothing.
globalThis.navigation?.addEventListener('currententrychange', ({ navigationType, from }) => {
  const { currentEntry } = navigation;
  if (navigationType !== 'traverse' || currentEntry === null) return;
  const by = onwards(from, currentEntry, navigation.entries());
  if (by !== 0) history.go(by);
});
