import { setRange } from '#clients/query/edits.ts';
import { optionOf } from '#state/settings/panel-settings.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { useElementSize } from '@mantine/hooks';
import { memo, useMemo } from 'react';
import { ChartFigure, Fault, PanelOption } from '../figure/ChartFigure.tsx';
import { AXIS_HEIGHT } from '../marks/axis.tsx';
import { PlotBrush } from '../marks/PlotBrush.tsx';
import type { PanelProps } from '../panel-props.ts';
import { axisTicks, filterMoment } from '../when/clock.ts';
import { HoursMap, hoursSentence, hoursTable } from '../when/HoursMap.tsx';
import { Lane, LEFT, RIGHT } from '../when/Lane.tsx';
import { countsByHour } from '../when/seen-counts.ts';
import { type LaneState, useWhen } from '../when/use-when.ts';
import classes from '../when/When.module.css';
import { whenSentence, whenTable } from '../when/when-table.ts';

const SHOW = [
  { value: 'all', label: 'Together' },
  { value: 'traffic', label: 'Traffic' },
  { value: 'wireless', label: 'Wireless' },
  { value: 'seen', label: 'Seen' },
  { value: 'hours', label: 'Hours' },
];
const MINUTE_MS = 60_000;
const NO_LANE: LaneState = { lane: null, history: null };

/** What happened when: traffic, wireless clients, who came and who left, over one time axis; or who came at which hours of the week. */
export const WhenPanel = memo(function WhenPanel(props: PanelProps) {
  const { data, panel, change } = props;
  const { store, view } = data;
  const show = optionOf(panel, 'show');
  const when = useWhen(props, show);
  const { zone, from, to, edges, lanes } = when;
  const format = useFormat();
  const { ref, width, height } = useElementSize();
  const hours = useMemo(
    () => (show === 'hours' ? countsByHour(store.number('firstSeen'), view.order, zone) : null),
    [show, store, view, zone],
  );
  const shown = show === 'all' ? ['traffic', 'wireless', 'seen'] : [show];
  const ticks = useMemo(() => axisTicks(from, to, width - LEFT, zone), [from, to, width, zone]);
  const sentence = hours === null ? whenSentence(when, format) : hoursSentence(hours);
  const choose = (field: 'firstSeen' | 'lastSeen', start: number, end: number) => {
    // The filter's moments are whole minutes, from the first ms to the last one.
    change(setRange(field, `${filterMoment(start)}..${filterMoment(Math.max(start, end - MINUTE_MS))}`));
  };
  return (
    <ChartFigure
      title="When"
      soFar={data.loading}
      panel={panel}
      sentence={sentence}
      control={<PanelOption inHead panel={panel} name="show" label="Show" choices={SHOW} />}
      table={() => (hours === null ? whenTable(when, format) : hoursTable(hours))}
      instead={view.matched === 0 ? 'No client matches' : null}
    >
      {hours === null ? (
        <div ref={ref} className={classes.lanes}>
          {width === 0
            ? null
            : shown.map((name, at) => {
                const last = at === shown.length - 1;
                const room = (height - AXIS_HEIGHT) / shown.length;
                const { lane, history } = lanes[name] ?? NO_LANE;
                return (
                  <div key={name} className={classes.lane} style={{ height: room + (last ? AXIS_HEIGHT : 0) }}>
                    <span className={classes.label} style={{ left: LEFT }}>
                      {lane?.label}
                    </span>
                    {lane === null ? (
                      <LaneNote history={history} />
                    ) : (
                      <Lane
                        lane={lane}
                        from={from}
                        to={to}
                        ticks={ticks}
                        zone={zone}
                        width={width}
                        height={room + (last ? AXIS_HEIGHT : 0)}
                        axis={last ? AXIS_HEIGHT : 0}
                      />
                    )}
                  </div>
                );
              })}
          <PlotBrush
            label="Chosen time"
            edges={edges}
            left={LEFT}
            width={Math.max(1, width - LEFT - RIGHT)}
            text={(a, b) => `${when.timeText(edges[a])} – ${when.timeText(edges[b])}`}
            actions={[
              { label: 'First seen', run: (a, b) => choose('firstSeen', edges[a], edges[b]) },
              { label: 'Last seen', run: (a, b) => choose('lastSeen', edges[a], edges[b]) },
            ]}
          />
        </div>
      ) : (
        <HoursMap counts={hours} zone={zone} shown={props} />
      )}
    </ChartFigure>
  );
});

/** Why a lane has no drawing. */
function LaneNote({ history }: Pick<LaneState, 'history'>) {
  if (history === null || history.fault === null) return <div className={classes.note}>Loading …</div>;
  if (history.fault.absent) return <div className={classes.note}>Meraki has no such history of this network.</div>;
  return (
    <div className={classes.note}>
      <Fault text={history.fault.message} retry={history.retry} />
    </div>
  );
}
