// Drives an installed Firefox by WebDriver BiDi, without a driver program.
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, inflateSync } from 'node:zlib';
import { WebSocket } from 'undici';
import { onPath } from '../on-path.mjs';
import { start } from './processes.mjs';
import { clickAt, keysTogether } from './input-actions.mjs';

/** Where Firefox is installed, or undefined. */
export const firefoxPath = () => onPath('firefox-esr') ?? onPath('firefox');

/** How many pages a PDF has: their objects are in packed streams. @param {Buffer} pdf */
function pagesOf(pdf) {
  let pages = 0;
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const packed = pdf.subarray(at + 'stream\n'.length);
    // The zlib header: not a font or a picture, and not the end of a stream.
    if (packed[0] !== 0x78) continue;
    const text = inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).toString('latin1');
    pages += text.match(/\/Type \/Page\b/g)?.length ?? 0;
  }
  return pages;
}

/** @returns {Promise<import('./journey.mjs').Browser>} */
export async function openFirefox() {
  const profile = mkdtempSync(join(tmpdir(), 'clientscope-firefox-'));
  const { child, found } = await start(
    firefoxPath(),
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { until: /WebDriver BiDi listening on (ws:\S+)/ },
  );
  const ended = once(child, 'exit');
  const socket = new WebSocket(`${found[1]}/session`);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve);
    socket.addEventListener('error', () => reject(new Error('no connection to Firefox')));
  });
  const waiting = new Map();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data);
    const { resolve, reject } = waiting.get(message.id) ?? {};
    if (resolve === undefined) return;
    waiting.delete(message.id);
    if (message.type === 'error') reject(new Error(`${message.error}: ${message.message}`));
    else resolve(message.result);
  });
  let last = 0;
  const ask = (method, params) =>
    new Promise((resolve, reject) => {
      waiting.set(++last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  await ask('session.new', { capabilities: {} });
  const { contexts } = await ask('browsingContext.getTree', {});
  const { context } = contexts[0];
  await ask('browsingContext.setViewport', { context, viewport: { width: 1440, height: 900 } });
  const perform = (actions) => ask('input.performActions', { context, actions });
  return {
    name: 'Firefox',
    goto: (url) => ask('browsingContext.navigate', { context, url, wait: 'complete' }),
    evaluate: async (script) => {
      const { type, result, exceptionDetails } = await ask('script.evaluate', {
        expression: `(async () => JSON.stringify(await (async () => { ${script} })() ?? null))()`,
        target: { context },
        awaitPromise: true,
        userActivation: false,
      });
      if (type === 'exception') throw new Error(exceptionDetails.text);
      return JSON.parse(result.value);
    },
    click: (x, y) => perform([clickAt(x, y)]),
    press: (...keys) => perform([keysTogether(keys)]),
    sheets: async () => {
      const { data } = await ask('browsingContext.print', { context });
      return pagesOf(Buffer.from(data, 'base64'));
    },
    close: async () => {
      await ask('browser.close', {}).catch(() => undefined);
      child.kill();
      await ended;
      // Its helper processes still write for a moment.
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
