import { afterEach, expect, it } from 'vitest';
import { devWalls } from './vite-dev-proxy.ts';
import { closeAll, listen } from './testing/proxied.ts';
import { raw, statusOf } from './testing/raw-request.ts';

afterEach(closeAll);

const EDITOR = '/__open-in-editor?file=src/main.tsx';

it('lets nobody but the page at Vite’s own paths, and lets others link to the page', async () => {
  const walls = devWalls([]);
  const port = await listen((request, response) =>
    walls(request, response, () => response.end(request.headers.range ?? 'through')),
  );
  const asked = async (target: string, ...lines: string[]) => statusOf(await raw(port, target, lines));
  const foreign = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Site: same-site', 'Origin: https://evil.example'];
  for (const line of [...foreign, 'Host: evil.example']) {
    for (const target of [EDITOR, '/src/main.tsx', '/@vite/client']) expect(await asked(target, line), line).toBe(403);
  }
  const link = ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: document'];
  expect(await asked(EDITOR, ...link)).toBe(403);
  expect(await asked('/?network=N_1', ...link)).toBe(200);
  expect(await asked('/', 'Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: navigate', 'Sec-Fetch-Dest: iframe')).toBe(
    403,
  );
  expect(await asked('/src/main.tsx', 'Sec-Fetch-Site: same-origin')).toBe(200);
  expect(await asked('/src/main.tsx')).toBe(200);
  expect(await asked(EDITOR)).toBe(403);
  expect(await asked(EDITOR, 'Sec-Fetch-Site: same-origin')).toBe(200);
  expect(await raw(port, '/src/main.tsx', ['Range: bytes=10-5'])).toMatch(/through$/);
});
