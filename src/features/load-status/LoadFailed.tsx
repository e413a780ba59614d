import { formatCount } from '#format/format-count.ts';
import { formatWait } from '#format/format-wait.ts';
import type { ClientLoad, LoadFault } from '#state/load/use-client-load.ts';
import { useSecondsUntil } from '#ui/use-seconds-until.ts';
import { useFormat } from '#state/settings/display-settings.ts';
import { Button, Code } from '@mantine/core';
import { CopyDetails } from './CopyDetails.tsx';
import { Notice } from '#ui/Notice.tsx';

/** Shorter waits are the load's own affair. */
const LONG_WAIT_MS = 60_000;

function LongWait({ waitMs, since }: { readonly waitMs: number; readonly since: number }) {
  const left = useSecondsUntil(since + waitMs);
  return (
    <>
      Meraki asks to wait {formatWait(Math.round(waitMs / 1000))};{' '}
      {left === 0 ? 'that time is over.' : `${formatWait(left)} are left.`}{' '}
    </>
  );
}

/** `“Internal server error” (HTTP 500). ` */
function quote({ detail, status }: LoadFault): string {
  const parts = [detail === '' ? '' : `“${detail}”`, status === 0 ? '' : `(HTTP ${status})`].filter(
    (part) => part !== '',
  );
  return parts.length === 0 ? '' : `${parts.join(' ')}. `;
}

function titleOf(load: ClientLoad): string {
  const { fault, arrived, refreshing } = load;
  const what = fault === null ? '' : `: ${fault.title}`;
  if (refreshing) return fault === null ? 'The refresh was stopped' : `The refresh failed${what}`;
  if (arrived > 0) return `Loading stopped after ${formatCount(arrived)} clients${what}`;
  return fault === null ? 'Loading was stopped' : fault.title;
}

/** A load that was stopped or failed: what happened, what was kept, and the ways on. */
export function LoadFailed({ load }: { readonly load: ClientLoad }) {
  const { fault, arrived, refreshing, rows, partial } = load;
  const { absolute } = useFormat();
  const refused = fault?.refused === true && arrived > 0;
  const kept = `${formatCount(rows)} clients`;
  return (
    <Notice
      color={fault === null ? 'yellow' : 'red'}
      title={titleOf(load)}
      place={rows === 0 ? 'alone' : 'line'}
      actions={
        <>
          {refused ? (
            <Button size="compact-xs" onClick={load.refresh}>
              Retry: start again
            </Button>
          ) : null}
          <Button size="compact-xs" variant={refused ? 'default' : 'filled'} onClick={load.resume}>
            {arrived > 0 ? 'Continue' : 'Retry'}
          </Button>
          {refreshing ? (
            <Button size="compact-xs" variant="default" onClick={load.keep}>
              Keep what is shown
            </Button>
          ) : null}
          {fault === null ? null : <CopyDetails fault={fault} at={load.faultAt} loaded={arrived} />}
        </>
      }
    >
      {fault === null ? null : quote(fault)}
      {fault?.retryAfterMs != null && fault.retryAfterMs > LONG_WAIT_MS ? (
        <LongWait waitMs={fault.retryAfterMs} since={load.faultAt} />
      ) : null}
      {refused ? 'Meraki no longer accepts the position where loading stopped. ' : `${fault?.advice ?? ''} `}
      {refreshing && load.loadedAt !== null ? `The ${kept} of ${absolute(load.loadedAt)} are kept. ` : ''}
      {!refreshing && rows > 0 && partial
        ? `The ${kept} are kept; list and exports are partial until the rest is here. `
        : ''}
      {fault === null || fault.requestId === '' ? null : (
        <>
          Request id <Code>{fault.requestId}</Code>
        </>
      )}
    </Notice>
  );
}
