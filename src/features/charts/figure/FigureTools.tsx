import { copyText } from '#ui/copy-text.ts';
import { download } from '#ui/download.ts';
import { Button, Group } from '@mantine/core';
import type { RefObject } from 'react';
import { type FigureTable, tableText } from './figure-table.ts';
import { copyPicture, pictureOf, pngOf } from './figure-picture.ts';

interface FigureToolsProps {
  readonly title: string;
  readonly figure: RefObject<HTMLElement | null>;
  table(): FigureTable;
}

/** Takes the figure along: as a picture or as its table. */
export function FigureTools({ title, figure, table }: FigureToolsProps) {
  const withPicture = (use: (svg: string, element: HTMLElement) => void) => () => {
    const element = figure.current;
    if (element !== null) use(pictureOf(element), element);
  };
  const name = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  const tools = [
    ['PNG', withPicture((svg, element) => void pngOf(svg, element).then((png) => download(png, `${name}.png`)))],
    ['SVG', withPicture((svg) => download(new Blob([svg], { type: 'image/svg+xml' }), `${name}.svg`))],
    ['CSV', () => download(new Blob([tableText(table(), 'csv')], { type: 'text/csv' }), `${name}.csv`)],
    ['Copy picture', withPicture((svg, element) => void copyPicture(pngOf(svg, element), title))],
    ['Copy table', () => void copyText(tableText(table(), 'tsv'), `the table of ${title}`)],
  ] as const;
  return (
    <Group gap={6} mt={8} wrap="nowrap">
      {tools.map(([label, run]) => (
        <Button key={label} size="compact-xs" variant="default" onClick={run}>
          {label}
        </Button>
      ))}
    </Group>
  );
}
