/** One thing to pick: known by its id, found by its name or id. */
export interface PickOption {
  readonly id: string;
  readonly name: string;
  /** A few words more, beneath the name. */
  readonly detail?: string;
}

/** Accents and capitals make no difference: malaga finds Málaga. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/** The options that hold every word of the text in their name or id, in their order. */
export function matchingOptions(options: readonly PickOption[], text: string): readonly PickOption[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  return options.filter(({ id, name }) => {
    const held = plain(`${name} ${id}`);
    return words.every((word) => held.includes(word));
  });
}
