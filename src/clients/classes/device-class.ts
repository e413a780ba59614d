import { isolated } from '#clients/display-names.ts';
import type { CategoryBlock } from '#engine/column-block.ts';
import { perCombination } from '#engine/per-combination.ts';
import { codesFor } from '#engine/dictionary.ts';
import { DEVICE_CLASSES, type DeviceClass } from '#clients/known-values.ts';
import { CLASS_RULES, type ClassField, type ClassRule, FIELD_WORDS } from './class-rules.ts';

/** The values by which a client is classed; '' is empty. */
export type ClassFacts = Readonly<Record<ClassField | 'connection', string>>;

export interface Classed {
  readonly is: DeviceClass;
  /** `camera: manufacturer Axis` */
  readonly reason: string;
}

const UNKNOWN: Classed = { is: 'unknown', reason: 'unknown: neither device type, OS, name nor manufacturer tells' };

const fits =
  (facts: ClassFacts) =>
  ({ field, pattern, over }: ClassRule): boolean =>
    facts[field] !== '' && (over === undefined || facts.connection === over) && pattern.test(facts[field]);

/** The class of one client, with the reason. */
export function deviceClass(facts: ClassFacts): Classed {
  const found = CLASS_RULES.find(fits(facts));
  if (found === undefined) return UNKNOWN;
  const { is, field, over } = found;
  const how = over === undefined ? '' : ', over Wi-Fi';
  return { is, reason: `${is}: ${FIELD_WORDS[field]} ${isolated(facts[field])}${how}` };
}

/** The facts of all rows, as columns. */
export type ClassColumns = Readonly<Record<Exclude<keyof ClassFacts, 'name'>, CategoryBlock>> & {
  readonly rowCount: number;
  readonly name: readonly string[];
};

const isOfName = ({ field }: ClassRule) => field === 'name';
const NAME_RULES = CLASS_RULES.filter(isOfName);
const BEFORE_NAME = CLASS_RULES.slice(0, CLASS_RULES.findIndex(isOfName));
const AFTER_NAME = CLASS_RULES.slice(CLASS_RULES.findLastIndex(isOfName) + 1);
/** Most names fit none of the rules: one test of all patterns finds that out. */
const ANY_NAME = new RegExp(NAME_RULES.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'i');

/** deviceClass of all rows. The rules that do not read the name are tried once per combination of the other facts. */
export function classColumn(columns: ClassColumns): CategoryBlock {
  const { rowCount, deviceType, os, manufacturer, connection, name } = columns;
  const codes = codesFor(DEVICE_CLASSES.length + 1, rowCount);
  const classesAt = perCombination([deviceType, os, manufacturer, connection], ([type, system, maker, over]) => {
    const fitting = fits({ deviceType: type, os: system, manufacturer: maker, connection: over, name: '' });
    return { before: BEFORE_NAME.find(fitting)?.is, after: AFTER_NAME.find(fitting)?.is ?? UNKNOWN.is };
  });
  for (let row = 0; row < rowCount; row++) {
    const { before, after } = classesAt(row);
    // Code 0 of a category is the empty value.
    codes[row] = 1 + DEVICE_CLASSES.indexOf(before ?? classOfName(name[row]) ?? after);
  }
  return { values: ['', ...DEVICE_CLASSES], codes };
}

const classOfName = (name: string): DeviceClass | undefined =>
  ANY_NAME.test(name) ? NAME_RULES.find(({ pattern }) => pattern.test(name))?.is : undefined;
