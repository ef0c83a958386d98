// Turns a comment system of others into a source: decodes its rows, keeps its reading together, and looks before it sends
// a comment twice.

import type {Comment, Draft} from '../../core/comment.js';
import {hasSameContent, isCloseInTime} from '../../core/thread/same-comment.js';
import type {CommentSource, FormFields, GuestField, Outgoing, OwnComment} from '../source.js';
import {SourceError} from '../source.js';
import {decodeRows, Reading} from './reading.js';
import type {GuestFields, Row, System} from './system.js';

/** How long after its id was made a comment may be sent for the first time, in milliseconds. */
const FIRST_ATTEMPT = 2000;

/** Creates a source. Warns on the console about flaws of the list, each sentence once. */
export function createForeignSource(system: System): CommentSource {
  const {key, answerAt, changes} = system;
  const reading = new Reading(system);
  const recent = async (signal: AbortSignal): Promise<readonly Comment[]> =>
    decodeRows(key, (await system.recent?.(signal)) ?? []);
  return {
    key,
    can: reading.can,
    ...(system.fields && {fields: (wanted) => toFormFields(wanted, reading.asked)}),
    ...(answerAt && {answerAt}),
    load: (request) => reading.load(request),
    ...(system.recent && {recent}),
    ...(system.post && {
      post: createPost(system, recent),
      // No system shows a held comment to anybody: known is only what has been published.
      own: async ({id}) => ({
        comment: reading.latest.find((comment) => comment.id === id) ?? refuse(),
        source: '',
        can: NO_RIGHTS,
      }),
    }),
    ...(changes && {
      edit: async ({id}, source, signal) => toOwn(system, source, await changes.edit(id, source, signal)),
      delete: ({id}, signal) => changes.delete(id, signal),
    }),
  };
}

type Post = (comment: Outgoing, signal: AbortSignal) => Promise<OwnComment>;

/** Creates what sends comments, and looks before it sends one twice. */
function createPost(system: System, recent: (signal: AbortSignal) => Promise<readonly Comment[]>): Post {
  const sent = new Set<string>();
  return async ({id, draft}, signal) => {
    const madeAt = timeOf(id);
    // An id is made when its comment is sent for the first time: in this visit, or in an earlier one.
    const isRepeated = sent.has(id) || Date.now() - madeAt > FIRST_ATTEMPT;
    const stored = isRepeated ? findStored(madeAt, draft, await recent(signal)) : undefined;
    sent.add(id);
    if (stored) return {comment: stored, source: draft.source, can: NO_RIGHTS};
    return toOwn(system, draft.source, (await system.post?.(draft, signal)) ?? refuse());
  };
}

const NO_RIGHTS = {edit: 0, delete: 0};

/** Decodes the writer's own comment as the system has just stored it. */
async function toOwn({key, changes}: System, source: string, row: Row): Promise<OwnComment> {
  const [comment] = await decodeRows(key, [row]);
  const seconds = changes?.seconds ?? 0;
  return {comment: comment ?? refuse(), source, can: {edit: seconds, delete: seconds}};
}

/** The first 48 bits of a UUIDv7 are the time of its making in milliseconds, RFC 9562 §5.7. */
const timeOf = (id: string): number => Number.parseInt(id.replace(/-/g, '').slice(0, 12), 16);

function refuse(): never {
  throw new SourceError('refused');
}

/** Returns the fields that the system needs, and those that the element asks for and the system has. */
function toFormFields(wanted: ReadonlySet<GuestField>, asked: GuestFields): FormFields {
  const needed = FIELDS.filter((field) => asked[field] === 'needed');
  const fields = FIELDS.filter((field) => asked[field] === 'needed' || (asked[field] && wanted.has(field)));
  return {fields: new Set(fields), needed: new Set(needed)};
}

const FIELDS: readonly GuestField[] = ['name', 'email', 'website'];

/**
 * Finds a comment that was sent before. Does not compare parents, because some systems put a reply elsewhere than it was
 * sent to.
 */
function findStored(sentAt: number, draft: Draft, comments: readonly Comment[]): Comment | undefined {
  return comments.find(
    (comment) =>
      hasSameContent({...draft, parent: comment.parent}, comment) &&
      isCloseInTime(comment, sentAt, Date.now(), Date.now()),
  );
}
