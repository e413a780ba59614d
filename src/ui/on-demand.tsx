import { type ComponentType, startTransition, useEffect, useState } from 'react';

/**
 * A component whose code is loaded when it is first drawn; until then it is nothing. React's `lazy` would hold it back:
 * what follows a fallback, be it an empty one, is shown 300 ms after that at the earliest.
 * Offline it waits for the network.
 * @param load rejects when the code cannot be had; the region's wall says so, and its Retry asks again
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  return function OnDemand(props: Props) {
    const [Part, setPart] = useState<ComponentType<Props> | null>(() => loaded);
    useEffect(() => {
      if (Part !== null) return;
      const show = async () => {
        loaded = await whenOnline(load);
        // In slices, which what is typed or comes in interrupts.
        startTransition(() => setPart(() => loaded));
      };
      show().catch((fault: unknown) =>
        setPart(() => {
          throw fault;
        }),
      );
    }, [Part]);
    return Part === null ? null : <Part {...props} />;
  };
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
