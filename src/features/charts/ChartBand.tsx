import { useFilter } from '#state/address/use-filter.ts';
import { type OwnPanel, ownPanel, type Panel, usePanels } from '#state/settings/panel-settings.ts';
import { type ClientData, useClientData, useListData } from '#state/view/use-client-view.ts';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { isFieldKey } from '#clients/fields.ts';
import { type ComponentType, type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import classes from './ChartBand.module.css';
import './colours.css';
import { ChartsBusy } from './figure/BusyMark.tsx';
import type { PanelProps, ShownData } from './panel-props.ts';
import { ApplicationsPanel } from './panels/ApplicationsPanel.tsx';
import { DistributionPanel } from './panels/DistributionPanel.tsx';
import { MixPanel } from './panels/MixPanel.tsx';
import { UsagePanel } from './panels/UsagePanel.tsx';
import { WhenPanel } from './panels/WhenPanel.tsx';
import { WherePanel } from './panels/WherePanel.tsx';

/** Whether the rows are the same, in whatever order. */
const sameRows = (a: ClientData, b: ClientData) =>
  a.store === b.store &&
  a.version === b.version &&
  a.derivedVersion === b.derivedVersion &&
  a.terms === b.terms &&
  a.times === b.times &&
  a.loading === b.loading &&
  a.incomplete === b.incomplete &&
  a.loadedAt === b.loadedAt;

/** The data, but the same as before while only the order of the rows is another: a sort draws no chart again. */
function useUnordered(data: ClientData | null): ClientData | null {
  const [kept, setKept] = useState(data);
  if (kept === data || (kept !== null && data !== null && sameRows(kept, data))) return kept;
  setKept(data);
  return data;
}

/** The panels that the user chose. They follow the list when it has been painted, and are busy while they lag. */
export function ChartBand() {
  const data = useUnordered(useClientData());
  const { terms, change } = useFilter();
  const panels = usePanels();
  const current = useMemo(() => (data === null ? null : { data, terms, change }), [data, terms, change]);
  const shown = useDeferredValue(current);
  const figures = useMemo(
    () => (shown === null ? null : panels.map((panel) => <OnePanel key={panel.id} panel={panel} shown={shown} />)),
    [panels, shown],
  );
  return (
    <Behind shown={shown?.data ?? null} current={data}>
      <div className={classes.band}>
        {figures}
        {panels.length === 0 ? <p className={classes.none}>No panel is chosen. Choose some under “Panels”.</p> : null}
      </div>
    </Behind>
  );
}

interface BehindProps {
  readonly shown: ClientData | null;
  readonly current: ClientData | null;
  readonly children: ReactNode;
}

/** Whether the panels are behind the list, which changes first. Only this is rendered in the list's own frame. */
function Behind({ shown, current, children }: BehindProps) {
  const list = useListData();
  const lags = shown !== current || (list !== null && shown !== null && !sameRows(shown, list));
  return <ChartsBusy value={lags}>{children}</ChartsBusy>;
}

/** A fault in one takes no other down. */
function OnePanel({ panel, shown }: { readonly panel: Panel; readonly shown: ShownData }) {
  return (
    <ErrorBoundary region="The panel">
      <PanelOf panel={panel} shown={shown} />
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

function PanelOf({ panel, shown }: { readonly panel: Panel; readonly shown: ShownData }) {
  const own = ownPanel(panel.id);
  if (own === null) return isFieldKey(panel.id) ? <MixPanel panel={panel} field={panel.id} {...shown} /> : null;
  const Own = OWN[own];
  return <Own panel={panel} {...shown} />;
}
