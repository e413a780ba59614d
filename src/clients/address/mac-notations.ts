import { bareHex } from './mac-address.ts';

export interface MacNotation {
  /** What the notation is called. */
  readonly name: string;
  readonly text: string;
}

const inParts = (hex: string, size: number, separator: string) =>
  (hex.match(new RegExp(`.{${size}}`, 'g')) ?? []).join(separator);

/** A MAC in the notations of other tools: with hyphens (Windows), with dots (Cisco), without separators. Empty for a text that is no MAC. */
export function macNotations(mac: string): readonly MacNotation[] {
  const hex = bareHex(mac);
  if (!/^[0-9a-f]{12}$/.test(hex)) return [];
  return [
    { name: 'hyphens', text: inParts(hex.toUpperCase(), 2, '-') },
    { name: 'dots', text: inParts(hex, 4, '.') },
    { name: 'bare', text: hex },
  ];
}
