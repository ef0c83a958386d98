// Makes the thread for measurements of pages: any length, the same comments in every run.

import type {Comment} from '../../src/core/comment.js';
import {Thread, type ThreadNode} from '../../src/core/thread/tree.js';
import {writeBody, writeName} from './prose.js';
import {createRandom, type Random} from './random.js';

export interface SyntheticThread {
  /** In display order: each comment before its replies. */
  readonly comments: readonly Comment[];
  readonly roots: readonly ThreadNode[];
  /** The top-level comment with the most replies. */
  readonly biggest: Comment;
}

/** The maximum depth of replies; few real threads are deeper. */
const DEEPEST = 12;

const MINUTE = 60_000;

/** Makes a thread: 28 % top-level comments, many replies near the root, few deep ones. */
export function syntheticThread(length: number): SyntheticThread {
  const thread = new Thread('oldest');
  thread.add(writeComments(length, createRandom(42)));
  const walked = [...thread.walk()];
  const [first, ...others] = thread.roots;
  if (!first) throw new RangeError('A thread needs at least one comment.');
  const biggest = others.reduce((most, root) => (root.replies > most.replies ? root : most), first);
  return {
    comments: walked.map(({comment, node}) => ({...comment, replies: node.replies})),
    roots: thread.roots,
    biggest: biggest.comment,
  };
}

interface Written {
  readonly comment: Comment;
  readonly depth: number;
}

function writeComments(length: number, random: Random): Comment[] {
  const written: Written[] = [];
  for (let index = 0; index < length; index++) {
    const parent = index > 0 && random.next() > 0.28 ? chooseParent(written, random) : null;
    written.push({comment: writeComment(index, parent?.comment ?? null, random), depth: parent ? parent.depth + 1 : 0});
  }
  return written.map(({comment}) => comment);
}

// Chooses between two earlier comments: usually the later one, sometimes the shallower one.
function chooseParent(written: readonly Written[], random: Random): Written | null {
  const candidates = [0, 1]
    .map(() => random.between(0, written.length - 1))
    .sort((a, b) => b - a)
    .flatMap((index) => written[index] ?? [])
    .filter(({depth}) => depth < DEEPEST);
  if (random.next() < 0.42) candidates.sort((a, b) => a.depth - b.depth);
  return candidates[0] ?? null;
}

function writeComment(index: number, parent: Comment | null, random: Random): Comment {
  return {
    id: String(index + 1),
    parent: parent?.id ?? null,
    kind: 'comment',
    status: 'published',
    replies: 0,
    author: {name: writeName(random)},
    createdAt: new Date(Date.UTC(2026, 0, 5, 8) + index * MINUTE).toISOString(),
    html: writeBody(random),
  };
}
