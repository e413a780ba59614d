import { useBandTab } from '#state/address/use-view-keys.ts';
import { Tabs } from '@mantine/core';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import { memo } from 'react';
import classes from './Band.module.css';
import { BAND_TABS } from './band-tabs.ts';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { IconButton } from '#ui/IconButton.tsx';

interface BandProps {
  readonly open: boolean;
  /** Whether the panel may be drawn; it waits for the list. */
  readonly ready: boolean;
  onToggle(): void;
}

/** The tabs above the list and the panel of the chosen one. A closed band shows only its tabs; a click on one opens it. */
export const Band = memo(function Band({ open, ready, onToggle }: BandProps) {
  const { chosen, choose } = useBandTab();
  const pick = (key: string | null) => {
    const tab = BAND_TABS.find((one) => one.key === key);
    if (tab !== undefined) choose(tab.key);
  };
  const { label: name, Tools } = BAND_TABS.find(({ key }) => key === chosen) ?? BAND_TABS[0];
  const Chevron = open ? ChevronUp : ChevronDown;
  const toggle = `${open ? 'Hide' : 'Show'} ${name.toLowerCase()}`;
  return (
    <Tabs
      value={open ? chosen : null}
      onChange={pick}
      keepMounted={false}
      classNames={{ root: classes.root, list: classes.list, tab: classes.tab }}
    >
      <div className={classes.bar}>
        <Tabs.List aria-label="Band">
          {BAND_TABS.map(({ key, label, Count }) => (
            <Tabs.Tab key={key} value={key}>
              {label}
              {ready && Count !== undefined ? <Count /> : null}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {open && ready && Tools !== undefined ? <Tools /> : null}
        <IconButton icon={Chevron} iconSize={16} size="sm" label={toggle} aria-expanded={open} onClick={onToggle} />
      </div>
      {BAND_TABS.map(({ key, label, Panel }) => (
        <Tabs.Panel key={key} value={key} aria-label={label} aria-labelledby={undefined} className={classes.panel}>
          {ready ? (
            <ErrorBoundary region={`The ${label.toLowerCase()}`}>
              <Panel />
            </ErrorBoundary>
          ) : null}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
});
