// What one can send to our own server; a chunk that comes with the first use of it.

import {decodeOwnComment, decodePosted, decodePreview} from '../../wire/decode-own.js';
import type {NewComment, OwnComment} from '../../wire/protocol.js';
import {requestJson, type HttpRequest} from '../http.js';
import type {CommentSource, Outgoing, Own, SourceOptions} from '../source.js';

type Writer = Required<Pick<CommentSource, 'post' | 'own' | 'edit' | 'delete' | 'preview'>>;

/** The writing half of a Colloquy source. `base` is where the server's API starts. */
export function createWriter(base: string, {thread, page}: SourceOptions): Writer {
  const asOwner = <T>(
    {id, secret}: Own,
    request: Omit<HttpRequest, 'secret'>,
    decode: (value: unknown) => T,
  ): Promise<T> => requestJson(`${base}comments/${encodeURIComponent(id)}`, {...request, secret}, decode);
  const send = (body: NewComment, known: Outgoing['known'], signal: AbortSignal): Promise<OwnComment> =>
    requestJson(`${base}comments`, {method: 'POST', body, signal, keepalive: isSmall(body)}, (value, status) =>
      decodePosted(value, status, known, body.source),
    );

  return {
    post: (comment, signal) =>
      outlive(signal, (lasting) => send(toNewComment(comment, thread, page), comment.known, lasting)),
    own: (own, signal) => asOwner(own, {signal}, (value) => decodeOwnComment(value, own.known)),
    edit: (own, source, signal) =>
      outlive(signal, (lasting) =>
        asOwner(own, {method: 'PATCH', body: {source}, signal: lasting}, (value) =>
          // Any success is one: other words for a comment are no comment of another id.
          decodePosted(value, TAKEN, own.known, source),
        ),
      ),
    delete: (own, signal) =>
      outlive(signal, (lasting) => asOwner(own, {method: 'DELETE', signal: lasting, keepalive: true}, () => undefined)),
    preview: (source, signal) => requestJson(`${base}preview`, {method: 'POST', body: {source}, signal}, decodePreview),
  };
}

/** The status of a success that need not say more. */
const TAKEN = 204;

// What is on its way goes on when nobody waits for its answer any more: a page turns to another thread.
function outlive<T>(signal: AbortSignal, request: (lasting: AbortSignal) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), {once: true});
    request(new AbortController().signal).then(resolve, reject);
  });
}

// Browsers refuse what outlives its page when all of that together is more than 64 KiB. No character of JSON has more
// than three bytes for each of its UTF-16 units: two such bodies may be under way.
const isSmall = (body: NewComment): boolean => JSON.stringify(body).length < 10_000;

function toNewComment({id, secret, draft, trap}: Outgoing, thread: string, page: SourceOptions['page']): NewComment {
  const {parent, author, source} = draft;
  return {id, thread, page, parent, author, source, secret, ...(trap && {guards: {trap}})};
}
