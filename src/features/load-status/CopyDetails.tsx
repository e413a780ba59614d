import { formatCount } from '#format/format-count.ts';
import { faultDetails, type LoadFault } from '#state/load/faults.ts';
import { useScope } from '#state/address/use-scope.ts';
import { copyText } from '#ui/copy-text.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';

interface CopyDetailsProps {
  readonly fault: LoadFault;
  /** Epoch ms. */
  readonly at: number;
  readonly loaded: number;
}

/** The facts of a fault for a ticket, to the clipboard. */
export function CopyDetails({ fault, at, loaded }: CopyDetailsProps) {
  const { networkId, t0, timespan } = useScope();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    const facts = {
      Network: networkId ?? '',
      'Time span': t0 === null ? `${timespan} seconds` : `since ${t0}`,
      'Clients loaded': formatCount(loaded),
      At: new Date(at).toISOString(),
    };
    setCopied(await copyText(faultDetails(fault, facts), 'the details of the fault'));
  };
  return (
    <Button size="compact-xs" variant="default" onClick={() => void copy()}>
      {copied === null ? 'Copy details' : copied ? 'Copied' : 'Not copied'}
    </Button>
  );
}
