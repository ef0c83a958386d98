// A server in memory that implements the moderation routes, for tests of the desk in a page. It replaces `fetch` and
// `EventSource` for its own address.

import {
  TABS,
  type DecisionEntry,
  type DecisionResult,
  type ModeratedComment,
  type ModeratedThread,
  type NewDecision,
  type Tab,
  type TabCounts,
  type ThreadChange,
} from '../../src/wire/moderation/moderation.js';
import type {
  ModerationSession,
  Moderator,
  PasskeyEntry,
  PendingInvitation,
  SessionEntry,
} from '../../src/wire/moderation/moderators.js';
import type {Block, Rules} from '../../src/wire/moderation/rules.js';
import type {LearningAnswer, LearningChange} from '../../src/wire/moderation/learning.js';
import type {SiteFigures} from '../../src/wire/moderation/site.js';
import {entry, moderated, moderatedThread, moderationSession, moderator, NOW, RULES} from './moderated.js';

const ORIGIN = 'https://desk.test';

/** Comments of a page. */
const PAGE = 50;

type Answer = {readonly status: number; readonly body: unknown};

const ok = (body: unknown): Answer => ({status: 200, body});

/** A refusal as the server sends it. */
export const refuse = (status: number, detail: string): Answer => ({
  status,
  body: {type: 'about:blank', title: 'Refused', status, detail},
});

interface Sent {
  readonly method: string;
  /** Below the moderation routes, with the query. */
  readonly path: string;
  readonly body: unknown;
}

export class FakeDeskServer {
  readonly base = `${ORIGIN}/api/v1/moderation/`;
  /** Everything that was requested, in order. */
  readonly requests: Sent[] = [];
  comments: ModeratedComment[];
  session: ModerationSession = moderationSession();
  isSignedIn = true;
  record: DecisionEntry[] = [];
  threads: ModeratedThread[] = [];
  moderators: Moderator[] = [moderator('m1', {name: 'Ines Corbey', role: 'owner'})];
  sessions: SessionEntry[] = [
    {id: 's1', isCurrent: true, device: 'Firefox, Linux', createdAt: NOW, seenAt: NOW, endsAt: NOW},
  ];
  passkeys: PasskeyEntry[] = [{id: 'p1', label: 'Firefox, Linux', createdAt: NOW, usedAt: NOW}];
  invitations: PendingInvitation[] = [];
  rules: Rules = RULES;
  rulesVersion = 1;
  fixedRules: Partial<Record<keyof Rules, string>> = {};
  blocks: Block[] = [];
  site: SiteFigures = {
    days: [],
    comments: 0,
    threads: 0,
    databaseBytes: null,
    freeBytes: null,
    version: '0.1.0',
    flags: [],
    unnamedProxies: [],
  };
  learning: LearningAnswer = {isOn: true, spam: 0, ham: 0, needed: 50, spamWords: [], hamWords: []};
  /** The answer to the next request whose path starts with this, once; `null` is a network error. */
  readonly next = new Map<string, Answer | null>();
  /** While set, answers to requests whose path starts with this wait. */
  readonly held = new Map<string, Promise<void>>();
  readonly #before = new Map<string, ModeratedComment>();
  readonly #threadsBefore = new Map<string, ModeratedThread[]>();
  readonly #decisions = new Map<string, unknown>();
  /** The lines of the record of each decision. */
  readonly #lines = new Map<string, readonly string[]>();
  readonly #sources = new Set<EventTarget>();
  readonly #fetch = window.fetch;
  readonly #eventSource = window.EventSource;
  #ids = 0;

  constructor(comments: readonly ModeratedComment[] = []) {
    this.comments = [...comments];
    window.fetch = (input, init) => {
      const request = new Request(input, {...init, signal: init?.signal ?? null});
      if (!request.url.startsWith(ORIGIN)) return this.#fetch.call(window, input, init);
      return this.#answer(request);
    };
    window.EventSource = this.#fakeEvents();
  }

