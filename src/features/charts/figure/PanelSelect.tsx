import { NativeSelect } from '@mantine/core';
import classes from './PanelSelect.module.css';

interface PanelSelectProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Stands in the panel's head, where its label is not seen. */
  readonly inHead?: boolean;
  onChoose(value: string): void;
}

/** One choice of a panel. */
export function PanelSelect({ label, value, choices, inHead = false, onChoose }: PanelSelectProps) {
  const select = (
    <NativeSelect
      size="xs"
      className={inHead ? classes.inHead : undefined}
      aria-label={label}
      value={value}
      data={[...choices]}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  );
  return inHead ? (
    select
  ) : (
    <div className={classes.line}>
      <span aria-hidden>{label}</span>
      {select}
    </div>
  );
}
