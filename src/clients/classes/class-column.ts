import { codesFor } from '#engine/dictionary.ts';
import type { CategoryBlock } from '#engine/column-block.ts';
import { CLASS_RULES, type ClassRule } from './class-rules.ts';
import { DEVICE_CLASSES } from '#clients/known-values.ts';

type Category = Pick<CategoryBlock, 'values' | 'codes'>;

export interface ClassColumns {
  readonly rowCount: number;
  readonly deviceType: Category;
  readonly os: Category;
  readonly manufacturer: Category;
  readonly connection: Category;
  readonly name: readonly string[];
}

/** Rules on a name come after those on device type and OS: the first place where one stands. */
const [FIRST_NAME, LAST_NAME] = [
  CLASS_RULES.findIndex(({ field }) => field === 'name'),
  CLASS_RULES.findLastIndex(({ field }) => field === 'name'),
];
const NAME_RULES = CLASS_RULES.slice(FIRST_NAME, LAST_NAME + 1);
const BEFORE = CLASS_RULES.slice(0, FIRST_NAME);
const AFTER = CLASS_RULES.slice(LAST_NAME + 1);
/** Most names fit none of the rules: one test says so. */
const ANY_NAME = new RegExp(NAME_RULES.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'i');
const UNKNOWN = DEVICE_CLASSES.indexOf('unknown');

/** Places in DEVICE_CLASSES, before and after the name is looked at; -1 where no rule fits. */
interface Known {
  readonly before: number;
  readonly after: number;
}

/** As deviceClass, of all rows: what device type, OS, maker and connection tell is worked out once for each combination of them. */
export function classColumn(columns: ClassColumns): CategoryBlock {
  const { rowCount, deviceType, os, manufacturer, connection, name } = columns;
  const codes = codesFor(DEVICE_CLASSES.length + 1, rowCount);
  const known = new Map<number, Known>();
  for (let row = 0; row < rowCount; row++) {
    const key =
      ((deviceType.codes[row] * os.values.length + os.codes[row]) * manufacturer.values.length +
        manufacturer.codes[row]) *
        connection.values.length +
      connection.codes[row];
    let combination = known.get(key);
    if (combination === undefined) {
      combination = knownOf(columns, row);
      known.set(key, combination);
    }
    // Code 0 of a category is the empty value.
    codes[row] = 1 + classAt(combination, name[row]);
  }
  return { values: ['', ...DEVICE_CLASSES], codes };
}

function classAt({ before, after }: Known, name: string): number {
  if (before >= 0) return before;
  if (name !== '' && ANY_NAME.test(name)) {
    const found = NAME_RULES.find(({ pattern }) => pattern.test(name));
    if (found !== undefined) return DEVICE_CLASSES.indexOf(found.is);
  }
  return after < 0 ? UNKNOWN : after;
}

function knownOf({ deviceType, os, manufacturer, connection }: ClassColumns, row: number): Known {
  const valueOf = ({ values, codes }: Category) => values[codes[row]];
  const facts = { deviceType: valueOf(deviceType), os: valueOf(os), manufacturer: valueOf(manufacturer), name: '' };
  const over = valueOf(connection);
  const fits = (rule: ClassRule) =>
    facts[rule.field] !== '' && (rule.over === undefined || rule.over === over) && rule.pattern.test(facts[rule.field]);
  const placeIn = (rules: readonly ClassRule[]) => {
    const found = rules.find(fits);
    return found === undefined ? -1 : DEVICE_CLASSES.indexOf(found.is);
  };
  return { before: placeIn(BEFORE), after: placeIn(AFTER) };
}
