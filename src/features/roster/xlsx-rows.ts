import type { RosterRow } from '#clients/roster/roster-list.ts';
import { strFromU8, unzipSync } from 'fflate';

/** The limit for one unpacked part. A list of 100,000 devices has a tenth of it. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Rows per step. */
const STEP = 500;

/** The beginning of a tag, which may have a prefix (`x:row`). */
const tag = (name: string) => String.raw`<(?:\w+:)?${name}\b`;
const end = (name: string) => String.raw`</(?:\w+:)?${name}>`;
const element = (name: string) => new RegExp(`${tag(name)}([^>]*?)(?:/>|>([\\s\\S]*?)${end(name)})`, 'g');

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const unescaped = (text: string) =>
  text
    .replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex: string, decimal: string, name: string) => {
      if (name !== undefined) return NAMED.get(name) ?? all;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : all;
    })
    .replaceAll(/_x([0-9A-F]{4})_/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const attribute = (attributes: string, name: string) =>
  new RegExp(String.raw`(?:^|\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? null;

/** The text of a string: its runs, which may have different formats, without phonetic text (`rPh`). */
function textOf(xml: string): string {
  const spoken = xml.replaceAll(element('rPh'), '');
  return Array.from(spoken.matchAll(element('t')), ([, , text]) => unescaped(text ?? '')).join('');
}

/** The index of a column from a cell reference: A is 0, AA is 26. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replaceAll(/[^A-Z]/g, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** A number in digits: Excel stores long ones as 1.12E+11. */
const numberText = (raw: string) => (/e/i.test(raw) && Number.isFinite(Number(raw)) ? String(Number(raw)) : raw);

function valueOf(attributes: string, xml: string, strings: readonly string[]): string {
  const type = attribute(attributes, 't');
  if (type === 'inlineStr') return textOf(xml);
  const raw = unescaped(element('v').exec(xml)?.[2] ?? '');
  if (type === 's') return strings[Number(raw)] ?? '';
  return type === 'str' || type === 'b' || type === 'e' ? raw : numberText(raw);
}

function rowOf(xml: string, strings: readonly string[]): string[] {
  const cells: string[] = [];
  for (const [, attributes, inside] of xml.matchAll(element('c'))) {
    const reference = attribute(attributes, 'r');
    const column = reference === null ? cells.length : columnOf(reference);
    // Excel allows 16,384 columns.
    if (column < 0 || column >= 16_384) continue;
    while (cells.length < column) cells.push('');
    cells[column] = inside === undefined ? '' : valueOf(attributes, inside, strings);
  }
  return cells;
}

/** Parts of the archive by name. @throws Error if one is too large or the file is no archive */
function partsOf(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, string> {
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (!wanted(name)) return false;
      if (originalSize > MOST_BYTES) throw new Error('It is too large.');
      return true;
    },
  });
  return new Map(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

/** The path of the first sheet in the archive. */
function firstSheet(bytes: Uint8Array): string {
  const parts = partsOf(bytes, (name) => name === 'xl/workbook.xml' || name === 'xl/_rels/workbook.xml.rels');
  const workbook = parts.get('xl/workbook.xml') ?? '';
  const id = attribute(element('sheet').exec(workbook)?.[1] ?? '', String.raw`(?:\w+:)?id`);
  const relations = (parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(element('Relationship'));
  for (const [, attributes] of relations) {
    if (id !== null && attribute(attributes, 'Id') === id) {
      const target = attribute(attributes, 'Target') ?? '';
      return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    }
  }
  return 'xl/worksheets/sheet1.xml';
}

/** Reads the first sheet of a workbook in steps. @returns the rows with their numbers in the sheet; or, in a sentence, why there are none */
export function* xlsxRows(bytes: Uint8Array): Generator<void, RosterRow[] | string> {
  const rows: RosterRow[] = [];
  try {
    const sheet = firstSheet(bytes);
    const parts = partsOf(bytes, (name) => name === sheet || name === 'xl/sharedStrings.xml');
    const xml = parts.get(sheet);
    if (xml === undefined) return 'It has no sheet.';
    yield;
    const strings: string[] = [];
    for (const [, , inside] of (parts.get('xl/sharedStrings.xml') ?? '').matchAll(element('si'))) {
      strings.push(textOf(inside ?? ''));
      if (strings.length % STEP === 0) yield;
    }
    for (const [, attributes, inside] of xml.matchAll(element('row'))) {
      const line = Number(attribute(attributes, 'r') ?? (rows.at(-1)?.line ?? 0) + 1);
      rows.push({ line, cells: rowOf(inside ?? '', strings) });
      if (rows.length % STEP === 0) yield;
    }
  } catch (error) {
    return error instanceof Error && error.message === 'It is too large.' ? error.message : 'It is no XLSX workbook.';
  }
  return rows;
}
