// Drives WebKitGTK's MiniBrowser by its WebDriver; on a machine without a screen by a virtual one (Xvfb).
import { freePort } from '../free-port.mjs';
import { onPath } from '../on-path.mjs';
import { start } from './processes.mjs';
import { clickAt, keysTogether } from './input-actions.mjs';

/** Where WebKitGTK's driver is installed, or undefined. */
export const webkitPath = () => onPath('WebKitWebDriver');
/** Whether a browser with a window can start here. */
export const hasScreen = () =>
  process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined || onPath('Xvfb') !== undefined;

async function screen() {
  if (process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined) return {};
  const { found } = await start('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1000x24'], { until: /^(\d+)\n/m });
  return { DISPLAY: `:${found[1]}` };
}

/** @returns {Promise<import('./journey.mjs').Browser>} */
export async function openWebkit() {
  const env = { ...(await screen()), WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const port = await freePort();
  start(webkitPath(), [`--port=${port}`], { env, until: /never/, ms: 600_000 }).catch(() => undefined);
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  await untilReady(() => ask('GET', '/status'));
  const { sessionId } = await ask('POST', '/session', { capabilities: { alwaysMatch: {} } });
  const session = `/session/${sessionId}`;
  await ask('POST', `${session}/timeouts`, { script: 60_000, pageLoad: 60_000 });
  await ask('POST', `${session}/window/rect`, { width: 1440, height: 900 }).catch(() => undefined);
  const perform = (actions) => ask('POST', `${session}/actions`, { actions });
  return {
    name: 'WebKit',
    goto: (url) => ask('POST', `${session}/url`, { url }),
    evaluate: async (script) => {
      const said = await ask('POST', `${session}/execute/async`, {
        script: `const done = arguments[0]; (async () => { ${script} })().then((value) => done(JSON.stringify({ value: value ?? null })), (error) => done(JSON.stringify({ error: String(error) })));`,
        args: [],
      });
      const { value, error } = JSON.parse(said);
      if (error !== undefined) throw new Error(error);
      return value;
    },
    click: (x, y) => perform([clickAt(x, y)]),
    press: (...keys) => perform([keysTogether(keys)]),
    close: () => ask('DELETE', session).catch(() => undefined),
  };
}

async function untilReady(ask) {
  for (let tries = 0; ; tries++) {
    try {
      return await ask();
    } catch (error) {
      if (tries === 50) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
