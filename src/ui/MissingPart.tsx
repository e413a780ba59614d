import { Button } from '@mantine/core';
import { setPartMissing, usePartMissing } from './on-demand.tsx';
import { Notice } from './Notice.tsx';

/** Says that the code of a part could not be loaded, and offers to reload: Firefox and WebKit never repeat a failed `import()`. */
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
      The server cannot be reached, or Clientscope was updated. Reload when the server runs; the address keeps the
      network, the filter and the sort.
    </Notice>
  );
}
