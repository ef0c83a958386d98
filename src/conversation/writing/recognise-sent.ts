// Knows a comment again whose answer was lost, on a server that has given it an id of its own.

import type {Comment, CommentId, Draft} from '../../core/comment.js';
import type {FailureKind} from '../../core/failure/failure.js';
import {isCloseInTime, hasSameContent} from '../../core/thread/same-comment.js';
import type {Entry, EntryState} from './outbox.js';
import type {WritingContext} from './writing-context.js';

/** Ids that clients make, see `core/identity`: a server that keeps them has answered under ours. */
const CLIENT_MADE = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-/i;

/** The comments in a thread that say what a draft says: whatever is sent now is none of them. */
export const lookAlikes = (context: WritingContext, draft: Draft): readonly CommentId[] =>
  commentsOf(context)
    .filter((each) => hasSameContent(draft, each))
    .map(({id}) => id);

/**
 * The comment that an unsent one has become, as far as that can be told: same place, same words, same name, within ten
 * minutes. Never one that this device knows already, and never one that was there before: people say "+1" twice.
 */
export function recognise(context: WritingContext, entry: Entry, comments = commentsOf(context)): Comment | null {
  const {outbox, platform} = context;
  if (!RECOGNISED.has(entry.state) || !entry.isUncertain || entry.sentAs !== undefined) return null;
  const {sentAt, firstAt = sentAt, lastAt = sentAt} = entry;
  const entries = outbox.entries();
  // Whoever takes words back and sends them again means the later ones to stay.
  if (entry.state === 'withdrawn' && entries.some((each) => isSentAgain(each, entry))) return null;
  const taken = new Set([...entries.map(({id}) => id), ...(entry.others ?? [])]);
  const renames = entries.some(({sentAs}) => sentAs !== undefined);
  const now = platform.now();
  const found = comments.filter(
    (each) =>
      !taken.has(each.id) &&
      (renames || !CLIENT_MADE.test(each.id)) &&
      isCloseInTime(each, firstAt, lastAt, now) &&
      hasSameContent(entry.draft, each),
  );
  return found.sort((a, b) => timeOf(a) - timeOf(b))[0] ?? null;
}

/** What is not known by the server's id for certain. */
const RECOGNISED: ReadonlySet<EntryState> = new Set(['sending', 'withdrawn', 'held', 'published']);

const isSentAgain = (each: Entry, {draft: {parent, source}}: Entry): boolean =>
  each.state === 'sending' && each.draft.parent === parent && each.draft.source === source;

/** Whether it may be worth asking the server for comments that are not here: an attempt may have been answered in vain. */
export const mayBeElsewhere = ({lookFurther}: WritingContext, {isUncertain, why}: Entry): boolean =>
  lookFurther !== undefined && isUncertain === true && (why === undefined || LOST.has(why));

/** Asks the server for it. */
export const findElsewhere = async (context: WritingContext, entry: Entry): Promise<Comment | null> =>
  recognise(context, entry, await context.lookFurther?.());

/** The failures after which a server may have taken what was sent. */
const LOST: ReadonlySet<FailureKind> = new Set(['offline', 'timeout', 'unreadable', 'large']);

const commentsOf = ({conversation}: WritingContext): readonly Comment[] =>
  [...conversation.state.thread.walk()].map(({comment}) => comment);

const timeOf = ({createdAt}: Comment): number => (createdAt === null ? Infinity : Date.parse(createdAt));
