import { REFRESH_CHOICES } from '#state/settings/page-settings.ts';
import { useAutoRefreshState } from '#state/load/use-auto-refresh.ts';
import { Button, NativeSelect } from '@mantine/core';
import Pause from 'lucide-react/icons/pause';
import Play from 'lucide-react/icons/play';
import classes from './Changes.module.css';

const LABELS = { 0: 'never', 5: 'every 5 minutes', 15: 'every 15 minutes', 30: 'every 30 minutes', 60: 'every hour' };

/** How often the list is loaded anew without a click. */
export function RefreshByItself() {
  const { every, paused, setEvery, setPaused } = useAutoRefreshState();
  return (
    <div className={classes.tools}>
      <NativeSelect
        size="xs"
        aria-label="Refresh by itself"
        value={String(every)}
        data={REFRESH_CHOICES.map((minutes) => ({
          value: String(minutes),
          label: minutes === 0 ? 'No refresh by itself' : `Refresh ${LABELS[minutes]}`,
        }))}
        onChange={(event) => {
          const { value } = event.currentTarget;
          setEvery(REFRESH_CHOICES.find((minutes) => String(minutes) === value) ?? 0);
        }}
      />
      {every === 0 ? null : (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={paused ? <Play size={13} aria-hidden /> : <Pause size={13} aria-hidden />}
          onClick={() => setPaused(!paused)}
        >
          {paused ? 'Go on refreshing' : 'Pause refreshing'}
        </Button>
      )}
    </div>
  );
}
