import { createTheme } from '@mantine/core';

/** Dense and calm: small text by default, one accent, light text dark enough for AA. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  fontSizes: { xs: '12px', sm: '13px', md: '14px' },
  defaultRadius: 'sm',
});
