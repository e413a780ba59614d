import { formatCount } from '#format/format-count.ts';
import { formatWait } from '#format/format-wait.ts';
import { turnWait } from '#state/load/pickers.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/** An answer that takes longer may be waiting for its turn. */
const LONG_MS = 1500;

/** For how long a request waits for its turn, when that is what takes so long. To be keyed by what has arrived. */
export function TurnNotice({ networkId }: { readonly networkId: string }) {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  const { data } = useQuery({ ...turnWait(networkId), enabled: long });
  if (!long || data === undefined || data === null || data.requests === 0) return null;
  const requests = data.requests === 1 ? '1 request waits' : `${formatCount(data.requests)} requests wait`;
  return (
    <>
      Waiting for a turn: {requests} at Meraki’s rate limit, about {formatWait(data.seconds)} in all ·{' '}
    </>
  );
}
