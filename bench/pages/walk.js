/** Fetches and parses the pages of `?network=` one after another, the first of 1,000, the others of 5,000 clients. */
export async function walk(onPage) {
  const network = new URLSearchParams(location.search).get('network');
  let query = 'timespan=86400&perPage=1000';
  while (query !== '') {
    const response = await fetch(`/api/v1/networks/${network}/clients?${query}`);
    const records = await response.json();
    const next = /\?([^>]*)>; rel=next/.exec(response.headers.get('link') ?? '');
    query = next === null ? '' : next[1].replace(/perPage=\d+/, 'perPage=5000');
    onPage(records, query === '');
  }
}

/** A mark once the frame at hand has been painted, as the product sets it. */
export function markPainted(name) {
  requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
}
