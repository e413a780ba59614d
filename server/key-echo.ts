/** Shorter keys than this are words that stand in any text; Meraki's have 40 characters. */
const SHORTEST = 6;

/**
 * Finds the key in what an upstream sends, so that an echo of our own request never reaches the browser or a log: as it is,
 * escaped for a URL or for JSON, in base64 (at each of its three alignments) or in hexadecimal.
 */
export function keyEcho(key: string | null): (text: string | Buffer) => boolean {
  if (key === null || key.length < SHORTEST) return () => false;
  const forms = [
    ...new Set([key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1), ...base64Of(key), hexOf(key)]),
  ];
  const found = (text: string | Buffer) => forms.some((form) => text.includes(form));
  return (text) => found(text) || (text.includes('\\u00') && found(unescaped(text.toString('latin1'))));
}

const hexOf = (key: string): string => Buffer.from(key).toString('hex');

/** What stands in the base64 of any text that holds the key: its whole groups, whatever stands before and after. */
function base64Of(key: string): string[] {
  return [0, 1, 2].flatMap((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(key)]);
    const groups = bytes.subarray(0, bytes.length - (bytes.length % 3)).subarray(before === 0 ? 0 : 3);
    return groups.length < SHORTEST ? [] : [groups.toString('base64'), groups.toString('base64url')];
  });
}

/** Plain ASCII that JSON wrote as \u00XX. */
const unescaped = (text: string): string =>
  text.replace(/\\u00([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
