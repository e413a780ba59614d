import { useClickOutside } from '@mantine/hooks';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import { lazy, Suspense, useState } from 'react';
import classes from './Display.module.css';
import { ToolButton } from './ToolButton.tsx';

const DisplayPanel = lazy(() => import('./DisplayPanel.tsx').then((module) => ({ default: module.DisplayPanel })));

/** How figures, times and rows read; the panel is loaded when it is first wanted. */
export function DisplayButton() {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  const anchor = useClickOutside<HTMLDivElement>(close);
  return (
    <div ref={anchor} className={classes.anchor}>
      <ToolButton
        icon={SlidersHorizontal}
        label="Display"
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      />
      {opened ? (
        <Suspense>
          <DisplayPanel onClose={close} />
        </Suspense>
      ) : null}
    </div>
  );
}
