// What a thread of a Colloquy server needs after it was read: sends comments, edits, deletions, previews, reports and votes,
// and follows revisions. Lazy chunk, loaded on first use.

import type {CommentId} from '../../core/comment.js';
import {decodeOwnComment, decodePosted, decodePreview} from '../../wire/decode-own.js';
import {decodeVotes} from '../../wire/decode-votes.js';
import type {NewComment, OwnComment} from '../../wire/protocol.js';
import {requestJson} from '../http.js';
import {toInit, type WriteRequest} from '../write-request.js';
import type {CommentSource, Outgoing, Own, SourceOptions} from '../source.js';

/** The methods of a source that this chunk supplies. */
export type Writer = Required<
  Pick<
    CommentSource,
    'post' | 'accounts' | 'own' | 'edit' | 'delete' | 'preview' | 'follow' | 'report' | 'vote' | 'moderation'
  >
>;

/** Creates the writing methods of a Colloquy source. `base` is the base URL of the API. */
export function createWriter(base: string, {thread, page}: SourceOptions): Writer {
  const requestAsOwner = <T>(
    {id, secret}: Own,
    signal: AbortSignal,
    request: Omit<WriteRequest, 'secret'>,
    decode: (value: unknown) => T,
  ): Promise<T> => requestJson(urlOf(base, id), {signal, init: toInit({...request, secret})}, decode);
  const send: Send = (body, known, signal) =>
    requestJson(
      `${base}comments`,
      {signal, init: toInit({method: 'POST', body, keepalive: isSmall(body)})},
      (value, {status}) => decodePosted(value, status, known, body.source),
    );
  return {
    post: (comment, signal, onCheck) =>
      detach(signal, (detached) => post(toNewComment(comment, thread, page), comment.known, send, detached, onCheck)),
    accounts: async () => (await loadAccounts()).createAccounts(base, thread),
    own: (own, signal) => requestAsOwner(own, signal, {}, (value) => decodeOwnComment(value, own.known)),
    edit: (own, source, signal) =>
      detach(signal, (detached) =>
        requestAsOwner(own, detached, {method: 'PATCH', body: {source}}, (value) =>
          // Passes 204 for any success status: an edit gives no new id, so the response may omit the comment.
          decodePosted(value, NO_CONTENT, own.known, source, own.can),
        ),
      ),
    delete: (own, signal) =>
      detach(signal, (detached) => requestAsOwner(own, detached, {method: 'DELETE', keepalive: true}, () => undefined)),
    preview: (source, signal) =>
      requestJson(`${base}preview`, {signal, init: toInit({method: 'POST', body: {source}})}, decodePreview),
    follow: async (...follow) => (await loadLive()).followRevisions(`${base}events`, thread, ...follow),
    report: (id, report, signal) => postTo(`${urlOf(base, id)}/flags`, report, signal, () => undefined),
    vote: (id, vote, signal) =>
      detach(signal, (detached) => postTo(`${urlOf(base, id)}/votes`, vote, detached, decodeVotes)),
    moderation: async () => (await loadModeration()).createModeration(base, thread),
  };
}

// Small enough to continue when the page is closed.
const postTo = <T>(url: string, body: unknown, signal: AbortSignal, decode: (value: unknown) => T): Promise<T> =>
  requestJson(url, {signal, init: toInit({method: 'POST', body, keepalive: true})}, decode);

type Send = (body: NewComment, known: Outgoing['known'], signal: AbortSignal) => Promise<OwnComment>;

async function post(
  body: NewComment,
  known: Outgoing['known'],
  send: Send,
  signal: AbortSignal,
  onCheck?: () => void,
): Promise<OwnComment> {
  try {
    return await send(body, known, signal);
  } catch (error) {
    // Recognised by its field, because the class is in the chunk that throws it.
    if (!(error instanceof Error && 'required' in error && error.required)) throw error;
    onCheck?.();
    const solution = await (await loadChallenge()).answerChallenge(error);
    return send({...body, guards: {...body.guards, solution}}, known, signal);
  }
}

const loadChallenge = () => import('./challenge.js');

const loadAccounts = () => import('./colloquy-accounts.js');

const urlOf = (base: string, id: CommentId): string => `${base}comments/${encodeURIComponent(id)}`;
const loadLive = () => import('./live-revisions.js');

const loadModeration = () => import('./colloquy-moderation.js');

/** The status of a success without a response body. */
const NO_CONTENT = 204;

// Rejects on abort but lets the request continue: a write must not be cancelled when the page opens another thread.
function detach<T>(signal: AbortSignal, request: (detached: AbortSignal) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), {once: true});
    request(new AbortController().signal).then(resolve, reject);
  });
}

// Browsers limit the bodies of all keepalive requests under way to 64 KiB in total. JSON has at most three bytes per
// UTF-16 unit, so that two bodies below this limit fit.
const isSmall = (body: NewComment): boolean => JSON.stringify(body).length < 10_000;

function toNewComment(
  {id, secret, draft, trap, identity, earlier}: Outgoing,
  thread: string,
  page: SourceOptions['page'],
): NewComment {
  const {parent, author, source} = draft;
  return {
    id,
    thread,
    page,
    parent,
    author,
    source,
    secret,
    ...(trap && {guards: {trap}}),
    ...(identity && {identity}),
    ...(earlier && {earlier}),
  };
}
