import { promises } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

/** A smaller file fits into one packet anyway. */
const SMALLEST = 1024;

/** Packs the build's text files for the server: `x.js.br` and `x.js.gz` beside `x.js`. */
export function precompress(): Plugin {
  return {
    name: 'clientscope-precompress',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      const names = await promises.readdir(dir, { recursive: true });
      const texts = names.filter((name) => /\.(js|css|svg|txt|json)$/.test(name));
      await Promise.all(texts.map((name) => pack(join(dir, name))));
    },
  };
}

async function pack(file: string): Promise<void> {
  const text = await promises.readFile(file);
  if (text.length < SMALLEST) return;
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  await Promise.all([
    promisify(brotliCompress)(text, { params }).then((packed) => promises.writeFile(`${file}.br`, packed)),
    promisify(gzip)(text, { level: 9 }).then((packed) => promises.writeFile(`${file}.gz`, packed)),
  ]);
}
