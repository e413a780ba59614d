import { expect, it } from 'vitest';
import { matchingOptions, shownOptions } from './PickBox.tsx';

const OPTIONS = [
  { id: 'N_17', name: 'Café Málaga' },
  { id: 'L_18', name: 'Café Malmö Hamnen' },
  { id: 'N_171', name: 'Headquarters' },
];

it.each([
  ['', ['N_17', 'L_18', 'N_171']],
  ['malaga', ['N_17']],
  ['CAFÉ', ['N_17', 'L_18']],
  ['hamnen cafe', ['L_18']],
  ['n_17', ['N_17', 'N_171']],
  ['l_18', ['L_18']],
  ['nowhere', []],
])('%j finds %j', (text, ids) => {
  expect(matchingOptions(OPTIONS, text).map(({ id }) => id)).toEqual(ids);
});

it.each([
  [null, 'N_199'],
  ['N_3', 'N_199'],
  ['N_199', 'N_199'],
  ['N_200', 'N_200'],
  ['N_340', 'N_340'],
  ['N_999', 'N_199'],
])('shows 200 options, the chosen %j among them', (chosen, last) => {
  const found = Array.from({ length: 350 }, (_, index) => ({ id: `N_${index}`, name: `Shop ${index}` }));
  const shown = shownOptions(found, chosen).map(({ id }) => id);
  expect(shown).toHaveLength(200);
  expect(shown.slice(0, 199)).toEqual(found.slice(0, 199).map(({ id }) => id));
  expect(shown.at(-1)).toBe(last);
});
