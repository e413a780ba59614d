import { createContext, type FocusEvent, useState } from 'react';

/** Whether the pointer or the focus is in the filter panel: then nothing in it moves by itself. */
export const PanelHeldContext = createContext(false);

/** Watches the panel. A finger does not stay: for it the focus alone counts. */
export function usePanelHeld() {
  const [pointer, setPointer] = useState(false);
  const [focus, setFocus] = useState(false);
  return {
    held: pointer || focus,
    watch: {
      onPointerEnter: ({ pointerType }: { readonly pointerType: string }) => setPointer(pointerType !== 'touch'),
      onPointerLeave: () => setPointer(false),
      onFocus: () => setFocus(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent) =>
        setFocus(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)),
    },
  };
}
