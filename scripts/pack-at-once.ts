import type { Plugin } from 'vite';

/**
 * The workbook library packs parts of 160 kB and more in workers that it makes of text, which the page's policy forbids:
 * it would wait for them for ever. Ours is a worker already, where packing at once keeps nobody waiting.
 */
export function packAtOnce(): Plugin {
  return {
    name: 'pack-at-once',
    load(id) {
      if (!id.split('?')[0].endsWith('/write-excel-file/modules/zip/zipToArrayBuffer.js')) return null;
      return "import zip from './zipToArrayBufferSync.js';\nexport default (files) => Promise.resolve(zip(files));\n";
    },
  };
}
