import type { Plugin } from 'vite';

const ALL = '@mantine/core/styles.layer.css';
const BASE = '\0mantine-base-styles';
/** What other components of the first screen build upon stands before them, in Mantine's own order. */
const FIRST = [
  'baseline',
  'default-css-variables',
  'global',
  'UnstyledButton',
  'Paper',
  'CloseButton',
  'Group',
  'Loader',
  'Input',
  'ActionIcon',
];
const CLASS_NAMES = /@mantine\/core\/esm\/.*\/(\w+)\.module\.mjs$/;
const layer = (name: string) => `import '@mantine/core/styles/${name}.layer.css';\n`;

/**
 * In a build each Mantine component brings its own styles into the chunk that draws it, instead of all styles in the first.
 * A file of class names has its styles under the same name, and what no component uses is left out with them. They stand in
 * the layer `mantine`, so that a chunk that comes later never wins over our own styles. Dev takes all of them at once.
 */
export function mantineStyles(): Plugin {
  return {
    name: 'mantine-styles',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === ALL ? BASE : null),
    load: (id) => (id === BASE ? FIRST.map(layer).join('') : null),
    transform: (code, id) => {
      const name = CLASS_NAMES.exec(id)?.[1];
      return name === undefined ? null : { code: layer(name) + code, map: null };
    },
  };
}
