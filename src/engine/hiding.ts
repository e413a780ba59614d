import type { ColumnStore } from './column-store.ts';
import { getOrInsertComputed } from './get-or-insert.ts';
import type { Clause } from './view.ts';

/** What one of the clauses hides. */
export interface HidingClause {
  readonly id: string;
  /** Rows of the load that fail it, whatever the others say. */
  readonly hides: number;
  /** Rows that only this clause hides, so they come back without it. */
  readonly givesBack: number;
}

/** A set of clauses that must all be removed for these rows to come back. */
export interface WayOut {
  readonly ids: readonly string[];
  readonly rows: number;
}

export interface Hiding {
  readonly clauses: readonly HidingClause[];
  /** The smallest sets of clauses whose removal brings rows back, the one with most rows first. */
  readonly ways: readonly WayOut[];
}

/** Gives each set of clause indices a number. */
class Sets {
  private readonly numbers = new Map<number, number>();
  readonly members: number[][] = [[]];

  constructor(private readonly size: number) {}

  with(set: number, member: number): number {
    return getOrInsertComputed(
      this.numbers,
      set * this.size + member,
      () => this.members.push([...this.members[set], member]) - 1,
    );
  }
}

/** Why no row matches, and which clauses to remove. Clauses with the same id count once. O(rows x clauses), so it is asked only when nothing matches. */
export function hidingOf(store: ColumnStore, all: readonly Clause[]): Hiding {
  const clauses = [...new Map(all.map((clause) => [clause.id, clause])).values()];
  const marks = clauses.map((clause) => clause.predicate.mark(store));
  const hides = clauses.map(() => 0);
  const givesBack = clauses.map(() => 0);
  const sets = new Sets(clauses.length);
  let fewest = Infinity;
  let ways = new Map<number, number>();
  for (let row = 0; row < store.rowCount; row++) {
    let set = 0;
    let failing = 0;
    for (let index = 0; index < marks.length; index++) {
      if (marks[index][row] !== 0) continue;
      if (row < store.presentCount) hides[index]++;
      if (failing <= fewest) set = sets.with(set, index);
      failing++;
    }
    if (failing === 1) givesBack[sets.members[set][0]]++;
    if (failing === 0 || failing > fewest) continue;
    if (failing < fewest) ways = new Map();
    fewest = failing;
    ways.set(set, (ways.get(set) ?? 0) + 1);
  }
  return {
    clauses: clauses.map(({ id }, index) => ({ id, hides: hides[index], givesBack: givesBack[index] })),
    ways: [...ways]
      .map(([set, rows]) => ({ ids: sets.members[set].map((index) => clauses[index].id), rows }))
      .sort((a, b) => b.rows - a.rows),
  };
}
