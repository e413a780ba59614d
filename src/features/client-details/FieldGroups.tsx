import { FIELD_KEYS, type FieldKey, FIELDS, isMono } from '#clients/fields.ts';
import type { FieldGroup } from '#clients/field.ts';
import { ipv6Text } from '#clients/address/address-text.ts';
import type { DisplayFormat } from '#format/display-format.ts';
import { formatRelative } from '#format/format-time.ts';
import { useFormat } from '#state/settings/display-settings.ts';
import { useMinute } from '#state/load/meraki-time.ts';
import { CopyButton } from './CopyButton.tsx';
import classes from './FieldGroups.module.css';
import { FilterButton } from './FilterButton.tsx';
import { type HeldClient, textOf } from './held-client.ts';
import { macNotations } from '#clients/address/mac-notations.ts';
import { prefixNote } from './mac-prefix.ts';

/** Titles that no field has too. */
const GROUPS: ReadonlyArray<readonly [group: FieldGroup, title: string]> = [
  ['identity', 'Identity'],
  ['network', 'Network'],
  ['wireless', 'Wireless'],
  ['policy', 'Policies'],
  ['time', 'Times'],
  ['usage', 'Usage in the time span'],
];

/** A field as text; '' is empty. */
function shownText(field: FieldKey, value: string | number, format: DisplayFormat): string {
  if (typeof value === 'string') return FIELDS[field].type === 'address' ? ipv6Text(value) : value;
  if (Number.isNaN(value)) return '';
  return FIELDS[field].type === 'time' ? format.absolute(value) : format.usage(value);
}

/** Values that several clients may share are worth a filter; texts of one client are not. */
const isShared = (field: FieldKey) => FIELDS[field].kind === 'category' || FIELDS[field].type === 'address';

interface FieldProps {
  readonly field: FieldKey;
  readonly held: HeldClient;
  /** Epoch ms, for relative times. */
  readonly now: number;
  readonly format: DisplayFormat;
}

function Field({ field, held, now, format }: FieldProps) {
  const { label, type } = FIELDS[field];
  const value = held.store.display(field, held.row);
  const text = shownText(field, value, format);
  return (
    <div className={classes.field}>
      <dt>{label}</dt>
      <dd>
        <span className={isMono(field) ? classes.mono : undefined}>{text}</span>
        {typeof value === 'number' && type === 'time' ? (
          <span className={classes.note}>{formatRelative(value, now)}</span>
        ) : null}
        {typeof value === 'string' && text !== value ? (
          <span className={classes.note} title="As Meraki writes it">
            {value}
          </span>
        ) : null}
        {field === 'mac' ? <MacNotes held={held} /> : null}
      </dd>
      <dd className={classes.actions}>
        {isShared(field) ? <FilterButton field={field} value={String(value)} /> : null}
        <CopyButton label={label} text={text} />
      </dd>
    </div>
  );
}

/** The address as other tools write it, and what its prefix says. */
function MacNotes({ held }: { readonly held: HeldClient }) {
  const mac = textOf(held, 'mac');
  return (
    <>
      {macNotations(mac).map(({ name, text }) => (
        <span key={name} className={classes.notation}>
          <span className={classes.mono}>{text}</span>
          <CopyButton label={`MAC with ${name}`} text={text} />
        </span>
      ))}
      <span className={classes.note}>{prefixNote(mac, textOf(held, 'manufacturer'), textOf(held, 'connection'))}</span>
    </>
  );
}

/** All fields in their groups; what is empty is only named. */
export function FieldGroups({ held }: { readonly held: HeldClient }) {
  const now = useMinute();
  const format = useFormat();
  const { store, row } = held;
  return GROUPS.map(([group, title]) => {
    const fields = FIELD_KEYS.filter((field) => FIELDS[field].group === group);
    const filled = fields.filter((field) => shownText(field, store.display(field, row), format) !== '');
    const empty = fields.filter((field) => !filled.includes(field));
    return (
      <section key={group} className={classes.group}>
        <h3>{title}</h3>
        {filled.length === 0 ? null : (
          <dl className={classes.fields}>
            {filled.map((field) => (
              <Field key={field} field={field} held={held} now={now} format={format} />
            ))}
          </dl>
        )}
        {empty.length === 0 ? null : (
          <p className={classes.empty}>
            Empty:{' '}
            {empty.map((field) => (
              <span key={field}>{FIELDS[field].label}</span>
            ))}
          </p>
        )}
      </section>
    );
  });
}
