import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { viteDevProxy } from './server/vite-dev-proxy.ts';

export default defineConfig({ plugins: [react(), viteDevProxy()], build: { sourcemap: false } });
