import type { Plugin } from 'vite';
import { type Config, readConfig } from './config.ts';
import { merakiProxy } from './meraki-proxy.ts';

function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : 'Bad configuration.'}\n`);
    process.exit(1);
  }
}

/** The lines that a start prints: the mode in words, then the URL alone. */
export const startLines = (config: Config): string =>
  `Clientscope: ${config.upstream === null ? 'demo data from the embedded simulator (no API key)' : `live from ${config.upstream.base.host}`}\nhttp://${config.host}:${config.port}/\n`;

/** The Vite dev proxy: the strict handler, mounted in `vite` and `vite preview`. */
export function viteDevProxy(): Plugin {
  let config: Config | null = null;
  const loaded = () => (config ??= configOrExit());
  return {
    name: 'clientscope-proxy',
    config: (_, { command, isPreview }) => {
      if (command === 'build' && isPreview !== true) return {};
      const { host, port } = loaded();
      const server = { host, port, strictPort: true };
      return { server, preview: server };
    },
    configureServer: (server) => {
      server.printUrls = () => process.stdout.write(startLines(loaded()));
      server.middlewares.use(merakiProxy(loaded()));
    },
    configurePreviewServer: (server) => {
      server.printUrls = () => process.stdout.write(startLines(loaded()));
      server.middlewares.use(merakiProxy(loaded()));
    },
  };
}
