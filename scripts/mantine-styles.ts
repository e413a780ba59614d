import type { Plugin } from 'vite';

const ALL = '@mantine/core/styles.layer.css';
const BASE = '\0mantine-base-styles';
/** The styles on which other components of the first screen build; they come before those, in Mantine's own order. */
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
 * In a build, the styles of each Mantine component come with the chunk that draws it, and not all of them with the first chunk. A file of
 * class names imports the styles of the same name, so unused styles are left out. They are in the layer `mantine`, so that those of a
 * later chunk never override our own styles. In dev all of them are loaded at once.
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
