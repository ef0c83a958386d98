// Recognises a sent comment whose response was lost, on a server that assigns its own ids.

import type {Comment, CommentId, Draft} from '../../core/comment.js';
import type {FailureKind} from '../../core/failure/failure.js';
import {isCloseInTime, hasSameContent} from '../../core/thread/same-comment.js';
import type {Entry, EntryState} from './outbox.js';
import type {WritingContext} from './writing-context.js';

/** Ids made by clients, see `core/comment-id`. A server that keeps them would show the comment under our id. */
const CLIENT_MADE = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-/i;

/** Returns the comments with the same text as a draft. They existed before the draft is sent. */
export const findIdentical = (context: WritingContext, draft: Draft): readonly CommentId[] =>
  commentsOf(context)
    .filter((each) => hasSameContent(draft, each))
    .map(({id}) => id);

/**
 * Finds the comment on the server that an unsent comment has become: same parent, same text, same name, within ten
 * minutes. Skips comments that this device knows and those that existed before, because people post "+1" twice.
 */
export function recognise(context: WritingContext, entry: Entry, comments = commentsOf(context)): Comment | null {
  const {outbox, platform} = context;
  if (!RECOGNISABLE.has(entry.state) || !entry.isUncertain || entry.sentAs !== undefined) return null;
  const {sentAt, firstAt = sentAt, lastAt = sentAt} = entry;
  const entries = outbox.entries();
  // The writer undid sending and sent the same text again: the comment found is that of the later entry.
  if (entry.state === 'withdrawn' && entries.some((each) => isSentAgain(each, entry))) return null;
  const excluded = new Set([...entries.map(({id}) => id), ...(entry.others ?? [])]);
  const hasServerIds = entries.some(({sentAs}) => sentAs !== undefined);
  const now = platform.now();
  const found = comments.filter(
    (each) =>
      !excluded.has(each.id) &&
      (hasServerIds || !CLIENT_MADE.test(each.id)) &&
      isCloseInTime(each, firstAt, lastAt, now) &&
      hasSameContent(entry.draft, each),
  );
  return found.sort((a, b) => timeOf(a) - timeOf(b))[0] ?? null;
}

/** The states in which the server's id may be unknown. */
const RECOGNISABLE: ReadonlySet<EntryState> = new Set(['sending', 'withdrawn', 'held', 'published']);

const isSentAgain = (each: Entry, {draft: {parent, source}}: Entry): boolean =>
  each.state === 'sending' && each.draft.parent === parent && each.draft.source === source;

/** Whether the server may have the comment, because a response was lost. */
export const mayBePosted = ({fetchRecent}: WritingContext, {isUncertain, why}: Entry): boolean =>
  fetchRecent !== undefined && isUncertain === true && (why === undefined || RESPONSE_LOST.has(why));

/** Finds the comment among the recent comments of the server. */
export const findPosted = async (context: WritingContext, entry: Entry): Promise<Comment | null> =>
  recognise(context, entry, await context.fetchRecent?.());

/** The failures after which a server may have stored the comment. */
const RESPONSE_LOST: ReadonlySet<FailureKind> = new Set(['offline', 'timeout', 'unreadable', 'large']);

const commentsOf = ({conversation}: WritingContext): readonly Comment[] =>
  [...conversation.state.thread.walk()].map(({comment}) => comment);

const timeOf = ({createdAt}: Comment): number => (createdAt === null ? Infinity : Date.parse(createdAt));
