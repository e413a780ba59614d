import { type Asked, askParams } from '#clients/query/server-filters.ts';
import { firstPageQuery } from '#meraki/client-page.ts';
import { merakiNow } from '#meraki/meraki-clock.ts';
import { type AskedTime, timeQuery } from '#state/address/time-query.ts';

/** The query by which the first page of a scope is asked for. */
export const firstQuery = (scope: AskedTime & { readonly asked: Asked }): string =>
  firstPageQuery([timeQuery(scope, merakiNow()), ...askParams(scope.asked)]);
