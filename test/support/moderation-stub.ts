// A stub of the Colloquy server inside the test page, with reports and moderation. It records what it is asked.

import type {Comment} from '../../src/core/comment.js';
import type {NewDecision, NewFlag} from '../../src/wire/moderation/moderation.js';
import type {NewComment, Vote} from '../../src/wire/protocol.js';
import {comment, page, threadInfo} from './comments.js';

/** A comment as the stub stores it. */
export interface StubComment {
  comment: Comment;
  status: 'published' | 'held' | 'rejected' | 'deleted';
  source: string;
  heldBecause: string;
  version: number;
  decidedBy: string;
}

export const TOKEN = 'a-token';

/** Replaces `fetch` for `stub.test` until `close`. */
export class ModerationStub {
  readonly comments: StubComment[];
  readonly flags: (NewFlag & {readonly id: string})[] = [];
  readonly votes: Vote[] = [];
  readonly decisions: NewDecision[] = [];
  readonly replies: unknown[] = [];
  /** Method, path and token of each request except those that read the thread. */
  readonly requests: string[] = [];
  /** Returns the response to a request, before or instead of carrying it out. */
  fault: (() => Response | Promise<Response>) | null = null;
  /** Whether a faulty request is carried out. */
  isApplied = false;
  isClosed = false;
  readonly #fetch = window.fetch;

  constructor(...comments: readonly Comment[]) {
    this.comments = comments.map((comment) => ({
      comment,
      status: comment.status === 'held' ? 'held' : 'published',
      source: comment.html.replace(/<\/?p>/g, ''),
      heldBecause: comment.status === 'held' ? 'It contains a link.' : '',
      version: 1,
      decidedBy: '',
    }));
    window.fetch = async (input, init) => {
      const request = new Request(input, {...init, signal: null});
      return new URL(request.url).hostname === 'stub.test'
        ? this.#answer(request)
        : this.#fetch.call(window, input, init);
    };
  }

  close(): void {
    window.fetch = this.#fetch;
  }

  get(id: string): StubComment {
    const found = this.comments.find(({comment}) => comment.id === id);
    if (!found) throw new Error(`no comment ${id}`);
    return found;
  }

  /** Another moderator decides. */
  decideAs(name: string, id: string, status: StubComment['status']): void {
    Object.assign(this.get(id), {status, decidedBy: name, version: this.get(id).version + 1});
  }

