// The options of a server, and what a started server offers.

import type {HttpServerOptions} from '../http/http-server.js';
import type {AskJudge} from '../judging/ask-judge.js';
import type {LoadShedderOptions} from '../limits/load-shedding.js';
import type {StreamLimits} from '../live/revision-streams.js';
import type {Lifecycle} from '../operations/lifecycle.js';
import type {Moderation} from '../policy/policy.js';
import type {CommentStore} from '../storage/comment-store.js';
import type {StorageError} from '../storage/failures/storage-error.js';
import type {LimitOptions} from './limit-requests.js';
import type {PageOptions} from './open-page-rules.js';
import type {WriterOptions} from './open-writers.js';
import type {WatchOptions} from './watch-server.js';

export interface ServerOptions
  extends Omit<HttpServerOptions, 'onRefusal'>, WatchOptions, PageOptions, LimitOptions, WriterOptions {
  /** 0 selects a free port. */
  readonly port?: number;
  readonly host?: string;
  /** A path, `file:PATH`, or the URL of a PostgreSQL database. */
  readonly database?: string;
  /** Maximum number of connections to PostgreSQL. */
  readonly pool?: number;
  /** The public URL of the server. */
  readonly publicUrl?: string | null;
  /** The path below which the server answers, for example `/comments`. */
  readonly basePath?: string;
  /** Who waits, whatever the stored rules say. */
  readonly moderation?: Moderation;
  /** Whether readers may vote for comments; `off` by default. */
  readonly votes?: 'up' | 'off';
  /** Judges outside the server. Words leave the server. */
  readonly judges?: readonly AskJudge[];
  /** IP addresses and CIDR blocks of trusted proxies: only their `X-Forwarded-For` is used. */
  readonly proxies?: readonly string[];
  /** Limits above which the server asks clients to try again later. */
  readonly gate?: LoadShedderOptions;
  /** Limits of open event streams. */
  readonly streams?: StreamLimits;
  /** The folder that contains colloquy.js and its chunks; by default the parent of the built server's folder. */
  readonly scripts?: string;
  /** What the server was started with, for moderators: no secrets. */
  readonly flags?: readonly string[];
  /** A folder with static pages to serve. */
  readonly pages?: string;
  /** Runs before requests are answered, for example to write demo data. */
  readonly prepare?: (store: CommentStore) => Promise<unknown>;
  /** Called once when the storage fails. Pending requests are rejected, and the process has to exit. */
  readonly onStorageError?: (error: StorageError) => void;
}

export interface RunningServer {
  /** Ends with a slash. Includes the base path. */
  readonly url: string;
  /** The URL of the metrics; null if there are none. */
  readonly metricsUrl: string | null;
  /** Where comments are stored: a path, or a URL without its password. */
  readonly file: string;
  readonly store: CommentStore;
  /** Returns a link that makes a passkey, like `colloquy moderator invite`. */
  inviteModerator(name: string): Promise<string>;
  /** Streams register with it, so that they end when the server stops. */
  readonly lifecycle: Lifecycle;
  /**
   * Becomes not ready, ends streams, waits at most ten seconds for pending requests, and closes the database. Accepts no
   * new connections, or only until a load balancer knows.
   */
  close(): Promise<void>;
}
