import { counted } from '#format/format-count.ts';
import { BUILT_IN_VIEWS, formatViews, parseViews, type SavedView, useSavedViews } from '#state/settings/saved-views.ts';
import { copyText } from '#ui/copy-text.ts';
import { download } from '#ui/download.ts';
import { FloatingPanel } from '#ui/FloatingPanel.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Button, FileButton, Group, Text } from '@mantine/core';
import Link2 from 'lucide-react/icons/link-2';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import Star from 'lucide-react/icons/star';
import Trash2 from 'lucide-react/icons/trash-2';
import { type ReactNode, useState } from 'react';
import { SaveView } from './SaveView.tsx';
import { linkOf, useViewActions } from './view-actions.ts';
import classes from './Views.module.css';

const FilledStar = (props: { readonly size: number; readonly 'aria-hidden': true }) => (
  <Star {...props} fill="currentColor" />
);

const downloadViews = (views: readonly SavedView[]) =>
  download(new Blob([formatViews(views)], { type: 'application/json' }), 'clientscope-views.json');

interface RowProps {
  readonly view: SavedView;
  onOpen(): void;
  readonly children: ReactNode;
}

/** A view: its name, what it contains, and its tools. */
function ViewRow({ view: { name, q, columns }, onOpen, children }: RowProps) {
  const parts = [q === '' ? 'no filter' : q, columns === null ? null : counted(columns.length, 'column')];
  return (
    <li className={classes.row}>
      <button type="button" className={classes.open} title="Open this view" onClick={onOpen}>
        <span>{name}</span>
        <span className={classes.held}>{parts.filter((part) => part !== null).join(' · ')}</span>
      </button>
      {children}
    </li>
  );
}

/** The user's views, starred ones first, then those that come with the program. */
export function ViewsPanel({ onClose }: { onClose(): void }) {
  const { views, save, remove } = useSavedViews();
  const actions = useViewActions();
  const [said, setSaid] = useState('Kept in this browser only');
  const keep = (view: SavedView, done: string) => {
    save([view]);
    setSaid(`${view.name} ${done}`);
  };
  const share = async (view: SavedView) => {
    const copied = await copyText(linkOf(view), `the link to ${view.name}`);
    setSaid(copied ? `Link to ${view.name} copied` : 'No link copied');
  };
  const load = async (file: File | null) => {
    if (file === null) return;
    try {
      const read = parseViews(await file.text());
      save(read);
      setSaid(`${counted(read.length, 'view')} imported`);
    } catch {
      setSaid('This file holds no views');
    }
  };
  const rowOf = (view: SavedView, before: ReactNode = null, after: ReactNode = null) => (
    <ViewRow
      key={view.name}
      view={view}
      onOpen={() => {
        actions.open(view);
        onClose();
      }}
    >
      {before}
      <IconButton icon={Link2} label={`Copy link to ${view.name}`} onClick={() => void share(view)} />
      {after}
    </ViewRow>
  );
  const ownRow = (view: SavedView) => {
    const { name, starred, q, columns } = view;
    return rowOf(
      view,
      <>
        <IconButton
          icon={starred ? FilledStar : Star}
          label={`Star ${name}`}
          aria-pressed={starred}
          onClick={() => save([{ ...view, starred: !starred }])}
        />
        <IconButton
          icon={RefreshCw}
          label={`Update ${name} to what is shown`}
          onClick={() =>
            keep(actions.current(name, { filter: q !== null, columns: columns !== null }, starred), 'updated')
          }
        />
      </>,
      <IconButton icon={Trash2} label={`Delete ${name}`} onClick={() => remove(name)} />,
    );
  };
  return (
    <FloatingPanel label="Views" width={420} onClose={onClose}>
      <SaveView onSave={(name, parts) => keep(actions.current(name, parts), 'saved')} />
      {views.length === 0 ? null : (
        <ul aria-label="Your views" className={classes.list}>
          {[...views].sort((a, b) => Number(b.starred) - Number(a.starred)).map(ownRow)}
        </ul>
      )}
      <ul aria-label="Built-in views" className={classes.list}>
        {BUILT_IN_VIEWS.map((view) => rowOf(view))}
      </ul>
      <Group gap="xs">
        <Button size="compact-xs" variant="default" disabled={views.length === 0} onClick={() => downloadViews(views)}>
          Export to a file
        </Button>
        <FileButton accept="application/json,.json" onChange={(file) => void load(file)}>
          {(props) => (
            <Button size="compact-xs" variant="default" {...props}>
              Import
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed" aria-live="polite">
          {said}
        </Text>
      </Group>
    </FloatingPanel>
  );
}
