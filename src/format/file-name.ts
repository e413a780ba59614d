/** File systems allow 255 bytes, and browsers add to a name (`.crdownload`, " (1)"). */
const MOST_BYTES = 200;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A text as part of a file name: lower case letters and digits of any script, with hyphens between. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

/** The name of a download. Its long part is cut, so that the parts around it (dates, PARTIAL) stay whole. */
export function fileNameWith(long: string, around: (long: string) => string): string {
  let room = MOST_BYTES - bytesOf(around(''));
  let kept = '';
  for (const letter of long) {
    room -= bytesOf(letter);
    if (room < 0) break;
    kept += letter;
  }
  return around(kept);
}

/** A time as part of a file name, `2026-11-24T1503Z`. @param ms epoch ms */
export const fileMinute = (ms: number): string => `${new Date(ms).toISOString().slice(0, 16).replace(':', '')}Z`;
