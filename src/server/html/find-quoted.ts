// Finds which comments of a page quote which others.

import type {Comment, CommentId} from '../../core/comment.js';
import {Recogniser} from '../../core/quotation/recogniser.js';
import type {Steps} from '../scheduling/work-steps.js';
import {readBlocks} from './text-blocks.js';

/** Returns, by quoting comment, the quoted comments of the same page, each once. */
export function* findQuoted(comments: readonly Comment[]): Steps<ReadonlyMap<CommentId, readonly Comment[]>> {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const recogniser = new Recogniser();
  for (const {id, parent, author, createdAt, html} of comments) {
    recogniser.add({id, parent, name: author.name, time: Date.parse(createdAt ?? ''), blocks: readBlocks(html)});
    yield;
  }
  const quoted = new Map<CommentId, readonly Comment[]>();
  for (const {id} of comments) {
    const sources = new Set(recogniser.match(id).map(({source}) => source));
    quoted.set(
      id,
      [...sources].flatMap((source) => (source === null || source === id ? [] : (byId.get(source) ?? []))),
    );
    yield;
  }
  return quoted;
}
