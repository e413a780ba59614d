import { counted, formatCount } from '#format/format-count.ts';
import { formatWait } from '#format/format-span.ts';
import { useScope } from '#state/address/use-scope.ts';
import { faultDetails } from '#state/load/faults.ts';
import type { ClientLoad, LoadFault } from '#state/load/use-client-load.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { copyText } from '#ui/copy-text.ts';
import { Notice } from '#ui/Notice.tsx';
import { useSecondsUntil } from '#ui/use-seconds-until.ts';
import { Button, Code } from '@mantine/core';
import { useState } from 'react';

/** A wait that Meraki asks for is shown only if it is longer than this. */
const LONG_WAIT_MS = 60_000;

/** How long Meraki asks to wait, and how much of that is left. */
function LongWait({ waitMs, since }: { readonly waitMs: number; readonly since: number }) {
  const left = useSecondsUntil(since + waitMs);
  return (
    <>
      Meraki asks to wait {formatWait(Math.round(waitMs / 1000))};{' '}
      {/* Or the whole alert would be read out again each second. */}
      {left === 0 ? 'that time is over.' : <span aria-live="off">{formatWait(left)} are left.</span>}{' '}
    </>
  );
}

interface CopyDetailsProps {
  readonly fault: LoadFault;
  /** Epoch ms. */
  readonly at: number;
  readonly loaded: number;
}

/** Copies the facts of a fault for a ticket. */
function CopyDetails({ fault, at, loaded }: CopyDetailsProps) {
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
    <Button onClick={() => void copy()}>{copied === null ? 'Copy details' : copied ? 'Copied' : 'Not copied'}</Button>
  );
}

/** Meraki's own words and the HTTP status: `“Internal server error” (HTTP 500). `; '' if there are none. */
function quote({ detail, status }: LoadFault): string {
  const parts = [detail === '' ? [] : [`“${detail}”`], status === 0 ? [] : [`(HTTP ${status})`]].flat();
  return parts.length === 0 ? '' : `${parts.join(' ')}. `;
}

function titleOf({ fault, arrived, refreshing }: ClientLoad): string {
  const what = fault === null ? '' : `: ${fault.title}`;
  if (refreshing) return fault === null ? 'The refresh was stopped' : `The refresh failed${what}`;
  if (arrived > 0) return `Loading stopped after ${counted(arrived, 'client')}${what}`;
  return fault?.title ?? 'Loading was stopped';
}

/** What the list still shows; '' where nothing was loaded, or nothing is missing. @param absolute writes epoch ms */
function keptWords({ refreshing, rows, partial, loadedAt }: ClientLoad, absolute: (ms: number) => string): string {
  const clients = counted(rows, 'client');
  const are = rows === 1 ? 'is' : 'are';
  if (refreshing) return loadedAt === null ? '' : `The ${clients} of ${absolute(loadedAt)} ${are} kept. `;
  if (rows === 0 || !partial) return '';
  return `The ${clients} ${are} kept; the list and exports are partial until the rest is loaded. `;
}

/** A load that was stopped or failed: what happened, what was kept, and how to go on. */
export function LoadFailed({ load }: { readonly load: ClientLoad }) {
  const { fault, faultAt, arrived, refreshing, rows } = load;
  const { absolute } = useFormat();
  const refused = fault?.refused === true && arrived > 0;
  const waitMs = fault?.retryAfterMs ?? 0;
  return (
    <Notice
      color={fault === null ? 'yellow' : 'red'}
      title={titleOf(load)}
      place={rows === 0 ? 'alone' : 'line'}
      actions={
        <>
          {refused ? (
            <Button variant="filled" onClick={load.refresh}>
              Retry: start again
            </Button>
          ) : null}
          <Button variant={refused ? 'default' : 'filled'} onClick={load.resume}>
            {arrived > 0 ? 'Continue' : 'Retry'}
          </Button>
          {refreshing ? <Button onClick={load.keep}>Keep what is shown</Button> : null}
          {fault === null ? null : <CopyDetails fault={fault} at={faultAt} loaded={arrived} />}
        </>
      }
    >
      {fault === null ? null : quote(fault)}
      {waitMs > LONG_WAIT_MS ? <LongWait waitMs={waitMs} since={faultAt} /> : null}
      {refused ? 'Meraki no longer accepts the position where loading stopped. ' : `${fault?.advice ?? ''} `}
      {keptWords(load, absolute)}
      {fault === null || fault.requestId === '' ? null : (
        <>
          Request id <Code>{fault.requestId}</Code>
        </>
      )}
    </Notice>
  );
}
