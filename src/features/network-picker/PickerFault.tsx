import { Button } from '@mantine/core';
import classes from './NetworkPicker.module.css';

interface PickerFaultProps {
  readonly what: string;
  readonly message: string;
  onRetry(): void;
}

/** A list of the pickers that could not be loaded: what, why, and once more. */
export function PickerFault({ what, message, onRetry }: PickerFaultProps) {
  return (
    <div role="alert" className={classes.fault} title={message}>
      <span>{`${what} could not be loaded. ${message}`}</span>
      <Button size="compact-xs" variant="light" color="red" onClick={onRetry}>
        Retry
      </Button>
    </div>
  );
}
