import { duplicateIp, linkLocalIp, noIp } from './address-rules.ts';
import { oldWifi, only24, osUnsupported, vendorOs } from './device-rules.ts';
import { manyOnPort, mixedPsk, noUser, thingsAmongPeople } from './place-rules.ts';
import { duplicateMac, noName, notSeen, unusualUsage } from './record-rules.ts';
import type { FindingRule, Thresholds } from './rule.ts';
import { foreignSubnet } from './subnet-rule.ts';

/** All rules in the order of FINDING_IDS. */
export const FINDING_RULES: readonly FindingRule[] = [
  duplicateIp,
  noIp,
  linkLocalIp,
  foreignSubnet,
  manyOnPort,
  thingsAmongPeople,
  vendorOs,
  duplicateMac,
  osUnsupported,
  noUser,
  mixedPsk,
  unusualUsage,
  only24,
  oldWifi,
  notSeen,
  noName,
];

/** The number that holds: the user's within its bounds, or the usual one. */
export function thresholdOf(rule: FindingRule, key: string, set: Thresholds): number {
  const threshold = rule.thresholds?.find((one) => one.key === key);
  if (threshold === undefined) throw new Error(`The rule ${rule.id} has no threshold ${key}`);
  const wanted = set[rule.id]?.[key];
  return wanted === undefined || !Number.isFinite(wanted)
    ? threshold.usual
    : Math.min(threshold.max, Math.max(threshold.min, wanted));
}
