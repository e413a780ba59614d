import { ToolButton } from '#ui/ToolButton.tsx';
import { useClickOutside, useFocusReturn } from '@mantine/hooks';
import Bookmark from 'lucide-react/icons/bookmark';
import { lazy, Suspense, useState } from 'react';
import { useCommand } from '#state/use-commands.ts';
import classes from './Views.module.css';

const ViewsPanel = lazy(() => import('./ViewsPanel.tsx').then((module) => ({ default: module.ViewsPanel })));

/** Ways to look at the clients, kept under a name; the panel is loaded when it is first wanted. */
export function ViewsButton() {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  const anchor = useClickOutside<HTMLDivElement>(close);
  useFocusReturn({ opened });
  useCommand('Saved views', () => setOpened(true));
  return (
    <div ref={anchor} className={classes.anchor}>
      <ToolButton
        icon={Bookmark}
        label="Views"
        aria-haspopup="dialog"
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      />
      {opened ? (
        <Suspense>
          <ViewsPanel onClose={close} />
        </Suspense>
      ) : null}
    </div>
  );
}
