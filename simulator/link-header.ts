/** The URL of a page as Meraki's header has it: on the organization's shard host. */
export function linkTo(url: URL, token: string): string {
  const query = new URLSearchParams(url.searchParams);
  query.delete('endingBefore');
  query.set('startingAfter', token);
  return `https://n1.meraki.com${url.pathname}?${query.toString()}`;
}

/** first before next, rel unquoted, as Meraki writes it. */
export function linkHeader(url: URL, first: string, next: string | null): string {
  const start = `<${linkTo(url, first)}>; rel=first`;
  return next === null ? start : `${start}, <${linkTo(url, next)}>; rel=next`;
}
