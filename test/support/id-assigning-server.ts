// A stub server inside the test page that implements the Colloquy protocol but assigns its own comment ids. It ignores
// the ids of the client, so posting is not idempotent: a comment that is sent twice is stored twice.

import type {Comment} from '../../src/core/comment.js';
import type {NewComment} from '../../src/wire/protocol.js';
import {comment, page} from './comments.js';

export interface StoredEntry {
  readonly sent: NewComment;
  comment: Comment;
}

/** Replaces `fetch` for `own-ids.test` until `close`. */
export class IdAssigningServer {
  readonly stored: StoredEntry[] = [];
  /** Method and comment id of each request for a single comment or to post, for example `DELETE s1`. */
  readonly requests: string[] = [];
  /** Called after a comment is stored. Returns the response; null means a network error. */
  answer: (kept: StoredEntry) => Response | null | Promise<Response | null> = (kept) => this.own(201, kept);
  readonly #fetch = window.fetch;

  constructor() {
    window.fetch = async (input, init) => {
      const request = new Request(input, {...init, signal: null});
      if (new URL(request.url).hostname !== 'own-ids.test') return this.#fetch.call(window, input, init);
      const response = await this.#respond(request);
      if (!response) throw new TypeError('Failed to fetch');
      return response;
    };
  }

  close(): void {
    window.fetch = this.#fetch;
  }

  /** Returns a response with the stored comment and its source, as its author gets it. */
  own(status: number, {sent, comment: made}: StoredEntry): Response {
    return reply(status, {comment: made, source: sent.source, can: {edit: 900, delete: 900}});
  }

  async #respond(request: Request): Promise<Response | null> {
    const {pathname, searchParams} = new URL(request.url);
    if (request.method === 'GET' && searchParams.has('thread')) {
      const since = searchParams.has('since') ? [] : [comment('a', null, {author: {name: 'Ana'}})];
      return reply(200, page([...since, ...this.stored.map((kept) => kept.comment)]));
    }
    const id = decodeURIComponent(pathname.split('/').at(-1) ?? '');
    this.requests.push(`${request.method} ${id}`);
    if (request.method === 'POST') return this.#take((await request.json()) as NewComment);
    const at = this.stored.findIndex((each) => each.comment.id === id);
    const known = this.stored[at];
    if (request.headers.get('Authorization') !== `Bearer ${known?.sent.secret}` || !known) return reply(404, {});
    if (request.method === 'DELETE') this.stored.splice(at, 1);
    if (request.method === 'PATCH') {
      const {source} = (await request.json()) as NewComment;
      known.comment = {...known.comment, html: `<p>${source}</p>`};
    }
    return this.own(200, known);
  }

  #take(sent: NewComment): Response | null | Promise<Response | null> {
    const html = `<p>${sent.source.replace(/\*(.*?)\*/g, '<em>$1</em>')} <del></del></p>`;
    const createdAt = new Date().toISOString();
    const kept = {
      sent,
      comment: comment(`s${this.stored.length + 1}`, sent.parent, {author: sent.author, html, createdAt}),
    };
    this.stored.push(kept);
    return this.answer(kept);
  }
}

/** Returns a JSON response. A string is sent unchanged. */
export const reply = (status: number, body: unknown): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: {'Content-Type': 'application/json'},
  });
