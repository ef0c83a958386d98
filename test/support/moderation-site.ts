// The moderation routes without a port, with a clock that tests set: at https://comments.example, for pages of
// https://blog.example.

import {Hono} from 'hono';
import type {Kysely} from 'kysely';
import type {ClientEnv} from '../../src/server/http/client-address.js';
import {toResponse} from '../../src/server/http/problem.js';
import {createModerationApp} from '../../src/server/moderation/moderation-app.js';
import {createAuthenticate} from '../../src/server/moderators/authenticate.js';
import {createModerationHeaders} from '../../src/server/moderators/moderation-headers.js';
import {addModeratorRoutes} from '../../src/server/moderators/moderator-routes.js';
import type {ModeratorServices} from '../../src/server/moderators/services.js';
import {openDatabase} from '../../src/server/storage/database/database.js';
import type {Schema} from '../../src/server/storage/database/schema.js';
import type {ModeratorChange} from '../../src/server/storage/moderators/moderator-store.js';
import {createSqlModerators} from '../../src/server/storage/moderators/sql-moderators.js';
import {DeskClient} from './desk-client.js';
import {moderatorServices} from './moderator-services.js';

export const DESK = 'https://comments.example';
export const BLOG = 'https://blog.example';

/** A moderator who is signed in, in a browser. */
export interface SignedIn {
  readonly id: string;
  readonly name: string;
  readonly desk: DeskClient;
}

export class ModerationSite {
  /** Milliseconds since 1970. */
  now = 1_800_000_000_000;
  /** What was written into the record. */
  readonly record: ModeratorChange[] = [];
  readonly services: ModeratorServices;
  readonly #database: Kysely<Schema>;
  readonly #app = new Hono<ClientEnv>();

  private constructor(database: Kysely<Schema>, rest: Partial<ModeratorServices>) {
    this.#database = database;
    const store = createSqlModerators(database, async (_, change) => void this.record.push(change));
    this.services = moderatorServices(database, {store, now: () => this.now, ...rest});
    const app = createModerationApp({
      headers: createModerationHeaders(this.services.allowsOrigin),
      authenticate: createAuthenticate(this.services),
      openRoutes: [(routes) => addModeratorRoutes(routes, this.services)],
      routes: [],
    });
    this.#app.route('/api/v1/moderation', app);
    this.#app.onError((error) => toResponse(error));
  }

  /** Opens a site on a database, by default a new one in memory. */
  static async open(rest: Partial<ModeratorServices> = {}, url = ':memory:'): Promise<ModerationSite> {
    return new ModerationSite(await openDatabase(url), rest);
  }

  /** Sends a request as a client elsewhere, or as a command on this machine. */
  request = async (path: string, init: RequestInit = {}, isLocal = false): Promise<Response> =>
    this.#app.request(new URL(path, `${DESK}/api/v1/moderation/`).href, init, {network: '192.0.2', isLocal});

  /** Opens a browser at the desk, or at another address that shows its page. */
  openDesk = (origin = DESK): DeskClient =>
    new DeskClient(`${DESK}/`, origin, async (url, init) => this.#app.request(url.href, init, {network: '192.0.2', isLocal: false})); // prettier-ignore

  /** Sends a request as a command. */
  async command(method: string, path: string, body?: unknown): Promise<Response> {
    const headers = {Authorization: 'Bearer token', 'Content-Type': 'application/json'};
    return this.request(path, {method, headers, ...(body !== undefined && {body: JSON.stringify(body)})}, true);
  }

  /** Returns a link that the command line makes. */
  async invite(name: string, role?: 'owner' | 'moderator'): Promise<string> {
    const response = await this.command('POST', 'moderators', {name, ...(role && {role})});
    if (!response.ok) throw new Error(await response.text());
    return ((await response.json()) as {link: string}).link;
  }

  /** Invites somebody, who makes a passkey. */
  async signUp(name: string, role: 'owner' | 'moderator', rest: object = {}): Promise<SignedIn> {
    const desk = this.openDesk();
    const {status, body} = await desk.redeem(await this.invite(name, role), rest);
    if (status !== 200) throw new Error(JSON.stringify(body));
    return {name, desk, id: (body as {moderator: {id: string}}).moderator.id};
  }

  close = (): Promise<void> => this.#database.destroy();
}
