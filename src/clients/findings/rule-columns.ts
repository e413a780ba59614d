import { type CategoryBlock, columnOf } from '#engine/column-block.ts';
import type { ColumnStore } from '#engine/column-store.ts';
import { type TextBlock, type TextChunk, textsOf } from '#engine/text-chunk.ts';
import { ipv4Number } from '#clients/address/ip-address.ts';
import { classColumn } from '#clients/classes/device-class.ts';
import { FIELDS } from '#clients/fields.ts';
import { RULE_FIELDS, type RuleColumns, type RuleField } from './rule.ts';

/** The columns that rules read, in a form that can be copied to a worker. */
export interface RuleJob {
  readonly rowCount: number;
  readonly now: number;
  readonly categories: ReadonlyMap<string, CategoryBlock>;
  readonly texts: ReadonlyMap<string, readonly TextBlock[]>;
  readonly numbers: ReadonlyMap<string, Float64Array>;
  readonly filled: ReadonlyMap<string, Uint8Array>;
}

const filledCategory = ({ codes }: CategoryBlock, rowCount: number): Uint8Array =>
  Uint8Array.from(codes.subarray(0, rowCount), (code) => Math.min(code, 1));

function filledTexts(chunks: readonly TextChunk[], rowCount: number): Uint8Array {
  const filled = new Uint8Array(rowCount);
  for (const { firstRow, ends } of chunks) {
    // Rows behind those of the load are absent ones: writing beyond the array's end does nothing.
    for (let i = 0, start = 0; i < ends.length; start = ends[i++]) filled[firstRow + i] = ends[i] === start ? 0 : 1;
  }
  return filled;
}

/**
 * The job of a store's load, without its absent rows. It is put together in short steps: some columns are computed when they
 * are first asked for, and all of them in one task would block the page for 46 ms at 100,000 clients.
 * @param now epoch ms of the data
 */
export function* ruleJob(store: ColumnStore, now: number): Generator<void, RuleJob> {
  const rowCount = store.presentCount;
  const categories = new Map<string, CategoryBlock>();
  for (const name of RULE_FIELDS.category) {
    yield* store.prepareCategory(name);
    const { codes, values } = store.category(name);
    yield void categories.set(name, { codes, values });
  }
  const filled = new Map<string, Uint8Array>();
  for (const name of RULE_FIELDS.filled) {
    yield void filled.set(
      name,
      FIELDS[name].kind === 'category'
        ? filledCategory(store.category(name), rowCount)
        : filledTexts(store.textChunks(name), rowCount),
    );
  }
  const texts = RULE_FIELDS.text.map(
    (name) => [name, store.textChunks(name).map(({ text, ends }) => ({ text, ends }))] as const,
  );
  const numbers = RULE_FIELDS.number.map((name) => [name, store.number(name)] as const);
  return { rowCount, now, categories, texts: new Map(texts), numbers: new Map(numbers), filled };
}

/** The job's columns in the form in which rules read them. */
export function ruleColumns(job: RuleJob): RuleColumns {
  const { rowCount, now, filled, numbers } = job;
  const texts = new Map([...job.texts].map(([name, chunks]) => [name, textsOf(chunks)]));
  const category = (name: RuleField<'category'>) => columnOf(job.categories, name);
  const status = category('status');
  const onlineCode = status.values.indexOf('Online');
  return {
    rowCount,
    now,
    category,
    number: (name) => columnOf(numbers, name),
    text: (name) => columnOf(texts, name),
    filled: (name) => columnOf(filled, name),
    online: Uint8Array.from(status.codes.subarray(0, rowCount), (code) => (code === onlineCode ? 1 : 0)),
    ipv4: Float64Array.from(columnOf(texts, 'ip'), ipv4Number),
    classes: classColumn({
      rowCount,
      deviceType: category('deviceType'),
      os: category('os'),
      manufacturer: category('manufacturer'),
      connection: category('connection'),
      name: columnOf(texts, 'name'),
    }),
  };
}
