/** What file systems take is 255 bytes; some add to it (`.crdownload`, " (1)"). */
const MOST_BYTES = 200;

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

/** A name as a part of a file's name: small letters and digits of any script, with hyphens between. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

/** The name of a download: its long part is cut, so that what stands around it (dates, PARTIAL) stays whole. */
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
