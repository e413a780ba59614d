import type { ClientData } from '#state/use-client-view.ts';
import type { FilterState } from '#state/address/use-filter.ts';

/** What every chart draws from, as it was at one moment, and how a click filters. */
export interface ChartProps extends Pick<FilterState, 'terms' | 'change'> {
  readonly data: ClientData;
}
