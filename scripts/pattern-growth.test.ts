import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';

/** What a pattern may see only a few letters of, and why. */
const BOUNDED = [
  // The digits of one number.
  String.raw`\B(?=(\d{3})+$)`,
];

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions of a syntax tree. */
function patternsOf(node: unknown, file: string): Pattern[] {
  if (Array.isArray(node)) return node.flatMap((one) => patternsOf(one, file));
  if (typeof node !== 'object' || node === null) return [];
  const regex: unknown = Reflect.get(node, 'regex');
  if (typeof regex === 'object' && regex !== null && 'pattern' in regex && 'flags' in regex)
    return [{ file, source: String(regex.pattern), flags: String(regex.flags) }];
  return Object.values(node).flatMap((one) => patternsOf(one, file));
}

const patterns = ['src', 'server'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .flatMap((name) => {
      const file = `${folder}/${name}`;
      const text = readFileSync(file, 'utf8');
      // Most files have none, and a tree costs milliseconds.
      return text.includes('/') ? patternsOf(parseAst(text, { lang: name.endsWith('x') ? 'tsx' : 'ts' }), file) : [];
    }),
);

/** Repeated, these keep most patterns at work; then comes something that none of them ends with. */
const UNITS = Array.from(' \n\taA0fe-.,:;"\\/<>=(%+`é').concat([
  '1:',
  'a.',
  '.0',
  '-a',
  '\\"',
  ' ;',
  'a=',
  ' ,',
  '00:',
]);
const END = '\u0000';

function timeOf({ source, flags }: Pattern, text: string): number {
  let best = Number.POSITIVE_INFINITY;
  // A busy machine makes some runs long, not all eight.
  for (let run = 0; run < 8 && best > 1; run++) {
    const pattern = new RegExp(source, flags);
    const started = performance.now();
    if (flags.includes('g')) text.replaceAll(pattern, '');
    else pattern.test(text);
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

/** The text whose time grows as its square or worse, or null. */
function worstOf(pattern: Pattern): string | null {
  const letters = new Set(pattern.source.replaceAll(/\\[a-zA-Z]|[[\](){}*+?|^$\\]/g, ''));
  for (const unit of [...UNITS, ...[...letters].slice(0, 8)]) {
    const text = (length: number) => unit.repeat(length / unit.length) + END;
    if (timeOf(pattern, text(28)) > 20) return `exponential in ${JSON.stringify(unit)}`;
    // Linear patterns take less than a millisecond for the longer one, quadratic ones more than a hundred.
    if (timeOf(pattern, text(16_000)) > 8 + 24 * timeOf(pattern, text(2000)))
      return `quadratic in ${JSON.stringify(unit)}`;
  }
  return null;
}

it('no pattern of the page or the server takes longer than its text grows', () => {
  expect(patterns.length).toBeGreaterThan(200);
  const slow = patterns
    .filter(({ source }) => !BOUNDED.includes(source))
    .flatMap((pattern) => {
      const worst = worstOf(pattern);
      return worst === null ? [] : [`${pattern.file} /${pattern.source}/${pattern.flags}: ${worst}`];
    });
  expect(slow).toEqual([]);
});
