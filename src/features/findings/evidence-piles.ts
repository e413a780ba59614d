import type { RuleFindings } from '#clients/findings/find-all.ts';

export interface EvidencePile {
  readonly text: string;
  /** Clients with this evidence. */
  readonly count: number;
}

/** What a rule found, by its evidence; the most clients first, equal ones in the order in which they were found. */
export function evidencePiles({ codes, values }: Pick<RuleFindings, 'codes' | 'values'>): EvidencePile[] {
  const counts = new Uint32Array(values.length);
  for (let row = 0; row < codes.length; row++) counts[codes[row]]++;
  return values
    .map((text, code) => ({ text, count: counts[code] }))
    .filter(({ text, count }) => text !== '' && count > 0)
    .toSorted((a, b) => b.count - a.count);
}
