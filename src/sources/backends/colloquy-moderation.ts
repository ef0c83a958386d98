// The requests of a moderator in a page, with the token of a page grant. Lazy chunk that readers never load.

import type {CommentId} from '../../core/comment.js';
import {decodeComment, toCount, toText} from '../../wire/decode.js';
import {fieldOf} from '../../wire/fields.js';
import {requestJson} from '../http.js';
import type {HeldComment, Moderation, Outcome} from '../source.js';
import {toInit, type WriteRequest} from '../write-request.js';

/** The number of pages of waiting comments that are loaded at most. Whoever has more decides in the desk. */
const MAX_PAGES = 10;

const STATUSES = ['published', 'held', 'rejected', 'spam', 'deleted'] as const;
const OUTCOMES = ['done', 'stale', 'gone'] as const;

/** @param base The base URL of the API. */
export function createModeration(base: string, thread: string): Moderation {
  const send = <T>(
    secret: string,
    path: string,
    signal: AbortSignal,
    request: Omit<WriteRequest, 'secret'>,
    decode: (value: unknown) => T,
  ): Promise<T> => requestJson(`${base}moderation/${path}`, {signal, init: toInit({...request, secret})}, decode);

  return {
    grantUrl: new URL('../../desk/grant', base).href,
    held: async (token, signal) => {
      const found: HeldComment[] = [];
      let cursor: unknown = null;
      for (let pages = 0; pages < MAX_PAGES; pages++) {
        const query = new URLSearchParams({tab: 'waiting', thread, ...(typeof cursor === 'string' && {cursor})});
        const page: unknown = await send(token, `comments?${query}`, signal, {}, (value) => value);
        const comments = fieldOf(page, 'comments');
        // An entry without a comment hides no other one.
        for (const each of Array.isArray(comments) ? comments : [])
          if (fieldOf(fieldOf(each, 'comment'), 'id')) found.push(decodeHeld(each));
        cursor = fieldOf(page, 'next');
        if (typeof cursor !== 'string') break;
      }
      return found;
    },
    show: (token, id, signal) => send(token, at(id), signal, {}, decodeHeld),
    decide: (token, body, signal) => send(token, 'decisions', signal, {method: 'POST', body}, decodeOutcome),
    undo: (token, entry, signal) =>
      send(token, `decisions/${encodeURIComponent(entry)}/undo`, signal, {method: 'POST', body: {}}, decodeOutcome),
    reply: (token, {id, parent, source}, signal) =>
      send(token, `${at(parent)}/reply`, signal, {method: 'POST', body: {id, source}}, (value) =>
        decodeComment(fieldOf(value, 'comment'), 'comment'),
      ),
    sign: (token, id, signal) =>
      send(token, `${at(id)}/badge`, signal, {method: 'POST', body: {badge: 'moderator', given: true}}, decodeOutcome),
    end: (token) =>
      send(token, 'grant', new AbortController().signal, {method: 'DELETE', keepalive: true}, () => undefined),
  };
}

const at = (id: CommentId): string => `comments/${encodeURIComponent(id)}`;

// The comment of a decision is that of its first and only result.
function decodeOutcome(value: unknown): Outcome {
  const results = fieldOf(value, 'results');
  const result: unknown = Array.isArray(results) ? results[0] : null;
  const comment = fieldOf(result, 'comment');
  const entry = fieldOf(result, 'entry');
  return {
    outcome: OUTCOMES.find((outcome) => outcome === fieldOf(result, 'outcome')) ?? 'gone',
    moderated: comment ? decodeHeld(comment) : null,
    undo: fieldOf(entry, 'canUndo') === true ? toText(fieldOf(entry, 'id')) || null : null,
  };
}

function decodeHeld(value: unknown): HeldComment {
  const status = STATUSES.find((each) => each === fieldOf(value, 'status')) ?? 'held';
  const decided = fieldOf(value, 'decided');
  return {
    // The state of the comment is that of the thread: what waits is held, whatever the comment itself says.
    comment: {...decodeComment(fieldOf(value, 'comment'), 'comment'), status: status === 'published' ? status : 'held'},
    status,
    source: toText(fieldOf(value, 'source')),
    heldBecause: toText(fieldOf(value, 'heldBecause')),
    version: toCount(fieldOf(value, 'version')),
    decided: decided ? {action: toText(fieldOf(decided, 'action')), by: toText(fieldOf(decided, 'by'))} : null,
  };
}
