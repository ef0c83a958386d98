// The moderation routes of the server, one method each.

import {makeCommentId} from '../../core/comment-id.js';
import * as decode from '../../wire/moderation/decode-moderation.js';
import * as decodeSite from '../../wire/moderation/decode-site.js';
import type {
  DecisionEntry,
  DecisionResults,
  ModeratedComment,
  ModeratedPage,
  NewDecision,
  RecordPage,
  Tab,
  ThreadChange,
  ThreadsPage,
} from '../../wire/moderation/moderation.js';
import type {
  Invitation,
  ModerationSession,
  Moderator,
  ModeratorRole,
  PageGrant,
  PendingInvitation,
  SessionEntry,
} from '../../wire/moderation/moderators.js';
import type {Block, Rules, RulesState, RulesTrial} from '../../wire/moderation/rules.js';
import type {SiteFigures} from '../../wire/moderation/site.js';
import type {PasskeyEntry} from '../../wire/moderation/moderators.js';
import {DeskError, requestDesk, type DeskRequest} from './desk-request.js';

/** Which comments to list. Empty strings are left out. */
export interface CommentQuery {
  readonly tab?: Tab;
  readonly thread?: string;
  readonly author?: string;
  readonly words?: string;
  readonly order?: 'newest' | 'oldest';
  readonly cursor?: string;
}

/** Which lines of the record to list. */
export interface RecordQuery {
  readonly by?: string;
  readonly action?: string;
  readonly comment?: string;
  readonly thread?: string;
  readonly cursor?: string;
}

/** A reply by the moderator who is signed in. */
export interface NewReply {
  /** A UUIDv7. */
  readonly id: string;
  readonly parent: string;
  readonly source: string;
}

/** A value, or the comment whose writer's network is blocked. */
export type NewBlock = Pick<Block, 'kind' | 'note' | 'endsAt'> &
  ({readonly value: string} | {readonly comment: string});

