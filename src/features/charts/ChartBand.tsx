import { useFilter } from '#state/address/use-filter.ts';
import { isOwnPanel, type OwnPanel, type Panel, usePanels } from '#state/settings/panel-settings.ts';
import { type ClientData, useClientData, useListData } from '#state/view/use-client-view.ts';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { type ComponentType, startTransition, useEffect, useMemo, useRef, useState } from 'react';
import classes from './ChartBand.module.css';
import { ChartsBusy, PanelPlace } from './figure/ChartFigure.tsx';
import type { PanelProps } from './panel-props.ts';
import { ApplicationsPanel } from './panels/ApplicationsPanel.tsx';
import { DistributionPanel } from './panels/DistributionPanel.tsx';
import { MixPanel } from './panels/MixPanel.tsx';
import { SystemPanel } from './panels/SystemPanel.tsx';
import { UsagePanel } from './panels/UsagePanel.tsx';
import { WhenPanel } from './panels/WhenPanel.tsx';
import { WherePanel } from './panels/WherePanel.tsx';

/** What the rows follow from, but for their order. */
const OF_ROWS = ['store', 'version', 'derivedVersion', 'terms', 'times', 'loading', 'incomplete', 'loadedAt'] as const;

/** Whether the rows are the same, in whatever order. */
const sameRows = (a: ClientData, b: ClientData) => OF_ROWS.every((key) => a[key] === b[key]);

/** The data, but the same as before while only the order of the rows is another: a sort draws no chart again. */
function useUnordered(data: ClientData | null): ClientData | null {
  const [kept, setKept] = useState(data);
  if (kept === data || (kept !== null && data !== null && sameRows(kept, data))) return kept;
  setKept(data);
  return data;
}

/** Panels that are drawn in one go. A key waits for a go, and each go is painted: four at once follow a filter after 83 to 100 ms, two at a time after 117. */
const AT_ONCE = 4;

/**
 * What each panel draws: the newest data, but a few panels after the other, so that a key that is pressed does not wait for all of
 * them. One that is drawn for the first time has a go of its own: its code runs for the first time, too. Null before that.
 */
function useInTurns(newest: ClientData | null, panels: readonly Panel[]): readonly (ClientData | null)[] {
  const [drawn, setDrawn] = useState<ReadonlyMap<string, ClientData>>(new Map());
  useEffect(() => {
    const behind = panels.filter(({ id }) => drawn.get(id) !== newest);
    if (newest === null || behind.length === 0) return;
    const added = behind.find(({ id }) => !drawn.has(id));
    const next = new Set(added === undefined ? behind.slice(0, AT_ONCE) : [added]);
    const own = panels.flatMap((one) => {
      const data = next.has(one) ? newest : drawn.get(one.id);
      return data === undefined ? [] : [[one.id, data] as const];
    });
    startTransition(() => setDrawn(new Map(own)));
  }, [newest, panels, drawn]);
  return panels.map(({ id }) => {
    const own = drawn.get(id) ?? null;
    // All those of another load begin with what is there.
    return own === null || own.store === newest?.store ? own : newest;
  });
}

/** Scrolls the band to its end when a panel is added there: it would be out of sight. */
function useEndWhenAdded(count: number) {
  const band = useRef<HTMLDivElement>(null);
  const before = useRef(count);
  useEffect(() => {
    if (count > before.current) band.current?.scrollTo({ left: band.current.scrollWidth });
    before.current = count;
  }, [count]);
  return band;
}

/** The panels that the user chose. They follow the list when it has been painted. */
export function ChartBand() {
  const data = useUnordered(useClientData());
  const { change } = useFilter();
  const panels = usePanels();
  const drawn = useInTurns(data, panels);
  const band = useEndWhenAdded(panels.length);
  return (
    <div ref={band} className={classes.band}>
      {panels.map((panel, at) => {
        const own = drawn[at];
        return own === null ? (
          <PanelPlace key={panel.id} panel={panel} />
        ) : (
          <OnePanel key={panel.id} panel={panel} data={own} change={change} />
        );
      })}
      {panels.length === 0 ? <p className={classes.none}>No panel is chosen. Choose some under “Panels”.</p> : null}
    </div>
  );
}

/** A panel and whether it is behind the list, which changes first. A fault in one takes no other down. */
function OnePanel(props: PanelProps) {
  const list = useListData();
  const lags = list !== null && !sameRows(props.data, list);
  const panel = useMemo(
    () => <PanelOf panel={props.panel} data={props.data} change={props.change} />,
    [props.panel, props.data, props.change],
  );
  return (
    <ErrorBoundary region="The panel">
      <ChartsBusy value={lags}>{panel}</ChartsBusy>
    </ErrorBoundary>
  );
}

const OWN: Readonly<Record<OwnPanel, ComponentType<PanelProps>>> = {
  usage: UsagePanel,
  when: WhenPanel,
  where: WherePanel,
  distribution: DistributionPanel,
  applications: ApplicationsPanel,
};

function PanelOf(props: PanelProps) {
  const { id } = props.panel;
  if (id === 'os') return <SystemPanel {...props} />;
  if (!isOwnPanel(id)) return <MixPanel {...props} field={id} />;
  const Own = OWN[id];
  return <Own {...props} />;
}
