import { narrowerAsks } from '#clients/query/narrower-asks.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useScope } from '#state/address/use-scope.ts';
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';

/** A load is long once it has brought so many clients, or lasted so long. */
const MANY = 10_000;
const LONG_MS = 4000;

/** While a load is long: what is narrowed here could be asked of Meraki, who then sends less. */
export function NarrowOffer({ arrived }: { readonly arrived: number }) {
  const { terms } = useFilter();
  const { asked, ask } = useScope();
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLasting(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  if (arrived < MANY && !lasting) return null;
  return narrowerAsks(terms, asked).map(({ name, value, words }) => (
    <Button key={name} size="compact-xs" variant="light" color="grape" onClick={() => ask(name, value)}>
      Ask Meraki for {words} only
    </Button>
  ));
}
