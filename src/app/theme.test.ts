import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, mergeMantineTheme } from '@mantine/core';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { cssVariables, theme } from './theme.ts';

const HEAD = '/* Written by theme.test.ts: npm run unit -- -u src/app/theme.test.ts */\n';

const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join();

/** Whether a variable is of no colour, or of one that a component has: `color="red"`. */
const isUsed = (name: string) => {
  const colour = /^--mantine-color-(\w+)-/.exec(name)?.[1] ?? '';
  return !Object.hasOwn(DEFAULT_THEME.colors, colour) || new RegExp(`["']${colour}["']`).test(code);
};

/** The used variables of `given` that differ from Mantine's own, which come with its styles. */
const changed = (given: Readonly<Record<string, string>>, own: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(given).filter(([name, value]) => own[name] !== value && isUsed(name)));

it('the file of the theme’s variables is what Mantine makes of the theme', async () => {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const used = defaultCssVariablesResolver(merged);
  const ours = cssVariables(merged);
  const own = defaultCssVariablesResolver(DEFAULT_THEME);
  const css = convertCssVariables({
    variables: changed({ ...used.variables, ...ours.variables }, own.variables),
    light: changed({ ...used.light, ...ours.light }, own.light),
    dark: changed({ ...used.dark, ...ours.dark }, own.dark),
  });
  const lines = css.replaceAll('{', ' {\n  ').replaceAll(';', ';\n  ').replaceAll('  }', '}');
  await expect(`${HEAD}${lines.trim()}\n`).toMatchFileSnapshot('./theme-variables.css');
});
