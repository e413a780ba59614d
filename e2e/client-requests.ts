import type { Page } from '@playwright/test';

/** The queries of the pages of clients that are asked for from now on; the array grows. */
export function clientRequests(page: Page): URLSearchParams[] {
  const queries: URLSearchParams[] = [];
  page.on('request', (request) => {
    const { pathname, searchParams } = new URL(request.url());
    if (pathname.endsWith('/clients')) queries.push(searchParams);
  });
  return queries;
}