  close(): void {
    window.fetch = this.#fetch;
    window.EventSource = this.#eventSource;
  }

  /** Tells the pages that something has changed. */
  announceChange(): void {
    for (const source of this.#sources) source.dispatchEvent(new MessageEvent('queue', {data: '{}'}));
  }

  /** Somebody else decides. */
  decideElsewhere(id: string, action: DecisionEntry['action'], status: ModeratedComment['status']): void {
    const decided = entry(`other${++this.#ids}`, {action, comment: id});
    this.record.unshift(decided);
    this.#change(id, (comment) => ({...comment, status, decided, version: comment.version + 1}));
  }

  comment(id: string): ModeratedComment | undefined {
    return this.comments.find((each) => each.id === id);
  }

  /** The bodies of the requests to a route. */
  bodies(method: string, path: string): readonly unknown[] {
    return this.requests.filter((each) => each.method === method && each.path === path).map(({body}) => body);
  }

  async #answer(request: Request): Promise<Response> {
    const path = request.url.slice(this.base.length);
    const text = await request.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    this.requests.push({method: request.method, path, body});
    const [, hold] = [...this.held].find(([start]) => path.startsWith(start)) ?? [];
    await hold;
    if (request.signal.aborted) throw request.signal.reason;
    const [start, planned] = [...this.next].find(([start]) => path.startsWith(start)) ?? [];
    if (start !== undefined) this.next.delete(start);
    if (planned === null) throw new TypeError('Failed to fetch');
    const answer = planned ?? this.#route(request.method, path, body);
    const isEmpty = answer.status === 204;
    return new Response(isEmpty ? null : JSON.stringify(answer.body), {
      status: answer.status,
      headers: {'Content-Type': answer.status < 400 ? 'application/json' : 'application/problem+json'},
    });
  }

