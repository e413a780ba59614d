import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { earlyScript } from './scripts/early-script.ts';
import { mantineStyles } from './scripts/mantine-styles.ts';
import { precompress } from './scripts/precompress.ts';
import { viteDevProxy } from './server/vite-dev-proxy.ts';

export default defineConfig({
  plugins: [react(), mantineStyles(), viteDevProxy(), precompress(), earlyScript()],
  build: {
    sourcemap: false,
    // Each browser that knows light-dark() preloads modules by itself.
    modulePreload: { polyfill: false },
    // What the bundled packages ask of whoever hands them on; both builds write one.
    license: { fileName: 'licenses.md' },
    // The first browsers that know light-dark(); for older ones it would be rewritten into variables that nobody sets.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'early', test: /ask-early\.ts$/, priority: 2 },
            // It changes far less often than the rest. The pictures of charts bring React's server with them.
            { name: 'react', test: /[\\/]node_modules[\\/](react|react-dom|scheduler)[\\/](?!.*server)/, priority: 1 },
            // What the first screen needs comes as one file: a dozen small ones wait for each other.
            { name: 'index', tags: ['$initial'] },
            // What comes next, in one file: header, filters and tools, with what they share with rarer parts.
            {
              name: 'next',
              test: /app[\\/](AppHeader|ListTools)|ListNotes|ValueFloat|filter-panel[\\/](?!Long|WhatHides)|facet-settings\.ts$|use-debounced-callback/,
            },
          ],
        },
      },
    },
  },
});
