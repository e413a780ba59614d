import { useClientData } from '#state/use-client-view.ts';
import { useOpenClient } from '#state/use-open-client.ts';
import { lazy, Suspense, useState } from 'react';

const ClientDetails = lazy(() => import('./ClientDetails.tsx').then((module) => ({ default: module.ClientDetails })));

/** The details of the client that the URL names, loaded when one is first opened. */
export function OpenClient() {
  const data = useClientData();
  const { id, close } = useOpenClient();
  const [wanted, setWanted] = useState(false);
  if (id !== null && !wanted) setWanted(true);
  if (!wanted || data === null) return null;
  return (
    <Suspense>
      <ClientDetails data={data} id={id} onClose={close} />
    </Suspense>
  );
}
