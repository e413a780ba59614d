import { CLASS_RULES, type ClassField, FIELD_WORDS } from './class-rules.ts';
import type { DeviceClass } from '#clients/known-values.ts';

/** What of a record tells its class; '' is empty. */
export type ClassFacts = Readonly<Record<ClassField | 'connection', string>>;

export interface Classed {
  readonly is: DeviceClass;
  /** `camera: manufacturer Axis` */
  readonly reason: string;
}

const UNKNOWN: Classed = { is: 'unknown', reason: 'unknown: neither device type, OS, name nor manufacturer tells' };

/** The class of one client, with what told it. */
export function deviceClass(facts: ClassFacts): Classed {
  const found = CLASS_RULES.find(
    ({ field, pattern, over }) =>
      facts[field] !== '' && (over === undefined || facts.connection === over) && pattern.test(facts[field]),
  );
  if (found === undefined) return UNKNOWN;
  const { is, field, over } = found;
  const how = over === undefined ? '' : ', over Wi-Fi';
  return { is, reason: `${is}: ${FIELD_WORDS[field]} ${facts[field]}${how}` };
}
