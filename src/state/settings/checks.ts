import * as v from 'valibot';

/** One of the choices; whatever else is kept counts as the first one. */
export const oneOf = <const Choice extends string>(choices: readonly [Choice, ...Choice[]]) =>
  v.fallback(v.picklist(choices), choices[0]);

/** Those of a list that are known, in its order, each once. No list is a fault: give it a fallback. */
export const knownOf = <Known extends string>(isKnown: (value: unknown) => value is Known) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((list): readonly Known[] => [...new Set(list.filter(isKnown))]),
  );

/** The items of a list that pass; the others are left out. */
export const listOf = <Item>(item: v.GenericSchema<unknown, Item>) =>
  v.pipe(
    v.array(v.unknown()),
    v.transform((list): readonly Item[] =>
      list.flatMap((one) => {
        const { success, output } = v.safeParse(item, one);
        return success ? [output] : [];
      }),
    ),
  );

/** The members whose value passes; the others are left out. */
export const recordOf = <Value>(key: (key: string) => boolean, value: v.GenericSchema<unknown, Value>) =>
  v.fallback(
    v.pipe(
      v.record(v.string(), v.unknown()),
      v.transform((entries): Readonly<Record<string, Value>> =>
        Object.fromEntries(
          Object.entries(entries).flatMap(([name, one]) => {
            const { success, output } = v.safeParse(value, one);
            return success && key(name) ? [[name, output]] : [];
          }),
        ),
      ),
    ),
    {},
  );