/** Makes the id of a new decision or reply: sending it again has no further effect. */
export const makeId = (): string => makeCommentId(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

/**
 * Sends requests to the moderation routes. Every method throws a `DeskError`. Without a session, `signIn` is awaited,
 * and the request is sent again: whoever sends it does not notice.
 */
export class DeskClient {
  /** The address of the moderation routes, with a slash at the end. */
  readonly base: string;
  readonly #signIn: () => Promise<void>;

  /** @param signIn Resolves when somebody has signed in. It is called for every request that needs a session. */
  constructor(base: string, signIn: () => Promise<void>) {
    this.base = base;
    this.#signIn = signIn;
  }

  // Who is signed in.

  readonly session = (): Promise<ModerationSession> => this.#send('session', {}, decode.decodeSession);

  readonly signOut = (): Promise<void> => this.#send('sign-out', {method: 'POST', body: {}}, nothing);

  readonly sessions = (): Promise<readonly SessionEntry[]> => this.#send('sessions', {}, decodeSite.decodeSessions);

  readonly endSession = (id: string): Promise<void> => this.#send(at('sessions', id), {method: 'DELETE'}, nothing);

  /** One's own passkeys. */
  readonly passkeys = (): Promise<readonly PasskeyEntry[]> => this.#send('passkeys', {}, decodeSite.decodePasskeys);

  readonly removePasskey = (id: string): Promise<void> => this.#send(at('passkeys', id), {method: 'DELETE'}, nothing);

  readonly moderators = (): Promise<readonly Moderator[]> => this.#send('moderators', {}, decodeSite.decodeModerators);

  readonly removeModerator = (id: string): Promise<void> =>
    this.#send(at('moderators', id), {method: 'DELETE'}, nothing);

  /** Invites a new moderator. Without a name: a link for another device of one's own. */
  readonly invite = (who: {readonly name?: string; readonly role?: ModeratorRole}): Promise<Invitation> =>
    this.#send(
      who.name === undefined ? 'devices' : 'moderators',
      {method: 'POST', body: who},
      decodeSite.decodeInvitation,
    );

  /** The links that nobody has used yet. */
  readonly invitations = (): Promise<readonly PendingInvitation[]> =>
    this.#send('invitations', {}, decodeSite.decodePending);

  readonly withdrawInvitation = (id: string): Promise<void> =>
    this.#send(at('invitations', id), {method: 'DELETE'}, nothing);

  readonly changeRole = (id: string, role: ModeratorRole): Promise<void> =>
    this.#send(at('moderators', id), {method: 'PATCH', body: {role}}, nothing);

  readonly grant = (origin: string): Promise<PageGrant> =>
    this.#send('grants', {method: 'POST', body: {origin}}, decodeSite.decodeGrant);

  // Comments.

  readonly comments = (query: CommentQuery, signal?: AbortSignal): Promise<ModeratedPage> =>
    this.#send(withQuery('comments', query), signal ? {signal} : {}, decode.decodeModeratedPage);

  readonly decide = (decision: NewDecision): Promise<DecisionResults> =>
    this.#send('decisions', {method: 'POST', body: decision}, decode.decodeResults);

  /** Takes decisions back. @param ids Ids of lines of the record, or of whole decisions. */
  readonly undo = async (ids: readonly string[]): Promise<DecisionResults> => {
    const answers: DecisionResults[] = [];
    for (const id of ids)
      answers.push(await this.#send(`${at('decisions', id)}/undo`, {method: 'POST', body: {}}, decode.decodeResults));
    const last = answers[answers.length - 1];
    if (!last) throw new DeskError('refused');
    return {...last, results: answers.flatMap(({results}) => results)};
  };

  /** Publishes a reply of the moderator who is signed in. @throws {DeskError} `refused` unless its parent is published. */
  readonly reply = ({id, parent, source}: NewReply): Promise<ModeratedComment> =>
    this.#send(`${at('comments', parent)}/reply`, {method: 'POST', body: {id, source}}, decode.decodeModeratedComment);

  readonly record = (query: RecordQuery, signal?: AbortSignal): Promise<RecordPage> =>
    this.#send(withQuery('record', query), signal ? {signal} : {}, decode.decodeRecord);

  // Threads.

  readonly threads = (
    query: {readonly words?: string; readonly only?: 'foreign'; readonly cursor?: string},
    signal?: AbortSignal,
  ): Promise<ThreadsPage> => this.#send(withQuery('threads', query), signal ? {signal} : {}, decodeSite.decodeThreads);

  /** Returns the line of the record. */
  readonly changeThread = (change: ThreadChange): Promise<DecisionEntry> =>
    this.#send('threads', {method: 'POST', body: change}, decode.decodeEntry);

  // Rules, blocks, figures.

  readonly rules = (): Promise<RulesState> => this.#send('rules', {}, decodeSite.decodeRules);

  /** @throws {DeskError} `changed` if the rules have another version by now. */
  readonly saveRules = (rules: Rules, version: number): Promise<RulesState> =>
    this.#send('rules', {method: 'PUT', body: {rules, version}}, decodeSite.decodeRules);

  readonly tryRules = (rules: Rules): Promise<RulesTrial> =>
    this.#send('rules/try', {method: 'POST', body: {rules}}, decodeSite.decodeTrial);

  readonly blocks = (): Promise<readonly Block[]> => this.#send('blocks', {}, decodeSite.decodeBlocks);

  readonly addBlock = (block: NewBlock): Promise<Block> =>
    this.#send('blocks', {method: 'POST', body: block}, decodeSite.decodeBlock);

  readonly removeBlock = (id: string): Promise<void> => this.#send(at('blocks', id), {method: 'DELETE'}, nothing);

  readonly site = (): Promise<SiteFigures> => this.#send('site', {}, decodeSite.decodeSite);

  /** Sends a request that one view alone needs. */
  readonly ask = <T>(path: string, request: DeskRequest, read: decode.Decode<T>): Promise<T> =>
    this.#send(path, request, read);

  async #send<T>(path: string, request: DeskRequest, read: decode.Decode<T>): Promise<T> {
    const url = this.base + path;
    for (;;) {
      try {
        return await requestDesk(url, request, read);
      } catch (error) {
        if (!(error instanceof DeskError) || error.kind !== 'signed-out') throw error;
      }
      await this.#signIn();
    }
  }
}

const at = (list: string, id: string): string => `${list}/${encodeURIComponent(id)}`;

const nothing = (): void => undefined;

function withQuery(path: string, query: object): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) parameters.set(name, String(value));
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}
