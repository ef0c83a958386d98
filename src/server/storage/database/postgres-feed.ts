// Reports the changes of all servers over a connection of its own, with LISTEN
// (postgresql.org/docs/current/sql-listen.html).

import type {Client} from 'pg';
import type {ChangeFeed, FeedListener, ReportedChange} from './change-feed.js';
import {parsePostgresUrl} from './postgres-address.js';
import {refusesTls} from './postgres-error.js';

/** Time between two checks of the connection, in milliseconds. A network that drops packets reports no error. */
const CHECK_INTERVAL = 1_000;
/** Time after which an unanswered check means that the connection is lost, in milliseconds. */
const CHECK_TIMEOUT = 2_000;
/** Time to wait for a new connection, in milliseconds. */
const CONNECT_TIMEOUT = 5_000;
/** Delays before the first and later attempts to connect again, in milliseconds. */
const [MIN_DELAY, MAX_DELAY] = [50, 2_000];

/** Creates the feed of a PostgreSQL database. It connects when it is started, and again after every loss. */
export const createPostgresFeed = (url: string): ChangeFeed => new PostgresFeed(url);

class PostgresFeed implements ChangeFeed {
  readonly #url: string;
  #listener: FeedListener | null = null;
  #client: Client | null = null;
  #isComplete = false;
  #isStopped = false;
  #prefersTls: boolean;
  #delay = MIN_DELAY;
  #timer: NodeJS.Timeout | null = null;
  #answeredAt = 0;

  constructor(url: string) {
    this.#url = url;
    this.#prefersTls = parsePostgresUrl(url).prefersTls;
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  start(listener: FeedListener): void {
    this.#listener = listener;
    void this.#connect();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#isComplete = false;
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#client) this.#lose(this.#client);
  }

  async #connect(): Promise<void> {
    this.#timer = null;
    const {default: pg} = await import('pg');
    if (this.#isStopped) return;
    const {config} = parsePostgresUrl(
      this.#prefersTls ? this.#url : this.#url.replace('sslmode=prefer', 'sslmode=disable'),
    );
    const client = new pg.Client({
      application_name: 'colloquy listener',
      ...config,
      connectionTimeoutMillis: CONNECT_TIMEOUT,
      keepAlive: true,
    });
    this.#client = client;
    client.on('error', () => this.#lose(client)).on('end', () => this.#lose(client));
    client.on('notification', ({payload = ''}) => this.#report(client, payload));
    try {
      await client.connect();
      await client.query('listen colloquy');
    } catch (error) {
      if (refusesTls(error)) this.#prefersTls = false;
      return this.#lose(client);
    }
    if (this.#client !== client || this.#isStopped) return;
    this.#delay = MIN_DELAY;
    this.#answeredAt = performance.now();
    this.#isComplete = true;
    this.#listener?.onComplete();
    this.#check(client);
  }

  #report(client: Client, payload: string): void {
    const change = parseChange(payload);
    if (change && client === this.#client) this.#listener?.onChange(change);
  }

  // The answer to a check also shows that all earlier notifications have arrived.
  #check(client: Client): void {
    const sentAt = performance.now();
    client.query('select').then(
      () => (this.#answeredAt = sentAt),
      () => this.#lose(client),
    );
    this.#timer = setTimeout(() => {
      if (client !== this.#client) return;
      if (performance.now() - this.#answeredAt > CHECK_INTERVAL + CHECK_TIMEOUT) this.#lose(client);
      else this.#check(client);
    }, CHECK_INTERVAL).unref();
  }

  #lose(client: Client): void {
    if (client !== this.#client) return;
    this.#client = null;
    this.#isComplete = false;
    if (this.#timer) clearTimeout(this.#timer);
    // Closes the socket at once: a lost server answers no farewell.
    client.end().catch(() => undefined);
    client.connection?.stream.destroy();
    if (this.#isStopped) return;
    // Spread, because all servers lose a restarted database at the same time.
    const delay = this.#delay * (0.5 + Math.random());
    this.#delay = Math.min(2 * this.#delay, MAX_DELAY);
    this.#timer = setTimeout(() => void this.#connect(), delay).unref();
  }
}

/** Parses a payload, `revision epoch key`; returns null for the payload of another program. */
function parseChange(payload: string): ReportedChange | null {
  const [, revision, epoch = '', key = ''] = /^(\d{1,15}) (\S*) (.+)$/s.exec(payload) ?? [];
  return revision === undefined ? null : {key, revision: Number(revision), epoch};
}
