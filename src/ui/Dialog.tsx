import { Box, Modal, type ModalProps } from '@mantine/core';
import { type MouseEvent, useLayoutEffect } from 'react';
import { ancestorsOf, watchFocus } from './use-focus-kept.ts';

/** The element that had the focus before the first of the open modal dialogs took it. */
let origin: HTMLElement | null = null;
/** The parts around it, for it may be gone when the dialog closes, as a chip is after the palette has cleared the filters. */
let around: readonly Element[] = [];
/** A dialog has closed, and the focus has not gone back yet. */
let returning = false;

/** Mantine holds the Tab key alone. A page that is inert would announce its live regions again when the dialog closes. */
const comeBack = () => document.querySelector<HTMLElement>('[aria-modal="true"] :is(button, input)')?.focus();

const isInModal = (element: Element | null) => element !== null && element.closest('[aria-modal="true"]') !== null;

/**
 * The focus stays in a modal dialog while it is open, and goes back when it closes. Mantine gives it back only from the second time a
 * dialog opens, because ours are first drawn when they are wanted, and it takes the focus from whatever the last click in the dialog
 * gave it to.
 */
export function useFocusReturned(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return undefined;
    const before = document.activeElement;
    const follows = isInModal(before) || (returning && before === document.body);
    if (before instanceof HTMLElement && !follows) {
      origin = before;
      around = ancestorsOf(before);
    }
    const page = document.querySelector('#root');
    page?.addEventListener('focusin', comeBack);
    return () => {
      page?.removeEventListener('focusin', comeBack);
      const atClose = document.activeElement;
      returning = true;
      // Later, because a command of the palette may open another dialog, which then takes the focus itself.
      setTimeout(() => {
        returning = false;
        const now = document.activeElement;
        if (now === null || now === document.body || (now === atClose && isInModal(now))) {
          origin?.focus({ preventScroll: true });
          if (origin !== null) watchFocus(origin, around);
        }
      });
    };
  }, [opened]);
}

/** Mantine's modal dialog; when it closes or is removed, the focus goes back to where it was. */
export function Dialog({ title, children, ...props }: ModalProps) {
  useFocusReturned(props.opened);
  // The second click of a double click on the button that opened the dialog meets its overlay: it is no click beside the dialog.
  const onClick = ({ detail }: MouseEvent) => {
    if (detail < 2) props.onClose();
  };
  return (
    <Modal.Root {...props} returnFocus={false} closeOnClickOutside={false}>
      <Modal.Overlay onClick={onClick} />
      <Modal.Content>
        {/* Not a <header>, which screen readers would announce as a second banner. */}
        <Modal.Header role="presentation">
          <Modal.Title fz={16} fw={600}>
            {title}
          </Modal.Title>
          <Modal.CloseButton aria-label="Close" />
        </Modal.Header>
        {/* Not a Modal.Body: it is the dialog's description, which screen readers read out to its end when the dialog opens. */}
        <Box p="md" pt={0}>
          {children}
        </Box>
      </Modal.Content>
    </Modal.Root>
  );
}
