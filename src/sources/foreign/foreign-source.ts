// Turns a comment system of others into a source: decodes its rows, and keeps its reading together.

import type {Comment} from '../../core/comment.js';
import type {CommentSource, FormFields, GuestField} from '../source.js';
import {SourceError} from '../source.js';
import type {ForeignPost, toOwn} from './foreign-post.js';
import {decodeRows, Reading} from './reading.js';
import type {GuestFields, System} from './system.js';

interface Writing {
  readonly ForeignPost: typeof ForeignPost;
  readonly toOwn: typeof toOwn;
}

/** Creates a source. Warns on the console about flaws of the list, each sentence once. */
export function createForeignSource(system: System): CommentSource {
  const {key, answerAt, changes} = system;
  const reading = new Reading(system);
  const recent = async (signal: AbortSignal): Promise<readonly Comment[]> =>
    decodeRows(key, (await system.recent?.(signal)) ?? []);
  let post: ForeignPost | undefined;
  return {
    key,
    can: reading.can,
    ...(system.fields && {fields: (wanted) => toFormFields(wanted, reading.asked)}),
    ...(answerAt && {answerAt}),
    load: (request) => reading.load(request),
    ...(system.recent && {recent}),
    ...(system.post && {
      post: async (comment, signal) => {
        const {ForeignPost} = await loadWriting();
        return (post ??= new ForeignPost(system)).send(comment, signal);
      },
      // No system shows a held comment to anybody: known is only what has been published.
      own: async ({id}) => ({
        comment: reading.latest.find((comment) => comment.id === id) ?? refuse(),
        source: '',
        can: {edit: 0, delete: 0},
      }),
    }),
    ...(changes && {
      edit: async ({id}, source, signal) =>
        (await loadWriting()).toOwn(system, source, await changes.edit(id, source, signal)),
      delete: ({id}, signal) => changes.delete(id, signal),
    }),
  };
}

const loadChunk: (query?: string) => Promise<Writing> = () => import('./foreign-post.js');

const loadWriting = (): Promise<Writing> =>
  loadChunk()
    .catch(() => loadChunk('?again'))
    .catch((cause: unknown) => {
      throw new SourceError('offline', {cause});
    });

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
