/** What the walk needs to know of a fetch that ended. */
interface Walked {
  readonly isError: boolean;
  readonly hasNextPage: boolean;
}

/**
 * The one loop over a load's pages: one after another until the last one or a fault; it rests while nobody looks.
 * @param fetchNext the next page; while the first one is under way, that one
 * @param watched resolves while somebody looks at the page
 * @returns whether it came to the end
 */
export async function walkPages(
  fetchNext: () => Promise<Walked>,
  watched: (signal: AbortSignal) => Promise<void>,
  signal: AbortSignal,
): Promise<boolean> {
  for (;;) {
    await watched(signal);
    if (signal.aborted) return false;
    const { isError, hasNextPage } = await fetchNext();
    if (signal.aborted || isError) return false;
    if (!hasNextPage) return true;
  }
}
