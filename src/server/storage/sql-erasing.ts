// Erases what the record keeps of comments.

import type {Transaction} from 'kysely';
import type {CommentId} from '../../core/comment.js';
import type {Schema} from './database/schema.js';

/** Erases the words of comments from their decisions and reports, so that nothing of it can be undone, and their networks. */
export async function eraseWordsOf(transaction: Transaction<Schema>, comments: readonly CommentId[]): Promise<void> {
  if (comments.length === 0) return;
  const nothing = {before: '', after: '', excerpt: '', fields: 0};
  await transaction.updateTable('decisions').set(nothing).where('comment', 'in', comments).execute();
  await transaction.updateTable('flags').set({words: ''}).where('comment', 'in', comments).execute();
  await transaction.deleteFrom('networks').where('comment', 'in', comments).execute();
}
