import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/**
 * Dense and calm: small text by default, one accent, light text dark enough for AA. Each family that a machine does not have is
 * asked for before anything is painted, so no more are named than tell the systems apart.
 */
export const theme = createTheme({
  fontFamily: "-apple-system, 'Segoe UI', Helvetica, Arial, sans-serif",
  fontFamilyMonospace: "ui-monospace, Menlo, Consolas, 'Liberation Mono', monospace",
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  fontSizes: { xs: '12px', sm: '13px', md: '14px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  components: {
    Modal: {
      defaultProps: {
        // Mantine makes it a <header>, which is a second banner of the page for assistive technology.
        attributes: { header: { role: 'presentation' } },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    },
  },
});

/** Mantine's own colours of these texts are below AA (4.5): dimmed, errors (3.0 in the dark), blue and red on their hovered background (4.0, 3.8). */
export const cssVariables: CSSVariablesResolver = (used) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': used.colors.gray[7],
    '--mantine-color-placeholder': used.colors.gray[7],
    '--mantine-color-error': used.colors.red[9],
    '--mantine-color-blue-light-hover': '#c3e5ff',
    '--mantine-color-red-light-color': '#b02525',
    '--mantine-color-red-light-hover': '#ffd6d6',
  },
  dark: {
    '--mantine-color-dimmed': used.colors.gray[5],
    '--mantine-color-placeholder': used.colors.gray[5],
    '--mantine-color-error': used.colors.red[4],
  },
});
