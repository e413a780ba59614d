import {
  PANEL_IDS,
  movePanel,
  resetPanels,
  setPanelWide,
  showPanel,
  usePanels,
} from '#state/settings/panel-settings.ts';
import { FloatingPanel } from '#ui/FloatingPanel.tsx';
import { ActionIcon, Button, Checkbox } from '@mantine/core';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import { panelTitle } from './panel-title.ts';
import classes from './PanelsDialog.module.css';

/** All panels: those that are shown first, in the order of the band. */
export function PanelsDialog({ onClose }: { onClose(): void }) {
  const panels = usePanels();
  const hidden = PANEL_IDS.filter((id) => !panels.some((one) => one.id === id));
  return (
    <FloatingPanel label="Panels" width={330} onClose={onClose}>
      <ul className={classes.list}>
        {panels.map(({ id, wide }, at) => (
          <li key={id} className={classes.line}>
            <Checkbox size="xs" label={panelTitle(id)} checked onChange={() => showPanel(id, false)} />
            <Button
              size="compact-xs"
              variant={wide ? 'light' : 'subtle'}
              aria-label={`${panelTitle(id)}, wide`}
              aria-pressed={wide}
              onClick={() => setPanelWide(id, !wide)}
            >
              Wide
            </Button>
            {(
              [
                [-1, 'up', ArrowUp],
                [1, 'down', ArrowDown],
              ] as const
            ).map(([by, word, Arrow]) => (
              <ActionIcon
                key={word}
                size={22}
                variant="subtle"
                color="gray"
                aria-label={`Move ${panelTitle(id)} ${word}`}
                disabled={at + by < 0 || at + by >= panels.length}
                onClick={() => movePanel(id, by)}
              >
                <Arrow size={14} aria-hidden />
              </ActionIcon>
            ))}
          </li>
        ))}
        {hidden.map((id) => (
          <li key={id} className={classes.line}>
            <Checkbox size="xs" label={panelTitle(id)} checked={false} onChange={() => showPanel(id, true)} />
          </li>
        ))}
      </ul>
      <Button size="compact-sm" variant="subtle" mt={8} onClick={resetPanels}>
        Reset
      </Button>
    </FloatingPanel>
  );
}
