import { createParser } from 'nuqs';

/** What a key of the address gave, and the parts of it that were not understood: those are said, and left out. */
export interface Read<Value> {
  readonly value: Value;
  readonly unknown: readonly string[];
}

const NOTHING_UNKNOWN: readonly string[] = [];

export const understood = <Value>(value: Value): Read<Value> => ({ value, unknown: NOTHING_UNKNOWN });

/** A parser that keeps what it does not understand, for useAddressFaults to say it. The default stands in no address. */
export const readParser = <Value>(
  parse: (text: string) => Read<Value>,
  format: (value: Value) => string,
  initial: Value,
) =>
  createParser<Read<Value>>({
    parse,
    serialize: ({ value }) => format(value),
    eq: (a, b) => format(a.value) === format(b.value) && a.unknown.length === b.unknown.length,
  }).withDefault(understood(initial));

/** One of the choices. */
export const choiceParser = <Choice extends string>(isChoice: (text: string) => text is Choice, initial: Choice) =>
  readParser<Choice>(
    (text) => (isChoice(text) ? understood(text) : { value: initial, unknown: text === '' ? [] : [text] }),
    (value) => value,
    initial,
  );
