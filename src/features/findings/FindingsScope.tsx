import { formatCount } from '#format/format-count.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import classes from './Findings.module.css';

interface FindingsScopeProps {
  /** Clients that the rules looked at. */
  readonly clients: number;
  readonly marked: number;
}

/** What the counts are of, for they do not follow the filter. */
export function FindingsScope({ clients, marked }: FindingsScopeProps) {
  const data = useClientData();
  return (
    <p className={classes.scope}>
      {formatCount(marked)} of {data?.incomplete === true ? 'the' : 'all'} {formatCount(clients)} clients
      {data?.incomplete === true ? ' loaded so far' : ''} have a finding, whatever is filtered.
    </p>
  );
}
