import { fold } from '#engine/fold.ts';

/** One thing to pick: known by its id, found by its name or id. */
export interface PickOption {
  readonly id: string;
  readonly name: string;
  /** A few words more, beneath the name. */
  readonly detail?: string;
}

/** The options whose name or id holds every word of the text, in their order. Accents and capitals make no difference. */
export function matchingOptions(options: readonly PickOption[], text: string): readonly PickOption[] {
  const words = fold(text).split(/\s+/).filter(Boolean);
  return options.filter(({ id, name }) => words.every((word) => fold(`${name} ${id}`).includes(word)));
}
