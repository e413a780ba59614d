import { Button } from '@mantine/core';
import { setPartMissing, usePartMissing } from './on-demand.tsx';
import { Notice } from './Notice.tsx';

/**
 * Says that a part of the program could not be loaded. Firefox and WebKit remember a failed `import()`, so asking again
 * cannot help there: only a new page can.
 */
export function MissingPart() {
  if (!usePartMissing()) return null;
  return (
    <Notice
      color="red"
      title="A part of the page could not be loaded"
      place="floating"
      actions={
        <>
          <Button size="compact-sm" onClick={() => globalThis.history.go(0)}>
            Reload
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setPartMissing(false)}>
            Close
          </Button>
        </>
      }
    >
      The server was not reached, or Clientscope was updated meanwhile. Reload when the server runs: the address keeps
      the network, the filter and the sort.
    </Notice>
  );
}
