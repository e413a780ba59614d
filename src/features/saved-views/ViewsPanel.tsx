import { BUILT_IN_VIEWS, formatViews, parseViews, type SavedView, useSavedViews } from '#state/settings/saved-views.ts';
import { copyText } from '#ui/copy-text.ts';
import { download } from '#ui/download.ts';
import { FloatingPanel } from '#ui/FloatingPanel.tsx';
import { Button, FileButton, Group, Text } from '@mantine/core';
import Link2 from 'lucide-react/icons/link-2';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import Star from 'lucide-react/icons/star';
import Trash2 from 'lucide-react/icons/trash-2';
import { useState } from 'react';
import { SaveView } from './SaveView.tsx';
import { useViewActions } from './use-view-actions.ts';
import { linkOf } from './view-link.ts';
import { RowTool, ViewRow } from './ViewRow.tsx';
import classes from './Views.module.css';

const downloadViews = (views: readonly SavedView[]) =>
  download(new Blob([formatViews(views)], { type: 'application/json' }), 'clientscope-views.json');

/** The user's views, starred ones first, then those that come with the program. */
export function ViewsPanel({ onClose }: { onClose(): void }) {
  const { views, save, remove } = useSavedViews();
  const actions = useViewActions();
  const [said, setSaid] = useState('');
  const open = (view: SavedView) => {
    actions.open(view);
    onClose();
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
      setSaid(`${read.length} views imported`);
    } catch {
      setSaid('This file holds no views');
    }
  };
  const own = [...views].sort((a, b) => Number(b.starred) - Number(a.starred));
  return (
    <FloatingPanel label="Views" width={420} onClose={onClose}>
      <SaveView
        onSave={(name, parts) => {
          save([actions.current(name, parts)]);
          setSaid(`${name} saved`);
        }}
      />
      {own.length === 0 ? null : (
        <ul aria-label="Your views" className={classes.list}>
          {own.map((view) => (
            <ViewRow key={view.name} view={view} onOpen={() => open(view)}>
              <RowTool
                label={`Star ${view.name}`}
                pressed={view.starred}
                onClick={() => save([{ ...view, starred: !view.starred }])}
              >
                <Star size={14} aria-hidden fill={view.starred ? 'currentColor' : 'none'} />
              </RowTool>
              <RowTool
                label={`Update ${view.name} to what is shown`}
                onClick={() => {
                  save([
                    actions.current(
                      view.name,
                      { filter: view.q !== null, columns: view.columns !== null },
                      view.starred,
                    ),
                  ]);
                  setSaid(`${view.name} updated`);
                }}
              >
                <RefreshCw size={14} aria-hidden />
              </RowTool>
              <RowTool label={`Copy link to ${view.name}`} onClick={() => void share(view)}>
                <Link2 size={14} aria-hidden />
              </RowTool>
              <RowTool label={`Delete ${view.name}`} onClick={() => remove(view.name)}>
                <Trash2 size={14} aria-hidden />
              </RowTool>
            </ViewRow>
          ))}
        </ul>
      )}
      <ul aria-label="Built-in views" className={classes.list}>
        {BUILT_IN_VIEWS.map((view) => (
          <ViewRow key={view.name} view={view} onOpen={() => open(view)}>
            <RowTool label={`Copy link to ${view.name}`} onClick={() => void share(view)}>
              <Link2 size={14} aria-hidden />
            </RowTool>
          </ViewRow>
        ))}
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
          {said === '' ? 'Kept in this browser only' : said}
        </Text>
      </Group>
    </FloatingPanel>
  );
}
