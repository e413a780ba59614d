import type { ColumnStore } from './column-store.ts';
import type { Clause } from './view.ts';

/** What one clause does among all of them. */
export interface HidingClause {
  readonly id: string;
  /** Rows that fail it, whatever the others say. */
  readonly hides: number;
  /** Rows that only it hides: they come back without it. */
  readonly givesBack: number;
}

/** Clauses that together, and only together, give rows back. */
export interface WayOut {
  readonly ids: readonly string[];
  readonly rows: number;
}

export interface Hiding {
  readonly clauses: readonly HidingClause[];
  /** The fewest clauses to take off for any row to come back; the way to most rows first. */
  readonly ways: readonly WayOut[];
}

/** Numbers for sets of clause indices, handed out as they are met. */
class Sets {
  private readonly numbers = new Map<number, number>();
  readonly members: number[][] = [[]];

  constructor(private readonly size: number) {}

  with(set: number, member: number): number {
    const key = set * this.size + member;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const made = this.members.push([...this.members[set], member]) - 1;
    this.numbers.set(key, made);
    return made;
  }
}

/** Why a request leaves no row, and what would. Clauses of one id are the same and count once. O(rows · clauses): asked only when nothing is left. */
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
      hides[index]++;
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
