// Deletes a comment on the server whose writer undid sending after a response was lost.

import type {Failure} from '../../core/failure/failure.js';
import * as own from '../../core/thread/own-comments.js';
import {RETRY_PERIOD, isTemporary} from '../../core/failure/retry-delay.js';
import type {Entry} from './outbox.js';
import type {SendQueue} from './send-queue.js';
import {findPosted} from './recognise-sent.js';
import {tryRequest} from './try-request.js';
import {change, randomFraction, type WritingContext} from './writing-context.js';

const HOUR = 3_600_000;

/** Tries once to delete a withdrawn comment, under the server's id if it is known. `later` needs another attempt. */
export async function deleteWithdrawn(
  context: WritingContext,
  queue: SendQueue,
  entry: Entry,
): Promise<'settled' | 'later'> {
  const {outbox, session, platform} = context;
  const failure = await sendDeletion(context, entry);
  if (session.signal.aborted) return 'later';
  // A server that assigns its own ids does not know ours.
  const found = failure && !isTemporary(failure.kind) ? await findPosted(context, entry) : null;
  if (session.signal.aborted) return 'later';
  if (found) {
    outbox.rename(entry.id, found.id);
    return deleteWithdrawn(context, queue, outbox.get(found.id) ?? {...entry, id: found.id, sentAs: entry.id});
  }
  // Retries for a day after any failure: the writer has the text back, so the comment must not stay published.
  if (failure && failure.kind !== 'missing' && platform.now() - entry.sentAt < RETRY_PERIOD) {
    const retryAfter = isTemporary(failure.kind) ? (failure.retryAfter ?? null) : HOUR;
    queue.postpone(entry, {kind: failure.kind, detail: '', fields: [], retryAfter}, randomFraction(context));
    return 'later';
  }
  outbox.remove(entry.id);
  if (context.conversation.state.thread.get(entry.id)) context.vanishing(entry.id);
  change(context, (state) => own.confirmDeleted(state, entry.id));
  return 'settled';
}

async function sendDeletion({session}: WritingContext, entry: Entry): Promise<Failure | null> {
  const answer = await tryRequest(session, async () => {
    await session.source.delete?.(entry, session.signal);
    return {};
  });
  return 'kind' in answer ? answer : null;
}
