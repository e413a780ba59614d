import { FIELD_KEYS, type FieldKey, FIELDS } from '#clients/fields.ts';
import { isMono } from '#clients/columns.ts';
import { FIELD_GROUPS } from '#clients/field.ts';
import { showBidiControls } from '#clients/display-names.ts';
import { ipv6Text } from '#clients/address/ip-address.ts';
import type { DisplayFormat } from '#format/display-format.ts';
import { formatCount } from '#format/format-count.ts';
import { formatRelative } from '#format/format-time.ts';
import { useFormat } from '#state/settings/page-settings.ts';
import { useMinute } from '#state/view/page-state.ts';
import { macKind, macNotations, wholeMac } from '#clients/address/mac-address.ts';
import { choiceOf, meantBy, valuesIn } from '#clients/query/choice.ts';
import { tickValue } from '#clients/query/edits.ts';
import { useFilter } from '#state/address/use-filter.ts';
import { useClientData } from '#state/view/use-client-view.ts';
import { copyText } from '#ui/copy-text.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { Button } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import ListFilter from 'lucide-react/icons/list-filter';
import { Fragment, useState } from 'react';
import classes from './Details.module.css';
import { type HeldClient, textOf } from './held-client.ts';
import { Note, Section } from './Section.tsx';

/** A field as text; '' if it is empty. */
function shownText(field: FieldKey, value: string | number, format: DisplayFormat): string {
  if (typeof value === 'string') return FIELDS[field].type === 'address' ? ipv6Text(value) : value;
  if (Number.isNaN(value)) return '';
  return FIELDS[field].type === 'time' ? format.absolute(value) : format.usage(value);
}

/** Whether several clients may share a value of the field, so that a filter for it is useful. */
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
        <span className={isMono(field) ? classes.mono : undefined}>
          <LongText text={showBidiControls(text)} />
        </span>
        {typeof value === 'number' && type === 'time' ? <Note>{formatRelative(value, now)}</Note> : null}
        {typeof value === 'string' && text !== value ? <Note>As Meraki writes it: {value}</Note> : null}
        {field === 'mac' ? <MacNotes held={held} /> : null}
      </dd>
      <dd className={classes.actions}>
        {isShared(field) ? <FilterButton field={field} value={String(value)} /> : null}
        <CopyButton label={label} text={text} />
      </dd>
    </div>
  );
}

/** Letters of a value that are shown at first: a name of a million would hide all other fields. */
const FIRST_LETTERS = 1000;

export function LongText({ text }: { readonly text: string }) {
  const [all, setAll] = useState(false);
  if (all || text.length <= FIRST_LETTERS) return text;
  return (
    <>
      {text.slice(0, FIRST_LETTERS)}…{' '}
      <Button variant="subtle" onClick={() => setAll(true)}>
        Show all {formatCount(text.length)} letters
      </Button>
    </>
  );
}

/** Says which vendor the first three bytes of a MAC belong to. @param connection `Wired`, `Wireless` or '' @returns '' if it is no MAC */
export function prefixNote(mac: string, manufacturer: string, connection: string): string {
  const prefix = wholeMac(mac)?.slice(0, 6).toUpperCase().match(/../g)?.join(':');
  if (prefix === undefined) return '';
  switch (macKind(mac, connection)) {
    case 'Random':
      return `${prefix} belongs to no vendor: the client made this address up for privacy and may change it`;
    case 'Local':
      return `${prefix} belongs to no vendor: the address was set locally, as virtual machines do`;
    default:
      return manufacturer === '' ? `${prefix}, whose vendor Meraki does not name` : `${prefix}, ${manufacturer}`;
  }
}

/** The MAC as other tools write it, and what its prefix says. */
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
      <Note>{prefixNote(mac, textOf(held, 'manufacturer'), textOf(held, 'connection'))}</Note>
    </>
  );
}

/** Ticks a value in the filter, or unticks it. */
export function FilterButton({ field, value }: { readonly field: FieldKey; readonly value: string }) {
  const { terms, change } = useFilter();
  const store = useClientData()?.store;
  const known = store === undefined ? [] : valuesIn(store, field);
  const pressed = meantBy(choiceOf(terms, field).chosen, known).has(value);
  return (
    <IconButton
      icon={ListFilter}
      label={`Filter for ${FIELDS[field].label} ${value}`}
      color={pressed ? 'blue' : 'gray'}
      variant={pressed ? 'light' : 'subtle'}
      aria-pressed={pressed}
      onClick={() => change(tickValue(field, value, known))}
    />
  );
}

const COPIED_MS = 1500;

/** Copies a text, and shows a tick for a moment. */
function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const [copied, setCopied] = useState(false);
  const { start } = useTimeout(() => setCopied(false), COPIED_MS);
  const copy = async () => {
    setCopied(await copyText(text, text));
    start();
  };
  return (
    <IconButton
      icon={copied ? Check : Copy}
      label={`Copy ${label}`}
      color={copied ? 'teal' : 'gray'}
      onClick={() => void copy()}
    />
  );
}

interface FieldGroupsProps {
  readonly held: HeldClient;
  /** It is in the load. */
  readonly listed: boolean;
}

/** All fields of the catalogue in groups. Of an empty field, only the name is shown. */
export function FieldGroups({ held, listed }: FieldGroupsProps) {
  const now = useMinute();
  const format = useFormat();
  const { store, row } = held;
  return FIELD_GROUPS.map(([group, title]) => {
    const fields = FIELD_KEYS.filter((field) => FIELDS[field].group === group);
    const filled = fields.filter((field) => shownText(field, store.display(field, row), format) !== '');
    // What follows from the whole load is not worked out for a client that is not in it.
    const empty = fields.filter((field) => !filled.includes(field) && (listed || FIELDS[field].derived !== true));
    // Without a comparison and a list, all of this group is empty for every client.
    if (group === 'compared' && filled.length === 0) return null;
    return (
      <Section key={group} title={title}>
        {filled.length === 0 ? null : (
          <dl>
            {filled.map((field) => (
              <Field key={field} field={field} held={held} now={now} format={format} />
            ))}
          </dl>
        )}
        {empty.length === 0 ? null : (
          <Note>
            Empty:{' '}
            {empty.map((field, index) => (
              <Fragment key={field}>
                {index === 0 ? '' : ', '}
                <span>{FIELDS[field].label}</span>
              </Fragment>
            ))}
          </Note>
        )}
      </Section>
    );
  });
}
