import { isFieldKey } from '#clients/fields.ts';
import { groupLabel } from '#clients/group-fields.ts';
import {
  type OptionName,
  optionOf,
  panelSpec,
  panelTitle,
  type Panel,
  setPanelOption,
  setPanelWide,
} from '#state/settings/panel-settings.ts';
import { useAwaitsFindings } from '#state/view/use-findings.ts';
import { putPictureOnClipboard } from '#ui/clipboard.ts';
import { copyText, orSayWhy, sayCopied } from '#ui/copy-text.ts';
import { download } from '#ui/download.ts';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Button, Group, NativeSelect, Popover, Stack } from '@mantine/core';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import Table2 from 'lucide-react/icons/table-2';
import {
  createContext,
  type ReactNode,
  type Ref,
  type RefObject,
  useContext,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import classes from './ChartFigure.module.css';
import type { PanelProps } from '../panel-props.ts';
import { pictureOf, pngOf } from './figure-picture.ts';
import marks from '../marks/marks.module.css';
import { type FigureTable, tableText } from './figure-table.ts';
import { TableOfFigure } from './TableOfFigure.tsx';

interface ChartFigureProps extends Pick<PanelProps, 'panel' | 'data'> {
  /** It has no clients to show; by default, where no client matches. */
  readonly nobody?: boolean;
  /** What it shows now, in one sentence. */
  readonly sentence: ReactNode;
  /** What the sentence says at its end, in a second line with the legend; '' for nothing. */
  readonly note?: string | undefined;
  /** What the colours of the chart mean, where its rows do not say it. */
  readonly legend?: readonly { readonly name: string; readonly colour: string | null }[];
  /** The choices in its head. */
  readonly control?: ReactNode;
  /** More choices, behind a button. */
  readonly options?: ReactNode;
  /** All numbers of the figure; computed when they are looked at or copied. */
  table(): FigureTable;
  /** Shown in place of the chart: why there is none although clients match. */
  readonly instead?: ReactNode;
  readonly children: ReactNode;
}

const SIZES = [
  { value: 'normal', label: 'Normal' },
  { value: 'wide', label: 'Wide' },
];

/** The frame of a panel: its title and sentence, the chart or the same numbers as a table, its choices, and its exports. */
export function ChartFigure(props: ChartFigureProps) {
  const { panel, data, sentence, note, control, options, legend = [], table, children } = props;
  const { nobody = data.view.matched === 0 } = props;
  const title = panelTitle(panel.id);
  // A field of the panel, or of one of its choices.
  const awaits = useAwaitsFindings([panel.id, ...Object.values(panel.options)]);
  const nobodyText = data.view.rowCount === 0 ? 'No clients' : 'No client matches';
  const reason = awaits ? 'Known once all clients are loaded' : (props.instead ?? null);
  const instead = nobody ? nobodyText : reason;
  const [asTable, setAsTable] = useState(false);
  const figure = useRef<HTMLElement>(null);
  return (
    <figure ref={figure} className={classes.figure} aria-label={title} data-wide={panel.wide || undefined}>
      <div className={classes.head}>
        <h2 className={classes.title}>{title}</h2>
        {data.incomplete ? <span className={classes.soFar}>{data.loading ? 'so far' : 'incomplete'}</span> : null}
        <span className={classes.controls} data-picture="none">
          {control}
          <IconButton
            icon={Table2}
            label="View as table"
            variant={asTable ? 'light' : 'subtle'}
            color={asTable ? 'blue' : 'gray'}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          />
          <FigureOptions {...{ panel, figure, options, table }} partial={data.incomplete} />
        </span>
      </div>
      <Caption
        sentence={nobody || awaits ? '' : sentence}
        note={note}
        legend={asTable || instead !== null ? [] : legend}
      />
      <BusyMark />
      <div className={classes.body}>
        <ErrorBoundary region={title}>
          {instead !== null ? (
            <Stack w="100%" px={12} gap={6} align="center" justify="center" fz={12} c="dimmed" ta="center">
              {instead}
            </Stack>
          ) : asTable ? (
            <TableOfFigure label={title} table={table()} />
          ) : (
            children
          )}
        </ErrorBoundary>
      </div>
    </figure>
  );
}

/** The sentence, with its second line, and the legend. */
function Caption({ sentence, note, legend = [] }: Pick<ChartFigureProps, 'sentence' | 'note' | 'legend'>) {
  const noted = note !== undefined && note !== '' && sentence !== '';
  return (
    <figcaption className={classes.caption} data-lines={note === undefined ? 1 : 2}>
      <span className={classes.sentence} title={typeof sentence === 'string' ? sentence : undefined}>
        {sentence}
        {noted ? '; ' : null}
      </span>
      {noted ? (
        <span className={classes.note} title={note}>
          {note}
        </span>
      ) : null}
      <span className={classes.legend}>
        {legend.map(({ name, colour }) => (
          <span key={name}>
            <span className={marks.swatch} style={{ background: colour ?? undefined }} />
            {name}
          </span>
        ))}
      </span>
    </figcaption>
  );
}

interface FigureOptionsProps extends Pick<ChartFigureProps, 'panel' | 'options' | 'table'> {
  readonly figure: RefObject<HTMLElement | null>;
  /** Not all clients are loaded: files and copied tables say so. */
  readonly partial: boolean;
}

/** Behind a button: the choices, and what saves or copies the figure as a picture or as its table. */
function FigureOptions({ panel, figure, options, table, partial }: FigureOptionsProps) {
  const title = panelTitle(panel.id);
  const name = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-') + (partial ? '-PARTIAL' : '');
  const withPicture = (use: (svg: string, element: HTMLElement) => void) => () => {
    const element = figure.current;
    if (element !== null) use(pictureOf(element), element);
  };
  const tools = [
    [
      'PNG',
      withPicture((svg, element) => void orSayWhy(async () => download(await pngOf(svg, element), `${name}.png`))),
    ],
    ['SVG', withPicture((svg) => download(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`))],
    ['CSV', () => download(new Blob([tableText(table(), 'csv', partial)], { type: 'text/csv' }), `${name}.csv`)],
    [
      'Copy picture',
      withPicture(
        (svg, element) => void sayCopied(() => putPictureOnClipboard(pngOf(svg, element)), `the picture of ${title}`),
      ),
    ],
    ['Copy table', () => void copyText(tableText(table(), 'tsv', partial), `the table of ${title}`)],
  ] as const;
  return (
    <Popover position="bottom-end" shadow="md" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <IconButton icon={SlidersHorizontal} label={`${title} options`} title="Options" />
      </Popover.Target>
      <Popover.Dropdown aria-label={`${title} options`}>
        {options}
        <PanelSelect
          label="Size"
          value={panel.wide ? 'wide' : 'normal'}
          choices={SIZES}
          onChoose={(size) => setPanelWide(panel.id, size === 'wide')}
        />
        <Group gap={6} mt={8} wrap="nowrap">
          {tools.map(([label, run]) => (
            <Button key={label} onClick={run}>
              {label}
            </Button>
          ))}
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The place of a panel that has not been drawn yet. */
export const PanelPlace = ({ panel }: Pick<PanelProps, 'panel'>) => (
  <div className={classes.figure} data-wide={panel.wide || undefined} />
);

/** The charts still show the data before the last change of the list. */
export const ChartsBusy = createContext(false);

/** Marks its figure as busy while it lags the list. A component of its own, so that the frame that draws the list does not render the figure, too. */
function BusyMark() {
  const busy = useContext(ChartsBusy);
  const mark = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => mark.current?.closest('figure')?.setAttribute('aria-busy', String(busy)), [busy]);
  return <span ref={mark} hidden />;
}

interface PanelSelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** It is in the panel's head, without a visible label. */
  readonly inHead?: boolean;
  readonly ref?: Ref<HTMLSelectElement>;
  onChoose(value: string): void;
}

/** One choice of a panel. */
export function PanelSelect({ label, value, choices, inHead = false, ref, onChoose }: PanelSelectProps) {
  const select = (
    <NativeSelect
      ref={ref}
      className={inHead ? classes.inHead : undefined}
      aria-label={label}
      value={value}
      data={[...choices]}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
  return inHead ? (
    select
  ) : (
    <Group justify="space-between" gap={12} mb={6} fz={13}>
      <span aria-hidden>{label}</span>
      {select}
    </Group>
  );
}

interface PanelOptionProps extends Pick<PanelSelectProps, 'label' | 'inHead'> {
  readonly panel: Panel;
  readonly name: OptionName;
}

/** A choice in words: a field by its name, a number as `Top 10`. */
function choiceText({ id }: Panel, name: OptionName, value: string): string {
  // What is shown may be called as a field, such as `wireless`.
  if (name !== 'show' && isFieldKey(value)) return groupLabel(value);
  if (/^\d/.test(value)) return `Top ${value}`;
  return panelSpec(id).words?.[value] ?? value[0].toUpperCase() + value.slice(1);
}

/** One choice of a panel that is kept in its settings. */
export const PanelOption = ({ panel, name, ...others }: PanelOptionProps) => (
  <PanelSelect
    {...others}
    value={optionOf(panel, name)}
    choices={[...new Set(panelSpec(panel.id).choices[name])].map((value) => ({
      value,
      label: choiceText(panel, name, value),
    }))}
    onChoose={(value) => setPanelOption(panel.id, name, value)}
  />
);

/** Why a request to Meraki failed, and a button that repeats it. */
export const Fault = ({ text, retry }: { readonly text: string; retry(): void }) => (
  <>
    {text}
    <Button onClick={retry}>Retry</Button>
  </>
);
