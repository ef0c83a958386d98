// Deletes on the server what its writer took back after an answer was lost.

import type {Failure} from '../../core/failure/failure.js';
import * as own from '../../core/thread/own-comments.js';
import {RETRY_PERIOD, isTemporary} from '../../core/failure/retry-delay.js';
import type {Entry} from './outbox.js';
import type {SendQueue} from './send-queue.js';
import {findElsewhere} from './recognise-sent.js';
import {ask} from '../session.js';
import {change, randomFraction, type WritingContext} from './writing-context.js';

const HOUR = 3_600_000;

/** One attempt, under the id that the server knows it by. `later` if there has to be another. */
export async function deleteWithdrawn(
  context: WritingContext,
  queue: SendQueue,
  entry: Entry,
): Promise<'settled' | 'later'> {
  const {outbox, session, platform} = context;
  const failure = await request(context, entry);
  if (session.signal.aborted) return 'later';
  // A server that gives its own ids does not know ours.
  const found = failure && !isTemporary(failure.kind) ? await findElsewhere(context, entry) : null;
  if (session.signal.aborted) return 'later';
  if (found) {
    outbox.rename(entry.id, found.id);
    return deleteWithdrawn(context, queue, outbox.get(found.id) ?? {...entry, id: found.id, sentAs: entry.id});
  }
  // For a day it is tried again, whatever is said: whoever has the words back must not find them posted as well.
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

async function request({session}: WritingContext, entry: Entry): Promise<Failure | null> {
  const answer = await ask(session, async () => {
    await session.source.delete?.(entry, session.signal);
    return {};
  });
  return 'kind' in answer ? answer : null;
}
