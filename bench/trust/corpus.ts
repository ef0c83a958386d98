// What the checks do with the corpus of labelled comments, by kind, with the rules of a new site.

import {judge} from '../../src/server/checks/checks.js';
import {fixedPolicy} from '../../src/server/policy/policy.js';
import {HALVES, readHalf, toSubmission} from '../../test/support/spam-corpus.js';

/** What became of the comments of one kind. */
export interface CorpusRow {
  readonly isSpam: boolean;
  readonly kind: string;
  readonly comments: number;
  readonly held: number;
  readonly refused: number;
}

/** Judges every comment of the corpus. */
export async function measureCorpus(): Promise<readonly CorpusRow[]> {
  const policy = await fixedPolicy('links')();
  const rows = new Map<string, CorpusRow>();
  for (const labelled of HALVES.flatMap(readHalf)) {
    const {is} = await judge(toSubmission(labelled), {policy, hasPublished: () => false, findVerifiedName: () => null});
    const {isSpam, kind} = labelled;
    const key = `${isSpam} ${kind}`;
    const row = rows.get(key) ?? {isSpam, kind, comments: 0, held: 0, refused: 0};
    const counts = {held: row.held + Number(is === 'hold'), refused: row.refused + Number(is === 'refuse')};
    rows.set(key, {...row, ...counts, comments: row.comments + 1});
  }
  return [...rows.values()];
}

/** Adds rows. */
export function sumRows(rows: readonly CorpusRow[], isSpam: boolean): CorpusRow {
  const some = rows.filter((row) => row.isSpam === isSpam);
  const sum = (of: (row: CorpusRow) => number): number => some.reduce((total, row) => total + of(row), 0);
  return {
    isSpam,
    kind: isSpam ? 'all spam' : 'all others',
    comments: sum(({comments}) => comments),
    held: sum(({held}) => held),
    refused: sum(({refused}) => refused),
  };
}

/** Writes the rows as a table. */
export function formatCorpus(rows: readonly CorpusRow[]): string {
  const all = [...rows.filter(({isSpam}) => !isSpam), sumRows(rows, false), ...rows.filter(({isSpam}) => isSpam)];
  const lines = [...all, sumRows(rows, true)].map(({isSpam, kind, comments, held, refused}) =>
    [isSpam ? 'spam' : 'ham', kind, comments, held, refused].join(' | '),
  );
  return [
    '| | kind | comments | held | refused |',
    '| --- | --- | --: | --: | --: |',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}
