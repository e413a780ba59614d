import { nameInSentence } from '#clients/display-names.ts';
import { counted } from '#format/format-count.ts';
import { BUILT_IN_VIEWS, formatViews, parseViews, type SavedView, useSavedViews } from '#state/settings/saved-views.ts';
import { storageFails } from '#state/settings/setting.ts';
import { putOnClipboard } from '#ui/clipboard.ts';
import { orSayWhy } from '#ui/copy-text.ts';
import { download } from '#ui/download.ts';
import { FloatingPanel } from '#ui/FloatingPanel.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { OpenFileButton } from '#ui/OpenFileButton.tsx';
import { Button, Group, Text } from '@mantine/core';
import Link2 from 'lucide-react/icons/link-2';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import Star from 'lucide-react/icons/star';
import Trash2 from 'lucide-react/icons/trash-2';
import { type ReactNode, useState } from 'react';
import { SaveView } from './SaveView.tsx';
import { linkOf, useViewActions, type ViewParts } from './view-actions.ts';
import classes from './Views.module.css';

/** The user's views, starred ones first, then those that come with the program. */
export function ViewsPanel({ onClose }: { onClose(): void }) {
  const { views, save } = useSavedViews();
  const { open, current } = useViewActions();
  const [said, say] = useState('');
  const keep = (view: SavedView, done: string) => {
    save([view]);
    say(`${nameInSentence(view.name)} ${done}`);
  };
  const saveAs = (name: string, parts: ViewParts) => {
    const replaced = views.find((view) => view.name === name);
    keep(current(name, parts, replaced?.starred), replaced === undefined ? 'saved' : 'replaced');
  };
  const openAndClose = (view: SavedView) => {
    open(view);
    onClose();
  };
  return (
    <FloatingPanel label="Views" width={420} onClose={onClose}>
      <SaveView onSave={saveAs} />
      <CopyLinkToShown onSaid={say} />
      {views.length === 0 ? null : (
        <ul aria-label="Your views" className={classes.list}>
          {[...views]
            .sort((a, b) => Number(b.starred) - Number(a.starred))
            .map((view) => (
              <OwnView
                key={view.name}
                view={view}
                onOpen={openAndClose}
                onUpdate={({ name, starred, q, columns }) =>
                  keep(current(name, { filter: q !== null, columns: columns !== null }, starred), 'updated')
                }
                onSaid={say}
              />
            ))}
        </ul>
      )}
      <ul aria-label="Built-in views" className={classes.list}>
        {BUILT_IN_VIEWS.map((view) => (
          <ViewRow key={view.name} view={view} onOpen={openAndClose}>
            <CopyLink view={view} onSaid={say} />
          </ViewRow>
        ))}
      </ul>
      <ViewsFile said={said} onSaid={say} />
    </FloatingPanel>
  );
}

interface ViewProps {
  readonly view: SavedView;
  onOpen(view: SavedView): void;
}

/** A view: its name, what it contains, and its tools. */
function ViewRow({ view, onOpen, children }: ViewProps & { readonly children: ReactNode }) {
  const { name, q, columns } = view;
  const parts = [q === '' ? 'no filter' : q, columns === null ? null : counted(columns.length, 'column')];
  return (
    <li className={classes.row}>
      <button type="button" className={classes.open} title="Open this view" onClick={() => onOpen(view)}>
        <span>{name}</span>
        <span className={classes.held}>{parts.filter((part) => part !== null).join(' · ')}</span>
      </button>
      {children}
    </li>
  );
}

const FilledStar = (props: { readonly size: number; readonly 'aria-hidden': true }) => (
  <Star {...props} fill="currentColor" />
);

interface OwnViewProps extends ViewProps {
  onUpdate(view: SavedView): void;
  onSaid(text: string): void;
}

/** A view that the user saved: it can be starred, updated and deleted. */
function OwnView({ view, onOpen, onUpdate, onSaid }: OwnViewProps) {
  const { save, remove } = useSavedViews();
  const { name, starred } = view;
  return (
    <ViewRow view={view} onOpen={onOpen}>
      <IconButton
        icon={starred ? FilledStar : Star}
        label={`Star ${name}`}
        aria-pressed={starred}
        onClick={() => save([{ ...view, starred: !starred }])}
      />
      <IconButton icon={RefreshCw} label={`Update ${name} to what is shown`} onClick={() => onUpdate(view)} />
      <CopyLink view={view} onSaid={onSaid} />
      <IconButton
        icon={Trash2}
        label={`Delete ${name}`}
        onClick={() => {
          remove(name);
          onSaid(`${nameInSentence(name)} deleted`);
        }}
      />
    </ViewRow>
  );
}

/** Copies a link. The panel itself says so, because the page's message would cover its end; why it failed is said there. */
const copyLink = async (link: string, done: string, onSaid: (text: string) => void) =>
  onSaid((await orSayWhy(() => putOnClipboard(link))) ? done : 'No link copied');

/** The link for a colleague or a ticket: network, span, filter, columns and sort, without a view saved first. */
function CopyLinkToShown({ onSaid }: { onSaid(text: string): void }) {
  const { current } = useViewActions();
  const copy = () =>
    copyLink(linkOf(current('', { filter: true, columns: true })), 'Link to what is shown copied', onSaid);
  return (
    <Button mt={8} onClick={() => void copy()}>
      Copy link to what is shown
    </Button>
  );
}

interface CopyLinkProps {
  readonly view: SavedView;
  onSaid(text: string): void;
}

function CopyLink({ view, onSaid }: CopyLinkProps) {
  const copy = () => copyLink(linkOf(view), `Link to ${nameInSentence(view.name)} copied`, onSaid);
  return <IconButton icon={Link2} label={`Copy link to ${view.name}`} onClick={() => void copy()} />;
}

interface ViewsFileProps {
  /** What was done last; '' for nothing yet. */
  readonly said: string;
  onSaid(text: string): void;
}

/** Exports the user's views to a file and imports them; and says where views are kept. */
function ViewsFile({ said, onSaid }: ViewsFileProps) {
  const { views, save } = useSavedViews();
  const lost = storageFails.use()
    ? 'This browser keeps nothing: views are lost when the page is left. Export them to a file.'
    : '';
  const read = async (file: File) => {
    const added = await file
      .text()
      .then(parseViews)
      .catch(() => []);
    save(added);
    onSaid(added.length === 0 ? 'This file holds no views' : `${counted(added.length, 'view')} imported`);
  };
  const write = () => download(new Blob([formatViews(views)], { type: 'application/json' }), 'clientscope-views.json');
  return (
    <Group gap="xs" className={classes.file}>
      <Button disabled={views.length === 0} onClick={write}>
        Export to a file
      </Button>
      <OpenFileButton label="Import" accept="application/json,.json" onFile={(file) => void read(file)} />
      <Text size="xs" c="dimmed" aria-live="polite">
        {[said, lost].filter((text) => text !== '').join('. ') || 'Kept in this browser only'}
      </Text>
    </Group>
  );
}
