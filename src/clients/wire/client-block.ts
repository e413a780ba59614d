import { type CategoryBlock, categoryOf, type ColumnBlock } from '#engine/column-block.ts';
import { joined, type TextBlock } from '#engine/text-chunk.ts';
import { FIELD_KEYS, FIELDS } from '#clients/fields.ts';
import { readKilobytes, readText, readTime } from '#meraki/wire-values.ts';

type Values = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null;

const hasId = (record: unknown): record is Values =>
  isObject(record) && typeof record['id'] === 'string' && record['id'] !== '';

/**
 * Records as columns. Unknown keys are ignored; a value of an unexpected type or out of range is empty. A record without a string id
 * is left out and counted, because nothing else identifies a client.
 * @param now epoch ms; a time more than a day later is empty
 */
export function decodeClients(
  records: readonly unknown[],
  now: number = Date.now(),
): { block: ColumnBlock; rejected: number } {
  const known = records.filter(hasId);
  return { block: blockOf(known, now), rejected: records.length - known.length };
}

/** One loop per column: code that is not compiled yet runs few long loops in half the time of many short ones. */
function blockOf(records: readonly Values[], now: number): ColumnBlock {
  const block: ColumnBlock = { rowCount: records.length, categories: new Map(), texts: new Map(), numbers: new Map() };
  for (const key of FIELD_KEYS) {
    const { kind, type, wire } = FIELDS[key];
    if (wire === null) continue;
    if (type === 'usage') block.numbers.set(key, usagesOf(records, wire.replace('usage.', '')));
    else if (type === 'time') block.numbers.set(key, timesOf(records, wire, now));
    else if (kind === 'text') block.texts.set(key, textsOf(records, wire));
    else block.categories.set(key, valuesByCode(records, wire, type === 'flag' ? flagText : readText));
  }
  return block;
}

/** A page of Latin letters is not searched for these. */
const SURROGATE = /[\ud800-\udfff]/;
/** With U+FFFD for halves of a character, which no address can hold, so that no filter could ask for them. */
const wellFormed = (text: string): string => text.toWellFormed();

/** Ids stay as they are: two that differ must not become one. */
function textsOf(records: readonly Values[], key: string): TextBlock {
  const values = valuesOf(records, key, readText);
  const block = joined(values);
  if (key === 'id' || !SURROGATE.test(block.text)) return block;
  // The end of one value and the beginning of the next one may look like a whole character.
  const endsInHalf = (end: number) => (block.text.charCodeAt(end - 1) & 0xfc00) === 0xd800;
  return block.text.isWellFormed() && !block.ends.some(endsInHalf) ? block : joined(values.map(wellFormed));
}

function valuesByCode(records: readonly Values[], key: string, read: (value: unknown) => string): CategoryBlock {
  const valueOf = (record: Values) => record[key];
  const block = categoryOf(records, valueOf, read);
  if (block.values.every((value) => value.isWellFormed())) return block;
  return categoryOf(records, valueOf, (value) => wellFormed(read(value)));
}

function valuesOf(records: readonly Values[], key: string, read: (value: unknown) => string): string[] {
  const texts: string[] = [];
  for (let row = 0; row < records.length; row++) texts.push(read(records[row][key]));
  return texts;
}

function usagesOf(records: readonly Values[], key: string): Float64Array {
  const usages = new Float64Array(records.length);
  for (let row = 0; row < records.length; row++) {
    const { usage } = records[row];
    usages[row] = isObject(usage) ? readKilobytes(usage[key]) : Number.NaN;
  }
  return usages;
}

function timesOf(records: readonly Values[], key: string, now: number): Float64Array {
  const times = new Float64Array(records.length);
  for (let row = 0; row < records.length; row++) times[row] = readTime(records[row][key], now);
  return times;
}

/** smInstalled as one of SM_WORDS. */
const flagText = (flag: unknown) => (flag === true ? 'Installed' : flag === false ? 'Not installed' : '');
