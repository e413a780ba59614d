import { formatCount } from '#format/format-count.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import { Button } from '@mantine/core';
import classes from './Dashboard.module.css';

/** On a narrow screen the filters cover the list: what they leave, and the way back to it. */
export function RailFooter({ onClose }: { onClose(): void }) {
  const data = useClientData();
  return (
    <div className={classes.railFooter}>
      <Button size="sm" fullWidth onClick={onClose}>
        {data === null ? 'Show the list' : `Show ${formatCount(data.view.matched)} clients`}
      </Button>
    </div>
  );
}
