import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { ActionIcon, Popover } from '@mantine/core';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import Table2 from 'lucide-react/icons/table-2';
import { type ReactNode, useRef, useState } from 'react';
import { BusyMark } from './BusyMark.tsx';
import classes from './ChartFigure.module.css';
import type { FigureTable } from './figure-table.ts';
import { FigureTools } from './FigureTools.tsx';
import { TableOfFigure } from './TableOfFigure.tsx';

interface ChartFigureProps {
  readonly title: string;
  /** What it shows now, in one sentence; null while there is nothing to say. */
  readonly sentence: ReactNode;
  /** What the colours of the chart mean, where its rows do not say it. */
  readonly legend?: readonly { readonly name: string; readonly colour: string | null }[];
  /** Pages are still coming. */
  readonly soFar: boolean;
  readonly wide: boolean;
  readonly control?: ReactNode;
  /** More choices, which stand behind a button. */
  readonly options?: ReactNode;
  /** All that the figure is made of; asked for when it is looked at or copied. */
  table(): FigureTable;
  /** Stands in the place of the chart: why there is none. */
  readonly instead?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a panel: what it shows, the chart or the same numbers as a table, its choices, and how to take it along. */
export function ChartFigure(props: ChartFigureProps) {
  const { title, sentence, soFar, wide, control, options, legend = [], table, instead = null, children } = props;
  const [asTable, setAsTable] = useState(false);
  const figure = useRef<HTMLElement>(null);
  return (
    <figure ref={figure} className={classes.figure} aria-label={title} data-wide={wide || undefined}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {soFar ? <span className={classes.soFar}>so far</span> : null}
        <span className={classes.controls} data-picture="none">
          {control}
          <ActionIcon
            variant={asTable ? 'light' : 'subtle'}
            color={asTable ? 'blue' : 'gray'}
            size={22}
            aria-label="View as table"
            title="View as table"
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            <Table2 size={14} aria-hidden />
          </ActionIcon>
          <Popover position="bottom-end" shadow="md" withinPortal trapFocus returnFocus>
            <Popover.Target>
              <ActionIcon variant="subtle" color="gray" size={22} aria-label={`${title} options`} title="Options">
                <SlidersHorizontal size={14} aria-hidden />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown aria-label={`${title} options`}>
              {options}
              <FigureTools title={title} figure={figure} table={table} />
            </Popover.Dropdown>
          </Popover>
        </span>
      </div>
      <figcaption className={classes.caption}>
        <span className={classes.sentence}>{sentence}</span>
        {asTable ? null : (
          <span className={classes.legend}>
            {legend.map(({ name, colour }) => (
              <span key={name}>
                <span className={classes.swatch} style={{ background: colour ?? undefined }} />
                {name}
              </span>
            ))}
          </span>
        )}
      </figcaption>
      <BusyMark />
      <div className={classes.body}>
        <ErrorBoundary region={title}>
          {instead !== null ? <div className={classes.instead}>{instead}</div> : null}
          {instead === null && asTable ? <TableOfFigure label={title} table={table()} /> : null}
          {instead === null && !asTable ? children : null}
        </ErrorBoundary>
      </div>
    </figure>
  );
}
