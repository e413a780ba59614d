import { type Asked, askParams } from '#clients/query/server-filters.ts';
import { firstPageQuery } from '#meraki/client-page.ts';
import { type AskedTime, timeQuery } from '#state/address/time-query.ts';

/** The query by which the first page of a scope is asked for. */
export const firstQuery = (scope: AskedTime & { readonly asked: Asked }): string =>
  firstPageQuery([timeQuery(scope, Date.now()), ...askParams(scope.asked)]);
