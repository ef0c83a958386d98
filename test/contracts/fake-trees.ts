// Fake comments arranged as systems with two levels arrange them.

import type {FakeComment} from './fake-system.js';

/** A top-level comment with everything below it, oldest first. */
export interface FakeBranch {
  readonly root: FakeComment;
  readonly below: readonly FakeComment[];
}

/** Returns the branches. A comment without a top-level comment above it is a branch of its own. */
export function toBranches(comments: readonly FakeComment[]): readonly FakeBranch[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const rootOf = (comment: FakeComment): FakeComment => {
    let root = comment;
    for (let steps = 0; steps <= comments.length; steps++) {
      const above = root.parent === null ? undefined : byId.get(root.parent);
      if (!above) return root.parent === null ? root : comment;
      root = above;
    }
    return comment;
  };
  const branches = new Map<number, FakeComment[]>();
  for (const comment of comments) {
    const {id} = rootOf(comment);
    branches.set(id, [...(branches.get(id) ?? []), ...(id === comment.id ? [] : [comment])]);
  }
  return [...branches].map(([id, below]) => ({root: byId.get(id) ?? fail(), below}));
}

function fail(): never {
  throw new Error('no such comment');
}
