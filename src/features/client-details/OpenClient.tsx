import { useClientData } from '#state/use-client-view.ts';
import { useOpenClient } from '#state/use-open-client.ts';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';

const ClientDetails = lazy(() => import('./ClientDetails.tsx').then((module) => ({ default: module.ClientDetails })));

/** The details of the client that the URL names, loaded when one is first opened; closing gives the focus back. */
export function OpenClient() {
  const data = useClientData();
  const { id, close } = useOpenClient();
  const [wanted, setWanted] = useState(false);
  const opener = useRef<Element | null>(null);
  if (id !== null && !wanted) setWanted(true);
  useEffect(() => {
    if (id !== null) {
      opener.current ??= document.activeElement;
      return;
    }
    const before = opener.current;
    opener.current = null;
    // A row may have left the window of rows; the list itself stays.
    const target = before?.isConnected === true ? before : document.querySelector('[role=grid]');
    if (before !== null && target instanceof HTMLElement) target.focus({ preventScroll: true });
  }, [id]);
  if (!wanted || data === null) return null;
  return (
    <Suspense>
      <ClientDetails data={data} id={id} onClose={close} />
    </Suspense>
  );
}
