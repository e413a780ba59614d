import { setRange } from '#clients/query/edits.ts';
import { optionOf } from '#state/settings/panel-settings.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { Box, Group } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { memo, useCallback, useMemo } from 'react';
import { ChartFigure, Fault, PanelOption } from '../figure/ChartFigure.tsx';
import { AXIS_HEIGHT } from '../marks/axis.tsx';
import { PlotBrush } from '../marks/PlotBrush.tsx';
import { StepChart } from '../marks/on-demand-marks.ts';
import type { PanelProps } from '../panel-props.ts';
import { axisTicks, filterRange, tickText } from '../when/clock.ts';
import { HoursMap, hoursSentence, hoursTable } from '../when/HoursMap.tsx';
import { countsByHour } from '../when/seen-counts.ts';
import { type LaneState, useWhen, type When } from '../when/use-when.ts';
import classes from '../marks/marks.module.css';
import { whenSentence, whenTable } from '../when/when-table.ts';

/** px beside the lanes, where their amounts stand, and what the last label of the time axis needs. */
const LEFT = 58;
const RIGHT = 14;
const NO_LANE: LaneState = { lane: null, history: null };

/** What happened when: traffic, wireless clients, who came and who left, over one time axis; or who came at which hours of the week. */
export const WhenPanel = memo(function WhenPanel(props: PanelProps) {
  const { data, panel } = props;
  const { store, view } = data;
  const show = optionOf(panel, 'show');
  const when = useWhen(props, show);
  const format = useFormat();
  const hours = useMemo(
    () => (show === 'hours' ? countsByHour(store.number('firstSeen'), view.listed, when.zone) : null),
    [show, store, view, when.zone],
  );
  return (
    <ChartFigure
      {...props}
      sentence={hours === null ? whenSentence(when, format) : hoursSentence(hours)}
      control={<PanelOption inHead panel={panel} name="show" label="Show" />}
      table={() => (hours === null ? whenTable(when, format) : hoursTable(hours))}
    >
      {hours === null ? (
        <Lanes when={when} names={show === 'all' ? ['traffic', 'wireless', 'seen'] : [show]} change={props.change} />
      ) : (
        <HoursMap counts={hours} zone={when.zone} shown={props} />
      )}
    </ChartFigure>
  );
});

interface LanesProps extends Pick<PanelProps, 'change'> {
  readonly when: When;
  /** Of the lanes, from top to bottom. */
  readonly names: readonly string[];
}

/** Drawings over one time axis, below each other, and the choice of a stretch of it. */
function Lanes({ when, names, change }: LanesProps) {
  const { zone, from, to, edges, lanes } = when;
  const { ref, width, height } = useElementSize();
  const ticks = useMemo(() => axisTicks(from, to, width - LEFT, zone), [from, to, width, zone]);
  const timeTick = useCallback((ms: number) => tickText(ms, zone), [zone]);
  const filterBy = (field: 'firstSeen' | 'lastSeen') => (a: number, b: number) =>
    change(setRange(field, filterRange(edges[a], edges[b])));
  return (
    <Box ref={ref} pos="relative" flex={1} miw={0} mih={0}>
      {width === 0
        ? null
        : names.map((name, at) => {
            // The last lane has the time axis of all.
            const axis = at === names.length - 1 ? AXIS_HEIGHT : 0;
            const room = (height - AXIS_HEIGHT) / names.length;
            const { lane, history } = lanes[name] ?? NO_LANE;
            return (
              <Box key={name} className={classes.lane} pos="relative" h={room + axis}>
                <span className={classes.laneName} style={{ left: LEFT }}>
                  {lane?.label}
                </span>
                {lane === null ? (
                  <LaneNote history={history} />
                ) : (
                  <StepChart
                    steps={lane}
                    from={from}
                    to={to}
                    ticks={ticks}
                    tickText={timeTick}
                    width={width}
                    height={room + axis}
                    axis={axis}
                    left={LEFT}
                    right={RIGHT}
                    top={4}
                    syncId="when"
                  />
                )}
              </Box>
            );
          })}
      <PlotBrush
        label="Chosen time"
        edges={edges}
        left={LEFT}
        width={Math.max(1, width - LEFT - RIGHT)}
        text={(a, b) => `${when.timeText(edges[a])} – ${when.timeText(edges[b])}`}
        actions={[
          { label: 'First seen', run: filterBy('firstSeen') },
          { label: 'Last seen', run: filterBy('lastSeen') },
        ]}
      />
    </Box>
  );
}

/** Why a lane has no drawing. */
function LaneNote({ history }: Pick<LaneState, 'history'>) {
  const fault = history?.fault ?? null;
  return (
    <Group h="100%" gap={8} px={8} pt={8} wrap="nowrap" justify="center" fz={12} c="dimmed" ta="center">
      {history === null || fault === null ? (
        'Loading …'
      ) : fault.absent ? (
        'Meraki has no such history of this network.'
      ) : (
        <Fault text={fault.message} retry={history.retry} />
      )}
    </Group>
  );
}
