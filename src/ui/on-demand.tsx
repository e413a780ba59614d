import { type ComponentType, startTransition, useEffect, useState } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { setPartMissing } from './missing-part.ts';

const parts: (() => Promise<unknown>)[] = [];

/**
 * A component whose code is loaded when it is first drawn; until then it is nothing. React's `lazy` would hold it back:
 * what follows a fallback, be it an empty one, is shown 300 ms after that at the earliest.
 * Offline it waits for the network. What cannot be loaded is told once for the page, by `MissingPart`.
 * A fault while it is drawn stays within a wall of its own.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const get = async () => {
    loaded ??= await load();
    return loaded;
  };
  parts.push(get);
  return function OnDemand(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => loaded);
    useEffect(() => {
      if (Part !== null) return;
      const show = async () => {
        const part = await whenOnline(get);
        // In slices, which what is typed or comes in interrupts.
        startTransition(() => setPart(() => part));
      };
      show().catch(() => setPartMissing(true));
    }, [Part]);
    if (Part === null) return null;
    return (
      <ErrorBoundary region="This part of the page" floating>
        <Part {...props} />
      </ErrorBoundary>
    );
  };
}

/**
 * Loads the code of all parts, one after the other: a page that stays open for hours must not need a server that is gone,
 * or has another build, for its first dialog. Ends at the first failure, which is told when that part is wanted.
 */
export async function loadAllParts(): Promise<void> {
  try {
    for (const part of parts) await part();
  } catch {
    // Chromium asks again; for Firefox and WebKit `MissingPart` offers a new page.
  }
}

async function whenOnline<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch (fault) {
      if (navigator.onLine) throw fault;
      await new Promise((resolve) => {
        window.addEventListener('online', resolve, { once: true });
      });
    }
  }
}
