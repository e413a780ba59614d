import { useComputedColorScheme } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';

/** Pixels of a landscape page of Letter, which is narrower than A4, between its margins. */
const PAPER = 970;

/** How much smaller the page is on paper, so that a list of so many pixels fits its width. At 0.66 the usual charts and the list share a page; below 0.55 nobody could read it. */
export const printScale = (width: number): number => Math.max(0.55, Math.min(0.66, PAPER / width));

/** Makes the page light and small enough for the paper while it is printed: Dashboard.module.css reads the scale. */
export function usePrintScale(): void {
  const { style, dataset } = document.documentElement;
  const scheme = useComputedColorScheme('light');
  useWindowEvent('beforeprint', () => {
    const width = document.querySelector('#clients')?.clientWidth ?? PAPER;
    style.setProperty('--print-scale', String(printScale(width)));
    dataset['mantineColorScheme'] = 'light';
  });
  useWindowEvent('afterprint', () => {
    dataset['mantineColorScheme'] = scheme;
  });
}