  #route(method: string, path: string, body: unknown): Answer {
    const url = new URL(path, this.base);
    const [list = '', id = '', action = ''] = path.split('?')[0]?.split('/') ?? [];
    const name = `${method} ${[list, ['options', 'try'].includes(id) ? id : id && 'ID', action].filter(Boolean).join('/')}`;
    const route = this.#openRoutes().get(name) ?? (this.isSignedIn ? this.#routes(url, id).get(name) : null);
    if (route) return route(body as never);
    return route === null ? refuse(401, 'Sign in first.') : refuse(404, `There is no ${name}.`);
  }

  // Routes that need no session.
  #openRoutes(): ReadonlyMap<string, (body: never) => Answer> {
    const signIn = (): Answer => {
      this.isSignedIn = true;
      return ok(this.session);
    };
    return new Map<string, (body: never) => Answer>([
      ['POST sign-in/options', () => ok({challenge: 'AAAA', rpId: 'localhost', allowCredentials: []})],
      ['POST sign-in', signIn],
      ['POST invitations/options', () => ok({challenge: 'AAAA', rp: {id: 'localhost', name: 'Oven'}, user: {id: 'AAAA', name: 'Ines', displayName: 'Ines'}, pubKeyCredParams: []})],
      ['POST passkeys', signIn],
    ]); // prettier-ignore
  }

  #routes(url: URL, id: string): ReadonlyMap<string, (body: never) => Answer> {
    const query = url.searchParams;
    return new Map<string, (body: never) => Answer>([
      ['GET session', () => ok(this.session)],
      ['POST sign-out', () => this.#signOut()],
      ['GET comments', () => this.#list(query)],
      ['POST decisions', (body: NewDecision) => this.#decide(body)],
      ['POST decisions/ID/undo', () => this.#undo(id)],
      ['POST comments/ID/reply', (body: {id: string; source: string}) => this.#reply(id, body)],
      ['GET record', () => this.#listRecord(query)],
      ['GET threads', () => this.#listThreads(query.get('words') ?? '', query.get('only'))],
      ['POST threads', (body: ThreadChange) => this.#changeThread(body)],
      ['GET rules', () => ok(this.#rulesState())],
      ['PUT rules', (body: {rules: Rules; version: number}) => this.#saveRules(body)],
      ['POST rules/try', () => ok({tried: this.comments.length, held: 0, examples: []})],
      ['GET blocks', () => ok({blocks: this.blocks})],
      ['POST blocks', (body: Pick<Block, 'kind' | 'value' | 'note' | 'endsAt'>) => this.#block(body)],
      ['DELETE blocks/ID', () => this.#remove('blocks', id)],
      ['GET moderators', () => ok({moderators: this.moderators})],
      ['DELETE moderators/ID', () => this.#remove('moderators', id)],
      ['POST moderators', () => ok({link: `${ORIGIN}/desk#invite=abc`, endsAt: NOW})],
      ['POST devices', () => ok({link: `${ORIGIN}/desk#invite=def`, endsAt: NOW})],
      ['PATCH moderators/ID', (body: Pick<Moderator, 'role'>) => this.#changeRole(id, body.role)],
      ['GET sessions', () => ok({sessions: this.sessions})],
      ['DELETE sessions/ID', () => this.#remove('sessions', id)],
      ['GET invitations', () => ok(this.invitations)],
      ['DELETE invitations/ID', () => this.#remove('invitations', id)],
      ['GET passkeys', () => ok(this.passkeys)],
      ['DELETE passkeys/ID', () => this.#remove('passkeys', id)],
      ['GET site', () => ok(this.site)],
      ['GET learning', () => ok(this.learning)],
      ['PUT learning', (change) => this.#changeLearning(change)],
    ]);
  }

  #changeLearning(change: LearningChange): Answer {
    this.learning =
      'forget' in change
        ? {...this.learning, spam: 0, ham: 0, spamWords: [], hamWords: []}
        : {...this.learning, isOn: change.isOn};
    return ok(this.learning);
  }

  #signOut(): Answer {
    this.isSignedIn = false;
    return {status: 204, body: null};
  }

  #list(query: URLSearchParams): Answer {
    const tab = TABS.find((each) => each === query.get('tab'));
    const has = (name: string, text: string): boolean =>
      text.toLowerCase().includes((query.get(name) ?? '').toLowerCase());
    const isOldest = query.get('order') === 'oldest';
    const ordered = isOldest ? [...this.comments].reverse() : this.comments;
    // A cursor names the last comment of a page: comments that leave the list do not move the next page.
    const found = ordered
      .slice(ordered.findIndex(({id}) => id === query.get('cursor')) + 1)
      .filter((each) => !tab || isIn(tab, each))
      .filter(({thread, comment, source, email}) => {
        const isThread = !query.get('thread') || thread.key === query.get('thread');
        return isThread && has('author', `${comment.author.name} ${email ?? ''}`) && has('words', source);
      });
    const comments = found.slice(0, PAGE);
    const next = found.length > PAGE ? (comments[PAGE - 1]?.id ?? null) : null;
    return ok({comments, counts: this.#counts(), next});
  }

  #counts(): TabCounts {
    const count = (tab: Tab): number => this.comments.filter((each) => isIn(tab, each)).length;
    return {
      waiting: count('waiting'),
      flagged: count('flagged'),
      published: count('published'),
      rejected: count('rejected'),
      deleted: count('deleted'),
    };
  }

  #decide(decision: NewDecision): Answer {
    const known = this.#decisions.get(decision.id);
    if (known) return ok(known);
    const results = decision.comments.map(({id, version}): DecisionResult => {
      const before = this.comment(id);
      if (!before) return {id, outcome: 'gone', comment: null, entry: null};
      if (before.version !== version) return {id, outcome: 'stale', comment: before, entry: null};
      const line = entry(`e${++this.#ids}`, {
        action: decision.action,
        by: this.session.moderator.name,
        comment: id,
        note: decision.note ?? '',
        excerpt: before.source.slice(0, 80),
      });
      this.record.unshift(line);
      this.#before.set(line.id, before);
      const after = this.#change(id, (comment) => apply(decision, {...comment, decided: line, version: version + 1}));
      return {id, outcome: 'done', comment: after, entry: line};
    });
    const answer = {results, counts: this.#counts()};
    this.#decisions.set(decision.id, answer);
    this.#lines.set(
      decision.id,
      results.flatMap(({entry: line}) => line?.id ?? []),
    );
    return ok(answer);
  }

  #reply(parent: string, {id, source}: {readonly id: string; readonly source: string}): Answer {
    const known = this.comment(id);
    if (known) return ok(known);
    if (this.comment(parent)?.status !== 'published') return refuse(422, 'Approve the comment before you reply.');
    const line = entry(`${id}.reply`, {action: 'reply', by: this.session.moderator.name, comment: id, canUndo: false});
    this.record.unshift(line);
    const author = {name: this.session.moderator.name};
    const reply = moderated(id, {status: 'published', source, decided: line, comment: {parent, author}});
    this.comments.unshift(reply);
    return ok(reply);
  }

  /** @param of The id of a line of the record, or of a decision. */
  #undo(of: string): Answer {
    const threads = this.#threadsBefore.get(of);
    if (threads) {
      this.threads = threads;
      return ok({results: [], counts: this.#counts()});
    }
    const lines = this.#lines.get(of) ?? [of];
    if (!lines.some((id) => this.#before.has(id))) return refuse(404, 'The record has no such decision.');
    const results = lines.map((id): DecisionResult => {
      const before = this.#before.get(id);
      const now = before && this.comment(before.id);
      if (!before || !now) return {id, outcome: 'gone', comment: null, entry: null};
      if (now.decided?.id !== id) return {id: before.id, outcome: 'stale', comment: now, entry: null};
      const line = entry(`e${++this.#ids}`, {action: 'undo', comment: before.id});
      this.record.unshift(line);
      const after = this.#change(before.id, () => ({...before, version: now.version + 1, decided: line}));
      return {id: before.id, outcome: 'done', comment: after, entry: line};
    });
    return ok({results, counts: this.#counts()});
  }

  #change(id: string, change: (comment: ModeratedComment) => ModeratedComment): ModeratedComment {
    const index = this.comments.findIndex((each) => each.id === id);
    const before = this.comments[index];
    if (!before) throw new Error(`there is no comment ${id}`);
    const after = change(before);
    this.comments[index] = after;
    return after;
  }

  #listRecord(query: URLSearchParams): Answer {
    const isWanted = (name: 'by' | 'action' | 'comment' | 'thread', value: string | null): boolean =>
      !query.get(name) || query.get(name) === value;
    const entries = this.record.filter(
      (line) =>
        isWanted('by', line.by) &&
        isWanted('action', line.action) &&
        isWanted('comment', line.comment) &&
        isWanted('thread', line.thread),
    );
    return ok({entries, next: null});
  }

  #listThreads(words: string, only: string | null): Answer {
    const threads = this.threads.filter(
      ({key, title, isForeign}) =>
        `${key} ${title}`.toLowerCase().includes(words.toLowerCase()) && (only === null || isForeign),
    );
    return ok({threads, next: null});
  }

  #changeThread(change: ThreadChange): Answer {
    if (change.action === 'add') {
      if (this.threads.some(({key}) => key === change.key))
        return refuse(409, `There is already a thread ${change.key}.`);
      this.threads = [...this.threads, moderatedThread(change.key, {title: change.title})];
      return ok(entry(`e${++this.#ids}`, {action: 'add', thread: change.key, canUndo: false}));
    }
    const isClosed = change.action === 'close';
    const key = 'to' in change ? change.to : change.key;
    const found = this.threads.find((each) => each.key === change.key);
    const thread = this.comments.find((each) => each.thread.key === change.key)?.thread;
    const before = found ?? (thread && moderatedThread(thread.key, thread));
    if (!before) return refuse(404, 'There is no such thread.');
    const after =
      change.action === 'adopt'
        ? {...before, title: change.title || before.title, url: change.url || before.url, claims: []}
        : 'to' in change
          ? {...before, key}
          : {...before, closed: isClosed};
    const threads = this.threads;
    this.threads = threads
      .filter((each) => change.action !== 'merge' || each !== found)
      .map((each) => (each === found ? after : each));
    this.comments = this.comments.map((each) =>
      each.thread.key === change.key ? {...each, thread: {...each.thread, key, closed: after.closed}} : each,
    );
    const line = entry(`e${++this.#ids}`, {action: change.action, by: this.session.moderator.name, thread: key});
    this.record.unshift(line);
    this.#threadsBefore.set(line.id, threads);
    return ok(line);
  }

  #rulesState(): unknown {
    return {rules: this.rules, version: this.rulesVersion, fixed: this.fixedRules};
  }

  #saveRules({rules, version}: {readonly rules: Rules; readonly version: number}): Answer {
    if (version !== this.rulesVersion) return refuse(409, 'Wilma Oost has changed the rules meanwhile.');
    this.rules = rules;
    this.rulesVersion++;
    return ok(this.#rulesState());
  }

  #block(block: Pick<Block, 'kind' | 'note' | 'endsAt'> & Partial<Block>): Answer {
    const added = {
      value: '',
      comment: null,
      ...block,
      id: `b${++this.#ids}`,
      by: this.session.moderator.name,
      createdAt: NOW,
    };
    this.blocks.push(added);
    return ok(added);
  }

  #changeRole(id: string, role: Moderator['role']): Answer {
    this.moderators = this.moderators.map((each) => (each.id === id ? {...each, role} : each));
    return ok({});
  }

  #remove(list: 'blocks' | 'invitations' | 'moderators' | 'passkeys' | 'sessions', id: string): Answer {
    if (!this[list].some((each) => each.id === id)) return refuse(404, 'There is no such thing.');
    if (list === 'blocks') this.blocks = this.blocks.filter((each) => each.id !== id);
    if (list === 'moderators') this.moderators = this.moderators.filter((each) => each.id !== id);
    if (list === 'invitations') this.invitations = this.invitations.filter((each) => each.id !== id);
    if (list === 'passkeys') this.passkeys = this.passkeys.filter((each) => each.id !== id);
    if (list === 'sessions') this.sessions = this.sessions.filter((each) => each.id !== id);
    return {status: 204, body: null};
  }

  #fakeEvents(): typeof EventSource {
    const sources = this.#sources;
    const Original = this.#eventSource;
    class FakeEventSource extends EventTarget {
      static readonly CONNECTING = 0;
      static readonly OPEN = 1;
      static readonly CLOSED = 2;
      readonly readyState = 1;
      constructor(url: string) {
        super();
        if (!url.startsWith(ORIGIN)) return new Original(url) as unknown as FakeEventSource;
        sources.add(this);
      }
      close(): void {
        sources.delete(this);
      }
    }
    return FakeEventSource as unknown as typeof EventSource;
  }
}

function isIn(tab: Tab, {status, flags}: ModeratedComment): boolean {
  if (tab === 'waiting') return status === 'held';
  if (tab === 'flagged') return flags.length > 0 && (status === 'held' || status === 'published');
  if (tab === 'rejected') return status === 'rejected' || status === 'spam';
  return status === tab;
}

function apply({action, source, note}: NewDecision, comment: ModeratedComment): ModeratedComment {
  if (action === 'approve') return {...comment, status: 'published'};
  if (action === 'reject') return {...comment, status: 'rejected'};
  if (action === 'spam') return {...comment, status: 'spam'};
  if (action === 'delete') return {...comment, status: 'deleted'};
  if (action === 'dismiss') return {...comment, flags: []};
  if (action === 'pin' || action === 'unpin') {
    return {...comment, comment: {...comment.comment, pinned: action === 'pin'}};
  }
  const editNote = note ? {editNote: {by: 'Ines Corbey', reason: note}} : {};
  const text = source ?? comment.source;
  return {...comment, source: text, comment: {...comment.comment, html: `<p>${text}</p>`, ...editNote}};
}
