// Finds out after which entries something later changed the same thing. Two entries that cancel each other count as nothing.

import type {DecisionRow} from '../database/schema.js';

/** What is needed of an entry. */
export type HistoryRow = Pick<DecisionRow, 'id' | 'undoes' | 'fields' | 'version'>;

/** The bits of fields, without those that mark entries. */
const ALL_FIELDS = 255;

/** The entries about one comment or thread. */
export class History {
  readonly #rows: readonly HistoryRow[];
  readonly #versions: ReadonlyMap<string, number>;
  readonly #undoneBy: ReadonlyMap<string, string>;

  constructor(rows: readonly HistoryRow[]) {
    this.#rows = rows;
    this.#versions = new Map(rows.map(({id, version}) => [id, version]));
    this.#undoneBy = new Map(rows.flatMap(({id, undoes}) => (undoes === null ? [] : [[undoes, id] as const])));
  }

  /** Whether an entry was taken back, or something later changed the same thing. */
  isOvertaken({id, fields, version}: HistoryRow): boolean {
    // An entry that was taken back and restored is taken back again by the entry that restored it.
    if (this.#undoneBy.has(id)) return true;
    return this.#rows.some(
      (later) =>
        later.version > version &&
        (later.fields & fields & ALL_FIELDS) !== 0 &&
        this.#isEffective(later.id) &&
        !(later.undoes !== null && (this.#versions.get(later.undoes) ?? 0) > version),
    );
  }

  // An entry is effective unless it was taken back by an effective one.
  #isEffective(id: string): boolean {
    let isEffective = true;
    for (let by = this.#undoneBy.get(id); by !== undefined; by = this.#undoneBy.get(by)) isEffective = !isEffective;
    return isEffective;
  }
}

/** Groups entries by what they are about. */
export function groupHistories<Row extends HistoryRow>(
  rows: readonly Row[],
  subjectOf: (row: Row) => string,
): ReadonlyMap<string, History> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(subjectOf(row));
    if (group) group.push(row);
    else groups.set(subjectOf(row), [row]);
  }
  return new Map([...groups].map(([subject, group]) => [subject, new History(group)]));
}
