import { type ComponentProps, lazy, Suspense } from 'react';
import classes from './AppHeader.module.css';

const NetworkPicker = lazy(() =>
  import('#features/network-picker/NetworkPicker.tsx').then((module) => ({ default: module.NetworkPicker })),
);

/** The pickers, whose lists that open are not among the code that the first rows wait for; their room is kept. */
export function LaterNetworkPicker(props: ComponentProps<typeof NetworkPicker>) {
  return (
    <Suspense fallback={<div className={classes.pickers} />}>
      <NetworkPicker {...props} />
    </Suspense>
  );
}
