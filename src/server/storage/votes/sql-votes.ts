// Implements the store of votes with a SQL database.

import type {Kysely, Transaction} from 'kysely';
import {applyChange} from '../comment-counts.js';
import {fromRow} from '../comment-row.js';
import type {Schema} from '../database/schema.js';
import type {Change, SqlChanges} from '../sql-changes.js';
import {changeThreadOf, toThread} from '../sql-threads.js';
import type {NewVote, VoteStore} from './vote-store.js';

/** Creates the store of votes of an open database. @param changes What runs the changes of its other stores too. */
export const createSqlVotes = (database: Kysely<Schema>, changes: SqlChanges): VoteStore => ({
  vote: async (vote) => {
    const found = database.selectFrom('comments').select('id').where('id', '=', vote.comment);
    if (!(await found.where('status', '=', 'published').executeTakeFirst())) return null;
    let votes: number | null = null;
    await changes.run(async (transaction) => {
      if (!(await writeVote(transaction, vote))) return [];
      const change = await countVote(transaction, vote);
      votes = change?.comments[0]?.votes ?? 0;
      return change ? [change] : [];
    });
    return votes ?? countVotes(database, vote.comment);
  },
});

/** Returns whether something has changed. */
async function writeVote(transaction: Transaction<Schema>, {comment, voter, isUp, at}: NewVote): Promise<boolean> {
  const added = transaction.insertInto('votes').values({comment, voter, at}).returning('voter');
  const removed = transaction.deleteFrom('votes').where('comment', '=', comment).where('voter', '=', voter);
  const written = isUp
    ? await added.onConflict((conflict) => conflict.doNothing()).execute()
    : await removed.returning('voter').execute();
  return written.length > 0;
}

// Locks the thread before it reads the comment, so that the votes of a comment are counted one after the other.
async function countVote(transaction: Transaction<Schema>, {comment: id, isUp}: NewVote): Promise<Change | null> {
  const thread = await changeThreadOf(transaction, id);
  const comments = transaction.selectFrom('comments').selectAll().where('id', '=', id);
  const row = thread && (await comments.executeTakeFirst());
  if (!row) return null;
  const votes = Math.max(0, (row.votes ?? 0) + (isUp ? 1 : -1));
  const comment = applyChange(fromRow(row), {votes}, thread.revision);
  const {changed} = comment;
  await transaction.updateTable('comments').set({votes, changed}).where('id', '=', id).execute();
  return {thread: toThread(thread), comments: [comment]};
}

async function countVotes(database: Kysely<Schema>, id: string): Promise<number> {
  const row = await database.selectFrom('comments').select('votes').where('id', '=', id).executeTakeFirst();
  return row?.votes ?? 0;
}
