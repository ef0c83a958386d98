// Turns a comment system of others into a source: decodes its rows, keeps its reading together, and looks before it sends
// a comment twice.

import type {Comment, Draft, Page} from '../../core/comment.js';
import {hasSameContent, isCloseInTime} from '../../core/thread/same-comment.js';
import {createPageReader} from '../page-reader.js';
import type {CommentSource, FormFields, GuestField, LoadRequest, Outgoing, OwnComment} from '../source.js';
import {SourceError} from '../source.js';
import type {GuestFields, Row, Rows, System} from './system.js';
import {Walk} from './walk.js';

/** How long after its id was made a comment may be sent for the first time, in milliseconds. */
const FIRST_ATTEMPT = 2000;

/** How many readings of a thread are remembered: the reader's own, and checks for new comments. */
const MAX_WALKS = 8;

/** Creates a source. Warns on the console about flaws of the list, each sentence once. */
export function createForeignSource(system: System): CommentSource {
  const {key, answerAt} = system;
  let asked = system.fields;
  const said = new Set<string>();
  const say = (flaw: string): void => {
    if (!said.has(flaw)) console.warn(`colloquy: ${key}: ${flaw}`);
    said.add(flaw);
  };
  const can = {post: Boolean(system.post), edit: false, preview: false, order: false, find: false};
  const walks = new Map<string, Walk>();
  const read = createPageReader(key);
  let started = 0;
  let latest: readonly Comment[] = [];

  // A cursor names its reading, because a check for new comments may begin another one meanwhile.
  const load = async ({cursor, order, signal}: LoadRequest): Promise<Page> => {
    const [, name = String(++started), from = null] = /^(\d+) ([^]*)$/.exec(cursor ?? '') ?? [];
    const part = await system.read(from, signal);
    const walk = walks.get(name) ?? new Walk(say);
    walks.set(name, walk);
    for (const [old] of walks) if (walks.size > MAX_WALKS) walks.delete(old);
    const {rows, next, count, echoes} = walk.add(from, part);
    if (part.readOnly) can.post = false;
    asked = part.fields ?? asked;
    const value = {
      thread: {...threadOf(key, part), count, echoes},
      comments: rows.map(toPlain),
      next: next === null ? null : `${name} ${next}`,
    };
    const page = await read(value, {order, ...(cursor !== undefined && {cursor})});
    latest = cursor === undefined ? page.comments : [...latest, ...page.comments];
    return page;
  };

  const recent = async (signal: AbortSignal): Promise<readonly Comment[]> =>
    decodeRows(key, (await system.recent?.(signal)) ?? []);

  const sent = new Set<string>();
  const post = async ({id, draft}: Outgoing, signal: AbortSignal): Promise<OwnComment> => {
    const madeAt = timeOf(id);
    // An id is made when its comment is sent for the first time: in this visit, or in an earlier one.
    const isRepeated = sent.has(id) || Date.now() - madeAt > FIRST_ATTEMPT;
    const stored = isRepeated ? findStored(madeAt, draft, await recent(signal)) : undefined;
    sent.add(id);
    const comment = stored ?? (await decodeRows(key, [(await system.post?.(draft, signal)) ?? refuse()]))[0];
    return {comment: comment ?? refuse(), source: draft.source, can: {edit: 0, delete: 0}};
  };

  return {
    key,
    can,
    ...(asked && {fields: (wanted) => toFormFields(wanted, asked ?? {})}),
    ...(answerAt && {answerAt}),
    load,
    ...(system.recent && {recent}),
    ...(system.post && {
      post,
      // No system shows a held comment to anybody: known is only what has been published.
      own: async ({id}) => ({
        comment: latest.find((comment) => comment.id === id) ?? refuse(),
        source: '',
        can: {edit: 0, delete: 0},
      }),
    }),
  };
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

const threadOf = (key: string, {title = '', url = '', closed = false}: Rows): object => ({key, title, url, closed});

const toPlain = (row: Row): object => ({kind: 'comment', status: 'published', replies: 0, createdAt: null, ...row});

const decodeRows = async (key: string, rows: readonly Row[]): Promise<readonly Comment[]> =>
  (await createPageReader(key)({comments: rows.map(toPlain)}, {order: 'oldest'})).comments;

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
