import { narrowerAsks } from '#clients/query/narrower-asks.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useScope } from '#state/address/use-scope.ts';
import { useAfter } from '#ui/use-after.ts';
import { Button } from '@mantine/core';

/** A load is long once it has so many clients, or takes so many milliseconds. */
const MANY = 10_000;
const LONG_MS = 4000;

/** During a long load: offers to ask Meraki for what the filter narrows here, so that it sends less. @param arrived clients loaded so far */
export function NarrowOffer({ arrived }: { readonly arrived: number }) {
  const { terms } = useFilter();
  const { asked, ask } = useScope();
  const long = useAfter(LONG_MS);
  if (arrived < MANY && !long) return null;
  return narrowerAsks(terms, asked).map(({ name, value, words }) => (
    <Button key={name} size="compact-xs" variant="light" color="grape" onClick={() => ask(name, value)}>
      Ask Meraki for {words} only
    </Button>
  ));
}
