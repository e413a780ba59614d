import type { Term } from '#clients/query/terms.ts';

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Four or more hex digits are found in a MAC whatever separators either has. */
function patternOf(word: string): string {
  const bare = word.replaceAll(/[:.\-\s]/g, '');
  return /^[0-9a-f]{4,12}$/i.test(bare) ? `${escaped(word)}|${bare.split('').join('[:.-]?')}` : escaped(word);
}

/** No cell is longer: a pattern of longer words would find nothing, and of very long ones is no pattern. */
const LONGEST_WORD = 500;

/** What the search looks for in the cells; null where there is nothing to mark. */
export function highlightPattern(
  terms: ReadonlyArray<Pick<Term, 'field' | 'values' | 'negated' | 'off' | 'problem'>>,
): RegExp | null {
  const words = terms.flatMap(({ field, negated, off, problem, values }) =>
    field === null && !negated && !off && problem === null
      ? values.filter((value) => value !== '' && value.length <= LONGEST_WORD)
      : [],
  );
  return words.length === 0 ? null : new RegExp(words.map(patternOf).join('|'), 'gi');
}

export interface Part {
  readonly text: string;
  readonly marked: boolean;
  /** Characters before it. */
  readonly at: number;
}

/** The text in parts, in turn unmarked and marked; the parts together are the text. */
export function highlighted(text: string, pattern: RegExp): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '') continue;
    if (match.index > at) parts.push({ text: text.slice(at, match.index), marked: false, at });
    parts.push({ text: match[0], marked: true, at: match.index });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false, at });
  return parts;
}