  async #answer(request: Request): Promise<Response> {
    const {pathname, searchParams} = new URL(request.url);
    if (request.method === 'GET' && pathname === '/api/v1/comments') return this.#read();
    const token = request.headers.get('Authorization')?.replace('Bearer ', '') ?? '';
    this.requests.push(`${request.method} ${pathname}${token && ` ${token}`}`);
    const body: unknown = request.method === 'GET' ? null : JSON.parse((await request.text()) || 'null');
    const {fault} = this;
    if (fault) {
      if (this.isApplied) this.#act(pathname, searchParams, body, token);
      return fault();
    }
    return this.#act(pathname, searchParams, body, token);
  }

  #read(): Response {
    const published = this.comments.filter(({status}) => status === 'published').map(({comment}) => comment);
    return json(200, page(published, {thread: threadInfo({count: published.length, closed: this.isClosed})}));
  }

  #act(path: string, query: URLSearchParams, body: unknown, token: string): Response {
    const [, id = ''] = /comments\/([^/]+)/.exec(path)?.map(decodeURIComponent) ?? [];
    if (path.endsWith('/api/v1/comments')) return this.#post(body as NewComment);
    if (path.endsWith('/flags')) {
      const flag = body as NewFlag;
      if (!this.flags.some(({secret}) => secret === flag.secret)) this.flags.push({...flag, id});
      return new Response(null, {status: 204});
    }
    if (path.endsWith('/votes')) return json(200, {votes: this.#vote(id, body as Vote)});
    if (token !== TOKEN) return json(401, {detail: 'This token has ended.'});
    if (path.endsWith('/moderation/comments')) {
      const held = this.comments.filter(({status}) => status === 'held' && query.get('tab') === 'waiting');
      return json(200, {comments: held.map(toModerated), counts: {}, next: null});
    }
    if (path.endsWith('/decisions')) return this.#decide(body as NewDecision);
    if (path.endsWith('/undo')) return this.#undo(/decisions\/([^/]+)/.exec(path)?.[1] ?? '');
    if (path.endsWith('/grant')) return json(200, {});
    if (path.endsWith('/badge')) return this.#sign(id);
    if (path.endsWith('/reply')) return this.#reply(id, body as {id: string; source: string});
    return json(200, toModerated(this.get(id)));
  }

  #vote(id: string, vote: Vote): number {
    this.votes.push(vote);
    const stored = this.get(id);
    const voters = this.#voters.get(id) ?? new Set();
    const before = voters.size;
    if (vote.up) voters.add(vote.secret);
    else voters.delete(vote.secret);
    this.#voters.set(id, voters);
    const votes = (stored.comment.votes ?? 0) + voters.size - before;
    stored.comment = {...stored.comment, votes};
    return votes;
  }

  readonly #voters = new Map<string, Set<string>>();

  #post({id, parent, author, source}: NewComment): Response {
    const made = comment(id, parent, {author: {name: author.name}, html: `<p>${source}</p>`});
    this.comments.push({comment: made, status: 'published', source, heldBecause: '', version: 1, decidedBy: ''});
    return json(201, {comment: made, source, can: {edit: 900, delete: 900}});
  }

  #decide(decision: NewDecision): Response {
    this.decisions.push(decision);
    const [{id, version} = {id: '', version: 0}] = decision.comments;
    const stored = this.comments.find((each) => each.comment.id === id);
    if (!stored) return json(200, {results: [{id, outcome: 'gone', comment: null, entry: null}]});
    if (stored.version !== version)
      return json(200, {results: [{id, outcome: 'stale', comment: toModerated(stored), entry: null}]});
    this.#before.set(decision.id, {...stored});
    change(stored, decision);
    return this.#done(stored, decision.id, decision.action);
  }

  readonly #before = new Map<string, StubComment>();

  #undo(entry: string): Response {
    const before = this.#before.get(entry);
    if (!before) return json(404, {detail: 'There is no such decision.'});
    const stored = this.get(before.comment.id);
    Object.assign(stored, before, {version: stored.version + 1});
    return this.#done(stored, 'undo', 'undo');
  }

  #done(stored: StubComment, id: string, action: string): Response {
    const entry = {id, action, by: 'Mo', canUndo: action !== 'undo'};
    return json(200, {results: [{id: stored.comment.id, outcome: 'done', comment: toModerated(stored), entry}]});
  }

  #sign(id: string): Response {
    const stored = this.get(id);
    stored.comment = {...stored.comment, author: {...stored.comment.author, badges: ['moderator']}};
    return this.#done(stored, 'badge', 'edit');
  }

  #reply(parent: string, {id, source}: {id: string; source: string}): Response {
    this.replies.push({id, parent, source});
    const author = {name: 'Mo', badges: ['moderator' as const]};
    const made = {...this.get(parent).comment, id, parent, author, html: `<p>${source}</p>`, replies: 0};
    return json(201, {comment: made});
  }
}

function change(stored: StubComment, {action, source, note}: NewDecision): void {
  stored.version++;
  stored.decidedBy = 'Mo';
  if (action === 'approve') stored.status = 'published';
  if (action === 'reject') stored.status = 'rejected';
  if (action === 'delete') stored.status = 'deleted';
  if (action === 'pin' || action === 'unpin') stored.comment = {...stored.comment, pinned: action === 'pin'};
  if (action === 'edit' && source !== undefined) {
    stored.source = source;
    const editNote = note ? {editNote: {by: 'Mo', reason: note}} : {};
    stored.comment = {...stored.comment, html: `<p>${source}</p>`, ...editNote};
  }
}

const toModerated = ({comment, status, source, heldBecause, version, decidedBy}: StubComment): unknown => ({
  id: comment.id,
  comment: {...comment, status: 'published'},
  status,
  source,
  heldBecause,
  version,
  decided: decidedBy ? {action: 'reject', by: decidedBy} : null,
});

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), {status, headers: {'Content-Type': 'application/json'}});
