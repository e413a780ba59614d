import { field } from './field.ts';
import * as known from './known-values.ts';

/** The last entries of the field catalogue (fields.ts): fields that are computed from the whole load, and empty until then. */
export const DERIVED_FIELDS = {
  deviceClass: field({ label: 'Device class', query: 'class', values: known.DEVICE_CLASSES, derived: true }),
  finding: field({
    label: 'Finding',
    query: 'finding',
    aliases: ['findings'],
    values: known.FINDING_IDS,
    group: 'compared',
    derived: true,
    several: true,
    column: { width: 170 },
  }),
  change: field({
    label: 'Change',
    query: 'change',
    aliases: ['changes'],
    values: known.CHANGES,
    group: 'compared',
    derived: true,
    several: true,
    column: { width: 110 },
  }),
  before: field({
    label: 'Before',
    query: 'before',
    type: 'natural',
    group: 'compared',
    facet: false,
    derived: true,
    column: { width: 260 },
  }),
  after: field({
    label: 'Now',
    query: 'now',
    type: 'natural',
    group: 'compared',
    facet: false,
    derived: true,
    column: { width: 260 },
  }),
  roster: field({
    label: 'Roster',
    query: 'roster',
    values: known.ROSTER_PLACES,
    group: 'compared',
    derived: true,
    column: { width: 90 },
  }),
};
