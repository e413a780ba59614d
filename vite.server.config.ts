import { defineConfig } from 'vite';

export default defineConfig({
  ssr: { noExternal: true },
  build: { ssr: 'server/main.ts', outDir: 'dist-server', target: 'node20', license: { fileName: 'licenses.md' } },
  publicDir: false,
});
