import { Button, type ButtonProps, FileButton } from '@mantine/core';
import { useRef } from 'react';

interface OpenFileButtonProps extends Omit<ButtonProps, 'children'> {
  readonly label: string;
  /** MIME types and file name extensions. */
  readonly accept: string;
  onFile(file: File): void;
}

/** Lets the user choose a file. The same file can be chosen again: its content may have changed. */
export function OpenFileButton({ label, accept, onFile, ...others }: OpenFileButtonProps) {
  // Without a reset, the browser reports no change when the same file is chosen again.
  const reset = useRef<() => void>(null);
  const open = (file: File | null) => {
    reset.current?.();
    if (file !== null) onFile(file);
  };
  return (
    <FileButton accept={accept} resetRef={reset} onChange={open}>
      {(props) => (
        <Button {...others} {...props}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
