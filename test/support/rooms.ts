// The rooms of src/: what each is for, which file to read first, and what it may import. The documentation is made from it.

import type {Module} from './module-graph.js';

/** A folder of src/. `imports` names rooms, single modules and packages; type-only imports count as well. */
export interface Room {
  readonly purpose: string;
  /** The file that names the room. */
  readonly first: string;
  readonly imports: readonly string[];
}

const list = (names: string): readonly string[] => names.split(' ');

export const ROOMS: Readonly<Record<string, Room>> = {
  core: {
    purpose: 'Values that every room uses: comments, limits, URLs',
    first: 'comment',
    imports: [],
  },
  'core/failure': {
    purpose: 'Failures, their diagnosis, retry delays',
    first: 'failure',
    imports: [],
  },
  'core/markdown': {
    purpose: 'Editing Markdown in a text field',
    first: 'markdown-edit',
    imports: list('core'),
  },
  'core/matching': {
    purpose: 'Words and phrases of texts, compared',
    first: 'tokens',
    imports: list('core'),
  },
  'core/quotation': {
    purpose: 'Recognising quotations',
    first: 'recogniser',
    imports: list('core core/matching'),
  },
  'core/text': {
    purpose: 'Plain text and HTML as strings',
    first: 'text-to-html',
    imports: list('core'),
  },
  'core/thread': {
    purpose: 'The state of a thread: tree, order, rows, changes',
    first: 'state',
    imports: list('core core/failure core/text'),
  },
  wire: {
    purpose: 'The protocol: decoding answers',
    first: 'protocol',
    imports: list('core core/failure'),
  },
  'wire/moderation': {
    purpose: 'The protocol of the moderation routes',
    first: 'moderation',
    imports: list('core'),
  },
  sources: {
    purpose: 'The port to a backend, and HTTP for all backends',
    first: 'source',
    imports: list('core core/failure core/text wire'),
  },
  'sources/backends': {
    purpose: 'One file for each backend',
    first: 'by-name',
    imports: list('core sources wire'),
  },
  conversation: {
    purpose: 'A thread with its backend: loading, new comments, what the device stores',
    first: 'conversation',
    imports: list('core core/failure core/thread sources/source'),
  },
  'conversation/writing': {
    purpose: 'Drafts, sending, retries, changes of own comments',
    first: 'sender',
    imports: list('conversation core core/failure core/text core/thread sources/source'),
  },
  dom: {
    purpose: 'The browser: sanitiser, selection, storage, tabs',
    first: 'sanitize',
    imports: list('core core/markdown core/text dom/foreign dom/sanitizing dompurify'),
  },
  'dom/sanitizing': {
    purpose: 'What both sanitisers share: the link pass, text for bodies that wait for a chunk; batches',
    first: 'link-pass',
    imports: list('core core/text'),
  },
  'dom/timing': {
    purpose: 'When work is done: short steps, idle moments',
    first: 'time-slices',
    imports: [],
  },
  'dom/foreign': {
    purpose: 'HTML of other systems, reduced to the elements of a comment',
    first: 'foreign-html',
    imports: list('core core/text'),
  },
  strings: {
    purpose: 'The words of the first page, in every language',
    first: 'strings',
    imports: list('core core/failure core/markdown'),
  },
  'strings/details': {
    purpose: 'Words of error details',
    first: 'languages',
    imports: list('strings'),
  },
  'strings/finding': {
    purpose: 'Words of the tools above a thread',
    first: 'languages',
    imports: list('strings'),
  },
  'strings/keys': {
    purpose: 'Words of the keyboard shortcuts',
    first: 'languages',
    imports: list('strings'),
  },
  'strings/quotes': {
    purpose: 'Words of quotations',
    first: 'languages',
    imports: list('strings'),
  },
  'strings/sending': {
    purpose: 'Words of own comments',
    first: 'languages',
    imports: list('strings'),
  },
  'strings/writing': {
    purpose: 'Words of the form',
    first: 'languages',
    imports: list('strings'),
  },
  'elements/base': {
    purpose: 'What every element needs: attributes, strings, events, lazy chunks',
    first: 'page',
    imports: list('conversation core core/failure core/text lit strings'),
  },
  'elements/dates': {
    purpose: 'Dates and durations in words',
    first: 'date-format',
    imports: list('core'),
  },
  'elements/styles': {
    purpose: 'Style sheets of a thread',
    first: 'tokens',
    imports: list('lit'),
  },
  'elements/page': {
    purpose: 'The page around an element: its URL, history and shortcuts',
    first: 'find-source',
    imports: list('conversation core core/failure core/text elements/base lit sources/backends/by-name'),
  },
  'elements/views': {
    purpose: 'Templates of the first page: rows, groups, the toolbar',
    first: 'thread-view',
    imports: list('core core/failure core/text core/thread dom dom/timing elements/base elements/dates lit strings'),
  },
  'elements/failures': {
    purpose: 'Failures as readers and owners see them',
    first: 'reading-status',
    imports: list(
      'conversation core core/failure core/text core/thread elements/base elements/dates lit strings strings/details',
    ),
  },
  'elements/menus': {
    purpose: 'The two menus above a thread',
    first: 'thread-menus',
    imports: list('core core/thread dom elements/styles elements/views lit strings'),
  },
  'elements/finding': {
    purpose: 'Deep links, orders, views and folds of a thread; new comments',
    first: 'finding',
    imports: list(
      'conversation core core/thread dom dom/timing elements/base elements/menus elements/page elements/styles elements/views lit sources/backends/by-name strings strings/finding',
    ),
  },
  'elements/quotations': {
    purpose: 'Quotations in comments, linked with their sources',
    first: 'quotations',
    imports: list(
      'conversation core core/quotation core/text core/thread dom dom/timing elements/base elements/menus elements/page elements/styles elements/views lit strings strings/quotes',
    ),
  },
  'elements/composer': {
    purpose: 'The form, an element too',
    first: 'comment-composer',
    imports: list(
      'core core/failure core/markdown core/text core/thread dom elements/base elements/page elements/styles elements/views lit strings',
    ),
  },
  'elements/quoting': {
    purpose: 'Quoting a selection in a reply',
    first: 'quoting',
    imports: list(
      'conversation core core/markdown core/quotation core/text dom elements/base elements/composer elements/page elements/quotations elements/styles elements/views lit strings strings/quotes',
    ),
  },
  'elements/keyboard': {
    purpose: 'Keyboard shortcuts, and the link past the comments',
    first: 'keyboard',
    imports: list(
      'conversation core core/thread dom dom/timing elements/base elements/finding elements/menus elements/page elements/styles elements/views lit strings strings/keys',
    ),
  },
  'elements/writing': {
    purpose: 'Drafts and own comments in a thread',
    first: 'writing',
    imports: list(
      'conversation conversation/writing core core/failure core/thread dom elements/base elements/composer elements/dates elements/page elements/views lit strings strings/sending strings/writing',
    ),
  },
  'elements/reading': {
    purpose: 'The lazy chunk that makes a painted thread interactive',
    first: 'reader',
    imports: list(
      'conversation core core/failure core/text core/thread dom dom/timing elements/base elements/composer elements/dates elements/failures elements/finding elements/keyboard elements/menus elements/page elements/quotations elements/quoting elements/styles elements/views elements/writing lit strings',
    ),
  },
  'elements/count': {
    purpose: 'The element for comment counts',
    first: 'comment-count',
    imports: list(
      'conversation core elements/base elements/failures elements/page elements/views sources/backends/by-name strings strings/details',
    ),
  },
  'elements/thread': {
    purpose: 'The element for a thread, and its controller',
    first: 'comment-thread',
    imports: list(
      'conversation core core/failure core/text core/thread dom dom/timing elements/base elements/dates elements/page elements/reading elements/styles elements/views lit sources/backends/by-name strings',
    ),
  },
  'server/storage/migrations': {
    purpose: 'Changes of the tables, in order',
    first: 'migrations',
    imports: list('kysely node:'),
  },
  'server/storage/failures': {
    purpose: 'Failures of the database, by kind',
    first: 'storage-error',
    imports: [],
  },
  'server/storage/database': {
    purpose: 'The database, a SQLite file or PostgreSQL: opening, migrating, copying',
    first: 'database',
    imports: list('core kysely libsql node: pg server/storage/failures server/storage/migrations'),
  },
  'server/storage/moderators': {
    purpose: 'The port to moderators, their passkeys, invitations and sessions, and its SQL implementation',
    first: 'moderator-store',
    imports: list('kysely server/storage/database wire/moderation'),
  },
  'server/storage/copying': {
    purpose: 'Copying everything from one database to another',
    first: 'copy-database',
    imports: list('kysely node: server/storage/database server/storage/failures'),
  },
  'server/storage': {
    purpose: 'The port to stored comments, and its SQL implementation',
    first: 'comment-store',
    imports: list('core kysely node: server/storage/database server/storage/failures'),
  },
  'server/http': {
    purpose: 'Requests and responses: guards, problems, compression',
    first: 'http-server',
    imports: list('core core/failure hono node: server/storage/failures wire'),
  },
  'server/limits': {
    purpose: 'Rate limits and load shedding',
    first: 'limits',
    imports: list('server/http server/storage'),
  },
  'server/checks': {
    purpose: 'Which comments are held',
    first: 'hold-policy',
    imports: list('server/storage'),
  },
  'server/scheduling': {
    purpose: 'Long work in short steps, between requests',
    first: 'work-steps',
    imports: [],
  },
  'server/threads': {
    purpose: 'Threads in memory: pages, cursors, changes',
    first: 'discussion',
    imports: list('core core/thread server/checks server/http server/scheduling server/storage wire'),
  },
  'server/reading': {
    purpose: 'Routes of readers',
    first: 'reading-routes',
    imports: list('core hono node: server/http server/limits server/storage server/threads'),
  },
  'server/live': {
    purpose: 'Event streams that tell pages of changes',
    first: 'live-routes',
    imports: list(
      'core hono node: server/http server/limits server/operations server/scheduling server/storage server/threads',
    ),
  },
  'server/writing': {
    purpose: 'Routes of writers; rendering of Markdown',
    first: 'writing-routes',
    imports: list(
      'core core/text hono markdown-it markdown-it-cjk-friendly node: server/checks server/http server/limits server/storage server/threads valibot wire',
    ),
  },
  'server/passkeys': {
    purpose: 'Making passkeys and signing in with them (WebAuthn)',
    first: 'passkeys',
    imports: list('@simplewebauthn/server core server/http server/storage/moderators'),
  },
  'server/moderators': {
    purpose: 'Who may moderate: links, sessions, credentials',
    first: 'actor',
    imports: list(
      '@simplewebauthn/server hono node: server/http server/limits server/passkeys server/storage/moderators server/writing valibot wire/moderation',
    ),
  },
  'server/moderation': {
    purpose: 'What a moderator does',
    first: 'moderate',
    imports: list('core server/http server/storage server/threads server/writing valibot'),
  },
  'server/transfer': {
    purpose: 'Threads as files: export and import',
    first: 'export-thread',
    imports: list(
      '@streamparser/json core core/text node: server/http server/scheduling server/storage server/threads server/writing valibot wire',
    ),
  },
  'server/admin': {
    purpose: 'The owner’s access to a running server',
    first: 'admin-routes',
    imports: list(
      'core hono node: server/http server/moderation server/storage server/storage/database server/storage/failures server/threads server/transfer server/writing valibot',
    ),
  },
  'server/operations': {
    purpose: 'What an owner watches and runs a server by: readiness, metrics, the log, the base path',
    first: 'lifecycle',
    imports: list(
      '../package.json core core/failure node: pino prom-client server/http server/storage/failures valibot',
    ),
  },
  'server/app': {
    purpose: 'All routes as one application, and the server that runs it',
    first: 'app',
    imports: list(
      '@hono/node-server @valibot/to-json-schema core hono kysely node: server/admin server/checks server/http server/limits server/live server/moderators server/operations server/passkeys server/reading server/storage server/storage/database server/storage/failures server/storage/migrations server/storage/moderators server/threads server/writing valibot wire wire/moderation',
    ),
  },
  'server/commands': {
    purpose: 'The commands of `colloquy`, one file each',
    first: 'serve-command',
    imports: list(
      'core leven node: server/admin server/app server/checks server/http server/moderation server/moderators server/operations server/passkeys server/storage/copying server/storage/database server/storage/failures server/storage/moderators server/transfer valibot',
    ),
  },
  server: {
    purpose: 'What a shell and the demo start with',
    first: 'main',
    imports: list('core server/commands server/http server/operations server/storage server/writing valibot'),
  },
  templates: {
    purpose: 'Types of the elements for React, Preact, Solid and Vue',
    first: 'tags',
    imports: list(
      'core elements/base elements/composer elements/count elements/thread preact react solid-js sources/backends vue',
    ),
  },
};

/** What the modules of src/ itself may import: they are the entries, and start the rest. */
export const ENTRY_IMPORTS = [
  'core',
  'core/failure',
  'elements/base',
  'elements/composer',
  'elements/count',
  'elements/thread',
  'sources',
  'sources/backends',
  'strings',
  'wire',
];

/** The room of a module: `elements/base` of `elements/base/page`. */
export const roomOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The rooms that the modules of each room import. */
export function readRoomGraph(modules: readonly Module[]): ReadonlyMap<string, ReadonlySet<string>> {
  const graph = new Map(Object.keys(ROOMS).map((room) => [room, new Set<string>()]));
  const paths = new Set(modules.map(({path}) => path));
  for (const {path, imports} of modules)
    for (const imported of imports)
      if (paths.has(imported) && roomOf(imported) !== roomOf(path)) graph.get(roomOf(path))?.add(roomOf(imported));
  return graph;
}
