import { FIELDS } from '#clients/fields.ts';
import type { Term } from '#clients/query/terms.ts';

const valueWord = (value: string) => (value === '' ? 'empty' : value);

function termWords({ field, list, values, patterns, negated, problem, text }: Term): string {
  if (problem !== null) return `${text} (not understood, so that nothing matches)`;
  if (list) return `${negated ? 'none' : 'any'} of the list ${[...values, ...patterns].join(', ')}`;
  if (field === null) return `${negated ? 'without' : 'with'} “${values[0]}” in any field`;
  const { label, kind } = FIELDS[field];
  const some = [...values.map(valueWord), ...patterns].join(' or ');
  const verb = kind === 'number' && values[0] !== '' ? '' : negated ? ' is not' : ' is';
  return `${label}${verb} ${kind === 'number' && negated ? 'not ' : ''}${some}`;
}

/** The filter as a person would say it. */
export function filterWords(terms: readonly Term[]): string {
  const on = terms.filter((term) => !term.off);
  return on.length === 0 ? 'not filtered' : on.map(termWords).join(', and ');
}
