import { expect, it } from 'vitest';
import { matchingOptions } from './PickBox.tsx';

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
