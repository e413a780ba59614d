import {
  movePanel,
  PANEL_IDS,
  type PanelId,
  panelTitle,
  resetPanels,
  setPanelWide,
  showPanel,
  usePanels,
} from '#state/settings/panel-settings.ts';
import { FloatingPanel } from '#ui/FloatingPanel.tsx';
import { MoveButtons } from '#ui/MoveButtons.tsx';
import { PanelButton } from '#ui/PanelButton.tsx';
import { Button, Checkbox, Group, Stack } from '@mantine/core';
import LayoutGrid from 'lucide-react/icons/layout-grid';
import { useState } from 'react';

/** Opens the list of all panels: those that are shown first, in the order of the band. */
export function PanelsButton() {
  const [opened, setOpened] = useState(false);
  const panels = usePanels();
  const hidden = PANEL_IDS.filter((id) => !panels.some((one) => one.id === id));
  return (
    <PanelButton icon={LayoutGrid} label="Panels" opened={opened} setOpened={setOpened}>
      <FloatingPanel label="Panels" width={330} onClose={() => setOpened(false)}>
        <Stack component="ul" gap={0} mah="min(60vh, 480px)" style={{ overflowY: 'auto' }}>
          {[...panels.map(({ id }) => id), ...hidden].map((id) => (
            <PanelLine key={id} id={id} />
          ))}
        </Stack>
        <Button size="compact-sm" variant="subtle" mt={8} onClick={resetPanels}>
          Reset
        </Button>
      </FloatingPanel>
    </PanelButton>
  );
}

function PanelLine({ id }: { readonly id: PanelId }) {
  const panels = usePanels();
  const at = panels.findIndex((one) => one.id === id);
  const title = panelTitle(id);
  return (
    <Group component="li" gap={4} h={28} wrap="nowrap" style={{ flex: 'none' }}>
      <Checkbox flex={1} label={title} checked={at >= 0} onChange={() => showPanel(id, at < 0)} />
      {at < 0 ? null : (
        <>
          <Button
            variant={panels[at].wide ? 'light' : 'subtle'}
            aria-label={`${title}, wide`}
            aria-pressed={panels[at].wide}
            onClick={() => setPanelWide(id, !panels[at].wide)}
          >
            Wide
          </Button>
          <MoveButtons label={title} at={at} count={panels.length} onMove={(by) => movePanel(id, by)} />
        </>
      )}
    </Group>
  );
}
