// What a moderator does. The command and the running server call the same functions.

import type {InferOutput} from 'valibot';
import type {Badge} from '../core/comment.js';
import {threadKey} from '../core/url.js';
import type {ModeratorEditBody} from './bodies.js';
import {buryComment, changeComment} from './own-comment.js';
import {notFound} from './problem.js';
import {renderMarkdown, RENDERER_VERSION} from './render.js';
import type {Services} from './services.js';
import type {StoredComment} from './store.js';

/** A comment as a moderator sees it: with why it waits, and the address of who wrote it. */
export interface ModeratedComment {
  readonly id: string;
  readonly thread: string;
  readonly status: string;
  readonly name: string;
  readonly email: string | null;
  readonly source: string;
  readonly heldBecause: string;
}

const toModerated = ({id, thread, status, author, source, heldBecause}: StoredComment): ModeratedComment => ({
  id,
  thread,
  status,
  name: author.name,
  email: author.email,
  source,
  heldBecause,
});

/** What waits for a moderator, oldest first; at most 200. */
export async function listHeld({store}: Services): Promise<readonly ModeratedComment[]> {
  return (await store.listHeld(200)).map(toModerated);
}

/** Shows a comment to everybody. */
export const approve = (id: string, services: Services): Promise<ModeratedComment> =>
  change(id, services, (comment) =>
    comment.status === 'deleted' ? null : changeComment(comment, {status: 'published', heldBecause: ''}, services),
  );

/** Shows a comment to nobody; its writer learns of it. */
export const reject = (id: string, services: Services): Promise<ModeratedComment> =>
  change(id, services, (comment) =>
    comment.status === 'deleted' ? null : changeComment(comment, {status: 'rejected', heldBecause: ''}, services),
  );

/** Leaves of a comment nothing but its place. */
export const remove = (id: string, services: Services): Promise<ModeratedComment> =>
  change(id, services, (comment) => buryComment(comment, services));

/** Gives a comment another text. With a note, readers see who changed it and why. */
export const edit = (
  id: string,
  {source, note, by}: InferOutput<typeof ModeratorEditBody>,
  services: Services,
): Promise<ModeratedComment> =>
  change(id, services, (comment) => {
    const editNote = note === undefined ? comment.editNote : {reason: note, by: by ?? ''};
    const text = {source, html: renderMarkdown(source), renderer: RENDERER_VERSION};
    return changeComment(comment, {...text, editedAt: services.now(), editNote}, services);
  });

/** Puts a comment before all others, or back in its place. */
export const pin = (id: string, pinned: boolean, services: Services): Promise<ModeratedComment> =>
  change(id, services, (comment) => changeComment(comment, {pinned}, services));

/** Vouches for the author of a comment, or no longer does. */
export const badge = (id: string, name: Badge, given: boolean, services: Services): Promise<ModeratedComment> =>
  change(id, services, (comment) => {
    const others = comment.author.badges.filter((each) => each !== name);
    const author = {...comment.author, badges: given ? [...others, name] : others};
    return changeComment(comment, {author}, services);
  });

/** Ends a discussion, or lets it go on. */
export async function setClosed(thread: string, closed: boolean, {store, snapshots}: Services): Promise<void> {
  const key = threadKey(thread);
  if (!(await store.setClosed(key, closed))) throw notFound();
  snapshots.forget(key);
}

async function change(
  id: string,
  {store}: Services,
  apply: (comment: StoredComment) => Promise<StoredComment> | null,
): Promise<ModeratedComment> {
  const comment = await store.findComment(id);
  const changed = comment && (await apply(comment));
  if (!changed) throw notFound();
  return toModerated(changed);
}
