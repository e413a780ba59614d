const encoder = new TextEncoder();

/** By byte: what it does to the checksum that ZIP files carry (CRC-32, reversed polynomial EDB88320). */
const CRC_STEPS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let step = byte;
  for (let bit = 0; bit < 8; bit++) step = (step & 1) === 1 ? (step >>> 1) ^ 0xedb88320 : step >>> 1;
  return step;
});

function checksum(bytes: Uint8Array, before: number): number {
  let crc = ~before;
  for (let at = 0; at < bytes.length; at++) crc = CRC_STEPS[(crc ^ bytes[at]) & 0xff] ^ (crc >>> 8);
  return ~crc;
}

/** Little-endian numbers, each with its width in bytes. */
function packed(...fields: ReadonlyArray<readonly [value: number, width: 2 | 4]>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [, width]) => sum + width, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += width;
  }
  return bytes;
}

/** 1980-01-01, the first day that the format knows: the same clients give the same bytes. */
const NO_DATE = 0x21;
const DEFLATED = 8;
const VERSION = 20;
const LARGEST = 0xffff_ffff;

/** A ZIP file (PKWARE APPNOTE 6.3) made part by part; the browser's own deflate packs a part while it is still being written. */
export class ZipArchive {
  readonly #parts: BlobPart[] = [];
  readonly #directory: BlobPart[] = [];
  #offset = 0;
  #count = 0;

  /** @throws Error beyond 4 GB, which the plain format cannot say */
  async add(name: string, texts: Iterable<string>): Promise<void> {
    const deflate = new CompressionStream('deflate-raw');
    const content = new Response(deflate.readable).blob();
    const writer = deflate.writable.getWriter();
    let crc = 0;
    let size = 0;
    for (const text of texts) {
      const bytes = encoder.encode(text);
      crc = checksum(bytes, crc);
      size += bytes.length;
      await writer.write(bytes);
    }
    await writer.close();
    this.#put(encoder.encode(name), crc, size, await content);
  }

  #put(name: Uint8Array<ArrayBuffer>, crc: number, size: number, content: Blob): void {
    if (size > LARGEST || this.#offset + content.size > LARGEST) throw new Error('The file would be larger than 4 GB.');
    const about = packed(
      [VERSION, 2],
      [0, 2],
      [DEFLATED, 2],
      [0, 2],
      [NO_DATE, 2],
      [crc, 4],
      [content.size, 4],
      [size, 4],
      [name.length, 2],
      [0, 2],
    );
    const head = packed([0x04034b50, 4]);
    this.#parts.push(head, about, name, content);
    const rest = packed([0, 2], [0, 2], [0, 2], [0, 4], [this.#offset, 4]);
    this.#directory.push(packed([0x02014b50, 4], [VERSION, 2]), about, rest, name);
    this.#offset += head.length + about.length + name.length + content.size;
    this.#count++;
  }

  finish(type: string): Blob {
    const directory = new Blob(this.#directory);
    const count = this.#count;
    const end = packed([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [directory.size, 4], [this.#offset, 4], [0, 2]);
    return new Blob([...this.#parts, directory, end], { type });
  }
}
