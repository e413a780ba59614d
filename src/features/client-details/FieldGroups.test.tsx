import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { LongText } from './FieldGroups.tsx';

const words = (text: string) =>
  renderToStaticMarkup(
    <MantineProvider withCssVariables={false}>
      <LongText text={text} />
    </MantineProvider>,
  ).replaceAll(/<style[^>]*>.*?<\/style>|<[^>]*>/gs, '');

it('shows the beginning of a value of thousands of letters, and offers the rest', () => {
  expect(words('x'.repeat(1000))).toBe('x'.repeat(1000));
  expect(words('x'.repeat(4321))).toBe(`${'x'.repeat(1000)}… Show all 4,321 letters`);
});
