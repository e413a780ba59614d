import { createTheme, type CSSVariablesResolver } from '@mantine/core';

/**
 * Small text, one accent colour, and light text that is dark enough for WCAG AA. The browser looks up each missing font before the
 * first paint, so there is only one font per operating system.
 */
export const theme = createTheme({
  fontFamily: "-apple-system, 'Segoe UI', Helvetica, Arial, sans-serif",
  fontFamilyMonospace: "ui-monospace, Menlo, Consolas, 'Liberation Mono', monospace",
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  fontSizes: { xs: '12px', sm: '13px', md: '14px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  // What is not said where a control is used.
  components: {
    Button: { defaultProps: { size: 'compact-xs', variant: 'default' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    // No field holds prose: a phone's keyboard neither corrects a name nor begins it with a capital.
    Input: { defaultProps: { size: 'xs', autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
  },
});

/** Mantine's contrast is below AA (4.5) for these texts: dimmed, errors (3.0 in the dark), blue and red on a hovered background (4.0, 3.8). */
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
