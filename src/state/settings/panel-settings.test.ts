import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  DEFAULT_PANELS,
  formatPanels,
  optionOf,
  PANEL_IDS,
  type Panel,
  panelOf,
  panelSpec,
  parsePanels,
  withOption,
} from './panel-settings.ts';

const panel = fc.tuple(fc.constantFrom(...PANEL_IDS), fc.boolean(), fc.nat(1000)).map(([id, wide, seed]): Panel => {
  const chosen = Object.entries(panelSpec(id).choices).reduce(
    (one, [name, values], at) => withOption(one, name, values[(seed + at * 7) % values.length]),
    panelOf(id),
  );
  return { ...chosen, wide };
});

it('reads back what it writes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(panel, { selector: ({ id }) => id, maxLength: 8 }), (panels) => {
      expect(parsePanels(formatPanels(panels))).toEqual({ panels, unknown: [] });
    }),
  );
});

it('writes the default shortly, and choices that differ from it', () => {
  expect(formatPanels(DEFAULT_PANELS)).toBe('usage,os,vlan');
  expect(formatPanels([{ ...withOption(panelOf('usage'), 'by', 'vlan'), wide: true }])).toBe('usage.by-vlan.wide');
  expect(formatPanels([])).toBe('none');
});

it('divides nothing by a field of which a client may have several values: its parts are no parts of the clients', () => {
  expect(parsePanels('change,finding,usage.by-change,where.rows-finding').unknown).toEqual([
    'change',
    'finding',
    'by-change',
    'rows-finding',
  ]);
});

it('names what it does not understand, and keeps the rest', () => {
  expect(parsePanels('usage.by-weather.top-25, weather,os,os.wide')).toEqual({
    panels: [withOption(panelOf('usage'), 'top', '25'), panelOf('os')],
    unknown: ['by-weather', 'weather'],
  });
  expect(parsePanels('usage.by-vlan-x')).toEqual({ panels: [panelOf('usage')], unknown: ['by-vlan-x'] });
  expect(parsePanels('')).toEqual({ panels: null, unknown: [] });
});

it.each(['constructor', '__proto__', 'toString'])(
  'knows no option by the name of a member of every object: %s',
  (name) => {
    expect(parsePanels(`os.${name}-a.${name}`)).toEqual({ panels: [panelOf('os')], unknown: [`${name}-a`, name] });
    expect(withOption(panelOf('os'), name, 'a')).toEqual(panelOf('os'));
  },
);

it('has the first choice by default, and takes none that is not offered', () => {
  expect(optionOf(panelOf('usage'), 'by')).toBe('clients');
  expect(withOption(panelOf('usage'), 'by', 'name')).toEqual(panelOf('usage'));
});
