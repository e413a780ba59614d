import { Button } from '@mantine/core';
import { type ComponentType, startTransition, useEffect, useState, useSyncExternalStore } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Notice } from './Notice.tsx';

const parts: (() => Promise<unknown>)[] = [];

/** Why a part of the program is not there: it could not be loaded, or it waits for the network. */
type PartFault = 'missing' | 'offline' | null;
let fault: PartFault = null;
/** How often the user has asked for the missing parts again. */
let retries = 0;
/** How many parts are drawn whose code has not come yet. */
let coming = 0;
const listeners = new Set<() => void>();

/** Says why a part of the program is not there; `MissingPart` shows it. */
export function setPartFault(next: PartFault): void {
  fault = next;
  for (const listener of listeners) listener();
}

function retryParts(): void {
  retries++;
  setPartFault(null);
}

function countComing(change: 1 | -1): void {
  coming += change;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a part that should be on screen is still being loaded; false once one could not be. */
export const usePartComing = (): boolean => useSyncExternalStore(subscribe, () => coming > 0 && fault === null);

/**
 * A component whose code is loaded when it is first drawn; until then it draws nothing. We do not use React's `lazy`, because
 * React shows what follows a fallback 300 ms later at the earliest.
 * Offline it waits for the network. `MissingPart` says so, and if the code cannot be loaded, once for the page.
 * An error while it draws stays within its own boundary, or with `inPlace` goes to the one around it.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { inPlace = false }: { readonly inPlace?: boolean } = {},
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const get = async () => {
    loaded ??= await load();
    return loaded;
  };
  parts.push(get);
  return function OnDemand(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => loaded);
    const attempt = useSyncExternalStore(subscribe, () => retries);
    useEffect(() => {
      if (Part !== null) return;
      const show = async () => {
        const part = await whenOnline(get);
        // As a transition, so that typing and new pages interrupt it.
        startTransition(() => setPart(() => part));
      };
      show().catch(() => setPartFault('missing'));
      countComing(1);
      return () => countComing(-1);
    }, [Part, attempt]);
    if (Part === null) return null;
    if (inPlace) return <Part {...props} />;
    return (
      <ErrorBoundary region="This part of the page" floating>
        <Part {...props} />
      </ErrorBoundary>
    );
  };
}

/**
 * Code that is no component, loaded when it is first called for; offline it waits for the network. `MissingPart` says so.
 * @returns null if it cannot be loaded
 */
export function codeOnDemand<Code>(load: () => Promise<Code>): () => Promise<Code | null> {
  let loaded: Code | null = null;
  const get = async () => {
    loaded ??= await load();
    return loaded;
  };
  parts.push(get);
  return async () => {
    try {
      return await whenOnline(get);
    } catch {
      setPartFault('missing');
      return null;
    }
  };
}

/**
 * Loads the code of all parts, one after the other, so that a page that stays open for hours does not need the server (which may
 * be down, or have another build) for its first dialog. Stops at the first failure; the user is told when that part is wanted.
 */
export async function loadAllParts(): Promise<void> {
  try {
    for (const part of parts) await part();
  } catch {
    // Chromium asks again; for Firefox and WebKit `MissingPart` offers to reload.
  }
}

/** How long after a failed try the second one comes: a server that starts again, or a network that came back meanwhile, is there by then. */
const AGAIN_MS = 1000;

/** Links of style sheets that could not be loaded. */
const failedSheets = new Set<HTMLLinkElement>();
// An error of a resource does not bubble. Some unit tests have no document.
globalThis.document?.addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') failedSheets.add(target);
  },
  true,
);

/** Loads again what failed: Vite asks for each style sheet of a part once, and would draw the part without it after the second try. */
async function loadFailedSheets(): Promise<void> {
  const again = (failed: HTMLLinkElement) =>
    new Promise((resolve, reject) => {
      const { rel, href, crossOrigin, nonce } = failed;
      const link = Object.assign(document.createElement('link'), { rel, href, crossOrigin, nonce });
      link.addEventListener('load', resolve);
      link.addEventListener('error', () => reject(new Error(`${href} could not be loaded`)));
      failed.replaceWith(link);
      failedSheets.delete(failed);
    });
  await Promise.all([...failedSheets].map(again));
}

/** Loads code. Offline it waits for the network; what fails online is tried once more. */
async function whenOnline<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let failed = false; ;) {
    try {
      await loadFailedSheets();
      return await load();
    } catch (error) {
      if (navigator.onLine && failed) throw error;
      failed = navigator.onLine;
      if (!failed) setPartFault('offline');
      await new Promise<unknown>((resolve) => {
        if (failed) setTimeout(resolve, AGAIN_MS);
        else window.addEventListener('online', resolve, { once: true });
      });
      if (fault === 'offline') setPartFault(null);
    }
  }
}

/**
 * Says that the code of a part could not be loaded, and offers to try again, or to reload: Firefox and WebKit never repeat a failed `import()`. Offline
 * it says that the part waits; a reload would lose the page.
 */
export function MissingPart() {
  const why = useSyncExternalStore(subscribe, () => fault);
  if (why === null) return null;
  const offline = why === 'offline';
  return (
    <Notice
      color={offline ? 'yellow' : 'red'}
      title={offline ? 'This computer is offline' : 'A part of the page could not be loaded'}
      place="floating"
      actions={
        <>
          {offline ? null : (
            <>
              <Button variant="filled" size="compact-sm" onClick={retryParts}>
                Retry
              </Button>
              <Button size="compact-sm" onClick={() => globalThis.history.go(0)}>
                Reload
              </Button>
            </>
          )}
          <Button size="compact-sm" onClick={() => setPartFault(null)}>
            Close
          </Button>
        </>
      }
    >
      {offline
        ? 'A part of the page is not loaded yet. It appears by itself when the computer is online again.'
        : 'The server cannot be reached, or Clientscope was updated. Retry when the server runs, or reload: the address keeps the network, the filter and the sort.'}
    </Notice>
  );
}
