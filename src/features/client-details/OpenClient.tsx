import { useClientData } from '#state/view/use-client-view.ts';
import { useOpenClient } from '#state/address/use-view-keys.ts';
import { onDemand } from '#ui/on-demand.tsx';
import { memo, useLayoutEffect, useRef } from 'react';

const ClientPanel = onDemand(() => import('./ClientPanel.tsx').then((module) => module.ClientPanel));

/** The details of the client that the URL names. Their code is loaded when a client is first opened. Closing them gives the focus back. */
export const OpenClient = memo(function OpenClient({ networkId }: { readonly networkId: string }) {
  const data = useClientData();
  const { id } = useOpenClient();
  const opener = useRef<HTMLElement | null>(null);
  const wasOpen = useRef(false);
  // A layout effect, because the panel takes the focus in an effect, and we need to know who had it before.
  useLayoutEffect(() => {
    if (id !== null) {
      if (!wasOpen.current)
        opener.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
      wasOpen.current = true;
      return;
    }
    if (!wasOpen.current) return;
    wasOpen.current = false;
    // The user may have moved the focus elsewhere; only a focus that was in the panel is lost with it.
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const before = opener.current;
    const outside = before?.isConnected === true && before !== document.body && before.closest('[role=grid]') === null;
    (outside ? before : document.querySelector<HTMLElement>('[role=grid]'))?.focus({ preventScroll: true });
  }, [id]);
  if (id === null || data === null) return null;
  return <ClientPanel data={data} networkId={networkId} id={id} />;
});
