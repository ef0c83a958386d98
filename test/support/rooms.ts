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
    purpose: 'Editing Markdown in a text field; rendering that of other systems',
    first: 'markdown-edit',
    imports: list('core core/text'),
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
    imports: list('core wire'),
  },
  sources: {
    purpose: 'The port to a backend, and HTTP for all backends',
    first: 'source',
    imports: list('core core/failure core/text wire wire/moderation'),
  },
  'sources/foreign': {
    purpose: 'What the comment systems of others have in common: requests, rows, checks of a whole thread',
    first: 'system',
    imports: list('core core/failure core/text core/thread sources wire'),
  },
  'sources/systems': {
    purpose: 'One file for each comment system of others',
    first: 'wordpress',
    imports: list('core core/failure core/markdown core/text sources sources/foreign'),
  },
  'sources/backends': {
    purpose: 'One file for each kind of backend',
    first: 'by-name',
    imports: list('core sources sources/foreign sources/systems wire'),
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
  'conversation/account': {
    purpose: 'The account of a reader, and its comments',
    first: 'account',
    imports: list('conversation conversation/writing core/thread sources/source'),
  },
  dom: {
    purpose: 'The browser: sanitiser, selection, storage, tabs',
    first: 'sanitize',
    imports: list('core core/markdown core/text dom/foreign dom/sanitizing dompurify'),
  },
  'dom/sanitizing': {
    purpose: 'What both sanitisers share: the link pass, text for bodies that wait for a chunk; batches',
    first: 'link-pass',
    imports: list('core'),
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
    purpose: 'The words of the first page, and their types',
    first: 'strings',
    imports: list('core core/failure core/markdown wire/moderation'),
  },
  'strings/details': {
    purpose: 'Words of error details',
    first: 'en',
    imports: list('strings'),
  },
  'strings/finding': {
    purpose: 'Words of the tools above a thread',
    first: 'en',
    imports: list('strings'),
  },
  'strings/identity': {
    purpose: 'Words of accounts',
    first: 'en',
    imports: list('strings'),
  },
  'strings/keys': {
    purpose: 'Words of the keyboard shortcuts',
    first: 'en',
    imports: list('strings'),
  },
  'strings/quotes': {
    purpose: 'Words of quotations',
    first: 'en',
    imports: list('strings'),
  },
  'strings/moderating': {
    purpose: 'Words of moderation in a page',
    first: 'en',
    imports: list('strings'),
  },
  'strings/reporting': {
    purpose: 'Words of the menus of comments, and of reports',
    first: 'en',
    imports: list('strings'),
  },
  'strings/voting': {
    purpose: 'Words of votes',
    first: 'en',
    imports: list('strings'),
  },
  'strings/sending': {
    purpose: 'Words of own comments',
    first: 'en',
    imports: list('strings'),
  },
  'strings/writing': {
    purpose: 'Words of the form',
    first: 'en',
    imports: list('strings'),
  },
  'strings/page': {
    purpose: 'Words of the pages that need no JavaScript',
    first: 'page-strings',
    imports: list('strings'),
  },
  'strings/sign-in-page': {
    purpose: 'Words of the window in which readers sign in with a provider',
    first: 'sign-in-page-strings',
    imports: [],
  },
  'strings/desk/grant': {
    purpose: 'Words of the window that allows a page to moderate',
    first: 'grant-strings',
    imports: [],
  },
  'strings/desk': {
    purpose: 'Words of the moderation desk',
    first: 'desk-strings',
    imports: list('core strings wire/moderation'),
  },
  'strings/desk/held-because': {
    purpose: 'Why a comment waits, in the words of each language',
    first: 'held-because',
    imports: [],
  },
  'strings/desk/comments': {
    purpose: 'Words of the search over all comments',
    first: 'comments-strings',
    imports: list('strings'),
  },
  'strings/desk/threads': {
    purpose: 'Words of the list of threads',
    first: 'threads-strings',
    imports: list('strings'),
  },
  'strings/desk/record': {
    purpose: 'Words of the record, and its sentences in the words of each language',
    first: 'record-strings',
    imports: list('strings strings/desk strings/desk/held-because wire/moderation'),
  },
  'strings/desk/rules': {
    purpose: 'Words of the rules',
    first: 'rules-strings',
    imports: list('core strings wire/moderation'),
  },
  'strings/desk/people': {
    purpose: 'Words of the list of moderators',
    first: 'people-strings',
    imports: list('strings wire/moderation'),
  },
  'strings/desk/site': {
    purpose: 'Words of the figures of a site',
    first: 'site-strings',
    imports: list('strings wire/moderation'),
  },
  'strings/languages': {
    purpose: 'Every other language than English: one file each',
    first: 'de',
    imports: list('strings strings/page strings/sign-in-page'),
  },
  'strings/lookup': {
    purpose: 'Finds the strings for a language tag',
    first: 'find-strings',
    imports: list('core strings strings/languages strings/page strings/sign-in-page'),
  },
  'strings/desk/languages': {
    purpose: 'Every other language of the desk than English: one file each',
    first: 'de',
    imports: list(
      'strings strings/desk strings/desk/comments strings/desk/grant strings/desk/held-because strings/desk/people strings/desk/record strings/desk/rules strings/desk/site strings/desk/threads',
    ),
  },
  'strings/desk/lookup': {
    purpose: 'Finds the words of the desk for a language tag',
    first: 'find-desk-strings',
    imports: list(
      'core strings/desk strings/desk/comments strings/desk/grant strings/desk/held-because strings/desk/languages strings/desk/people strings/desk/record strings/desk/rules strings/desk/site strings/desk/threads strings/lookup',
    ),
  },
  'elements/base': {
    purpose: 'What every element needs: attributes, strings, events, lazy chunks',
    first: 'page',
    imports: list('conversation core core/failure core/text lit strings strings/lookup'),
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
    imports: list('conversation core core/text dom dom/timing elements/base lit sources/backends/by-name wire'),
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
      'conversation core core/failure core/text core/thread elements/base elements/dates lit strings strings/details strings/lookup',
    ),
  },
  'elements/menus': {
    purpose: 'The two menus above a thread, and those of comments',
    first: 'thread-menus',
    imports: list('conversation core core/thread dom elements/styles elements/views lit strings'),
  },
  'elements/finding': {
    purpose: 'Deep links, orders, views and folds of a thread; new comments',
    first: 'finding',
    imports: list(
      'conversation core core/thread dom dom/timing elements/base elements/menus elements/page elements/styles elements/views lit sources/backends/by-name strings strings/finding strings/lookup',
    ),
  },
  'elements/quotations': {
    purpose: 'Quotations in comments, linked with their sources',
    first: 'quotations',
    imports: list(
      'conversation core core/quotation core/text core/thread dom dom/timing elements/base elements/menus elements/page elements/styles elements/views lit strings strings/lookup strings/quotes',
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
      'conversation core core/markdown core/quotation core/text dom elements/base elements/composer elements/page elements/quotations elements/styles elements/views lit strings strings/lookup strings/quotes',
    ),
  },
  'elements/keyboard': {
    purpose: 'Keyboard shortcuts, and the link past the comments',
    first: 'keyboard',
    imports: list(
      'conversation core core/thread dom dom/timing elements/base elements/finding elements/menus elements/page elements/styles elements/views lit strings strings/keys strings/lookup',
    ),
  },
  'elements/writing': {
    purpose: 'Drafts and own comments in a thread',
    first: 'writing',
    imports: list(
      'conversation conversation/account conversation/writing core core/failure core/thread dom elements/base elements/composer elements/dates elements/page elements/views lit sources strings strings/lookup strings/sending strings/writing',
    ),
  },
  'elements/identity': {
    purpose: 'The account of a reader, and the sign beside verified names',
    first: 'identity-watch',
    imports: list(
      'conversation conversation/account core core/thread elements/base elements/composer elements/styles elements/writing lit sources strings strings/identity strings/lookup wire',
    ),
  },
  'elements/moderating': {
    purpose: 'The tools of moderators in a page',
    first: 'moderating',
    imports: list(
      'conversation core core/failure core/thread elements/base elements/menus elements/styles elements/views lit sources strings strings/lookup strings/moderating wire/moderation',
    ),
  },
  'elements/reporting': {
    purpose: 'What the menus of comments offer: reports of readers',
    first: 'comment-tools',
    imports: list(
      'conversation core core/text dom dom/timing elements/base elements/menus elements/moderating elements/styles elements/views lit strings strings/lookup strings/reporting wire/moderation',
    ),
  },
  'elements/voting': {
    purpose: 'Votes of readers',
    first: 'voting',
    imports: list(
      'conversation conversation/account core core/thread dom elements/base elements/menus elements/reporting elements/styles elements/views lit strings strings/lookup strings/voting',
    ),
  },
  'elements/reading': {
    purpose: 'The lazy chunk that makes a painted thread interactive',
    first: 'reader',
    imports: list(
      'conversation core core/failure core/text core/thread dom dom/timing elements/base elements/composer elements/dates elements/failures elements/finding elements/identity elements/keyboard elements/menus elements/page elements/quotations elements/quoting elements/reporting elements/styles elements/views elements/voting elements/writing lit strings',
    ),
  },
  'elements/count': {
    purpose: 'The element for comment counts',
    first: 'comment-count',
    imports: list(
      'conversation core elements/base elements/failures elements/page elements/views sources/backends/by-name strings strings/details strings/lookup',
    ),
  },
  'elements/thread': {
    purpose: 'The element for a thread, and its controller',
    first: 'comment-thread',
    imports: list(
      'conversation core core/text core/thread dom dom/timing elements/base elements/dates elements/identity elements/page elements/reading elements/styles elements/views lit sources/backends/by-name strings',
    ),
  },
  'desk/base': {
    purpose: 'What every view of the desk needs: its context, requests, the look of controls',
    first: 'desk-view',
    imports: list('core dom elements/dates lit strings/desk wire wire/moderation'),
  },
  'desk/sign-in': {
    purpose: 'Signing in with a passkey, and making one from an invitation',
    first: 'sign-in-panel',
    imports: list('@simplewebauthn/browser desk/base elements/base lit strings/desk wire wire/moderation'),
  },
  'desk/rows': {
    purpose: 'A comment as a moderator sees it: its words, why it is here, what can be done',
    first: 'row-view',
    imports: list('desk/base elements/base elements/views lit strings/desk wire/moderation'),
  },
  'desk/queue': {
    purpose: 'Comments to decide about: lists, filters, decisions, keys',
    first: 'queue-view',
    imports: list('core core/text desk/base desk/rows elements/base elements/dates lit strings/desk wire/moderation'),
  },
  'desk/parts': {
    purpose: 'What the views besides the queue share: lists with pages, search fields, questions',
    first: 'view-base',
    imports: list('desk/base lit strings/desk'),
  },
  'desk/comments': {
    purpose: 'All comments, searchable',
    first: 'comments-panel',
    imports: list(
      'core desk/base desk/parts desk/queue elements/base elements/views lit strings/desk strings/desk/comments strings/desk/lookup wire/moderation',
    ),
  },
  'desk/threads': {
    purpose: 'The threads of a site: closing, new addresses, merging',
    first: 'threads-panel',
    imports: list(
      'core desk/base desk/parts elements/base elements/dates lit strings/desk/lookup strings/desk/threads wire/moderation',
    ),
  },
  'desk/record': {
    purpose: 'Who decided what, when and why; undo',
    first: 'record-panel',
    imports: list(
      'desk/base desk/parts elements/base lit strings/desk strings/desk/lookup strings/desk/record wire/moderation',
    ),
  },
  'desk/rules': {
    purpose: 'Which comments wait, and who is blocked',
    first: 'rules-panel',
    imports: list(
      'desk/base desk/parts elements/base elements/dates lit strings/desk/lookup strings/desk/rules wire/moderation',
    ),
  },
  'desk/people': {
    purpose: 'Moderators, invitations, sessions',
    first: 'people-panel',
    imports: list(
      'desk/base desk/parts elements/base elements/dates lit strings/desk/lookup strings/desk/people wire/moderation',
    ),
  },
  'desk/site': {
    purpose: 'The figures of a site',
    first: 'site-panel',
    imports: list('desk/base desk/parts elements/base lit strings/desk/lookup strings/desk/site wire/moderation'),
  },
  'desk/grant': {
    purpose: 'The window in which a moderator allows a page to moderate',
    first: 'open-grant',
    imports: list('desk/base desk/sign-in strings/desk/grant strings/desk/lookup strings/lookup wire wire/moderation'),
  },
  'desk/app': {
    purpose: 'The shell of the moderation desk: address, navigation, undo, live changes',
    first: 'open-desk',
    imports: list(
      'core desk/base desk/comments desk/people desk/queue desk/record desk/rules desk/sign-in desk/site desk/threads dom elements/base elements/dates lit strings/desk strings/desk/lookup strings/lookup wire/moderation',
    ),
  },
  'server/storage/migrations/first': {
    purpose: 'The first migrations',
    first: '0001-comments',
    imports: list('kysely node:'),
  },
  'server/storage/migrations': {
    purpose: 'Changes of the tables, in order',
    first: 'migrations',
    imports: list('kysely server/storage/migrations/first'),
  },
  'server/storage/rows': {
    purpose: 'Rows of tables, as types',
    first: 'identity-rows',
    imports: [],
  },
  'server/storage/failures': {
    purpose: 'Failures of the database, by kind',
    first: 'storage-error',
    imports: [],
  },
  'server/storage/database': {
    purpose: 'The database, a SQLite file or PostgreSQL: opening, migrating, copying',
    first: 'database',
    imports: list(
      'core kysely libsql node: pg server/files server/storage/failures server/storage/migrations server/storage/rows',
    ),
  },
  'server/storage/learning': {
    purpose: 'The port to what the classifier has learned, and its SQL implementation',
    first: 'learning-store',
    imports: list('core kysely server/scheduling server/storage/database server/storage/rows'),
  },
  'server/storage/flood': {
    purpose: 'The port to arrivals of comments, and its SQL implementation',
    first: 'flood-store',
    imports: list('kysely server/storage/database'),
  },
  'server/storage/moderators': {
    purpose: 'The port to moderators, their passkeys, invitations and sessions, and its SQL implementation',
    first: 'moderator-store',
    imports: list('kysely server/storage/database server/storage/rows wire/moderation'),
  },
  'server/storage/copying': {
    purpose: 'Copying everything from one database to another',
    first: 'copy-database',
    imports: list('kysely node: server/storage/database server/storage/failures'),
  },
  'server/storage/requests': {
    purpose: 'The stored counters of rate limits',
    first: 'request-store',
    imports: list('core kysely node: server/storage/database'),
  },
  'server/storage/decisions': {
    purpose: 'Decisions of moderators, and their record',
    first: 'decision-store',
    imports: list('core kysely node: server/storage server/storage/database server/storage/learning'),
  },
  'server/storage/search': {
    purpose: 'The index of words, in both databases',
    first: 'search-index',
    imports: list('kysely server/storage/database'),
  },
  'server/storage/queue': {
    purpose: 'Lists of comments and threads for moderators',
    first: 'queue-store',
    imports: list('core kysely server/storage server/storage/database server/storage/decisions server/storage/search'),
  },
  'server/storage/identities': {
    purpose: 'The port to writers who have signed in, and its SQL implementation',
    first: 'identity-store',
    imports: list('kysely server/scheduling server/storage server/storage/database server/storage/rows'),
  },
  'server/storage/stores': {
    purpose: 'All stores of a database',
    first: 'sql-stores',
    imports: list(
      'kysely node: server/storage server/storage/database server/storage/decisions server/storage/identities server/storage/learning server/storage/moderators server/storage/pages server/storage/queue server/storage/recent server/storage/requests server/storage/rules server/storage/votes',
    ),
  },
  'server/storage': {
    purpose: 'The port to stored comments, and its SQL implementation',
    first: 'comment-store',
    imports: list(
      'core kysely node: server/scheduling server/storage/batches server/storage/database server/storage/failures',
    ),
  },
  'server/storage/batches': {
    purpose: 'Writes that arrive together and share a transaction',
    first: 'batch-queue',
    imports: list('server/storage/failures'),
  },
  'server/storage/recent': {
    purpose: 'The comments of the last day, to find copies',
    first: 'recent-store',
    imports: list('core kysely server/storage/batches server/storage/database'),
  },
  'server/storage/pages': {
    purpose: 'What requests say of the pages of threads',
    first: 'page-store',
    imports: list('kysely node: server/storage/batches server/storage/database'),
  },
  'server/storage/rules': {
    purpose: 'The port to stored rules and blocks, and its SQL implementation',
    first: 'rule-store',
    imports: list('core kysely server/storage server/storage/database server/storage/rows wire/moderation'),
  },
  'server/http': {
    purpose: 'Requests and responses: guards, problems, compression',
    first: 'http-server',
    imports: list('core core/failure hono node: server/storage/failures wire'),
  },
  'server/desk': {
    purpose: 'The page of the moderation desk',
    first: 'desk-page',
    imports: list('hono node: server/http'),
  },
  'server/limits': {
    purpose: 'Rate limits and load shedding',
    first: 'limits',
    imports: list('core node: server/http server/storage/requests'),
  },
  'server/folding': {
    purpose: 'Words and names, found in every disguise',
    first: 'fold',
    imports: list('core core/text node:'),
  },
  'server/blocking': {
    purpose: 'Blocked names, addresses, domains and networks, compared with comments',
    first: 'block-set',
    imports: list('core core/text node: server/folding server/storage/rules server/writers'),
  },
  'server/signs': {
    purpose: 'Signs of spam in names, texts and links, weighed together',
    first: 'find-signs',
    imports: list('core/text server/blocking server/folding server/storage/rules'),
  },
  'server/policy': {
    purpose: 'What checks know: the rules of a site, the comment, and what else is asked for',
    first: 'policy',
    imports: list(
      'core server/blocking server/folding server/limits server/signs server/storage/rules wire/moderation',
    ),
  },
  'server/checks': {
    purpose: 'Which comments are held, one file for each reason',
    first: 'checks',
    imports: list('core/text server/limits server/policy server/signs'),
  },
  'server/storage/votes': {
    purpose: 'The port to the votes of readers, and its SQL implementation',
    first: 'vote-store',
    imports: list('core kysely server/storage server/storage/database'),
  },
  'server/voting': {
    purpose: 'Votes of readers',
    first: 'vote',
    imports: list('hono server/http server/limits server/threads server/writers server/writing valibot wire'),
  },
  'server/record-notes': {
    purpose: 'The sentences that the record keeps',
    first: 'notes',
    imports: list('core server/storage/rules wire/moderation'),
  },
  'server/learning': {
    purpose: 'What a site learns from the decisions of its moderators',
    first: 'learning',
    imports: list(
      'core/text hono server/blocking server/folding server/http server/moderators server/record-notes server/signs server/storage/learning server/writing valibot wire/moderation',
    ),
  },
  'server/flood': {
    purpose: 'Challenges for newcomers while comments arrive in a flood',
    first: 'flood',
    imports: list('altcha-lib node: server/http server/storage/flood valibot wire'),
  },
  'server/judging': {
    purpose: 'Judges outside the server, which an owner can switch on',
    first: 'ask-judge',
    imports: list('core/text node: server/policy standardwebhooks valibot'),
  },
  'server/rules': {
    purpose: 'The rules and blocks of a site, and their routes',
    first: 'site-rules',
    imports: list(
      'core core/text hono node: server/blocking server/checks server/http server/moderators server/policy server/record-notes server/scheduling server/storage server/storage/requests server/storage/rules server/writing valibot wire/moderation',
    ),
  },
  'server/scheduling': {
    purpose: 'Long work in short steps, between requests',
    first: 'work-steps',
    imports: [],
  },
  'server/pages': {
    purpose: 'Which pages may have threads: origins, lists, sitemaps',
    first: 'page-rules',
    imports: list('core node: sax server/files server/http'),
  },
  'server/writers': {
    purpose: 'Who sends a request, as far as it is proven',
    first: 'writer',
    imports: list('core node: server/http server/storage wire'),
  },
  'server/threads': {
    purpose: 'Threads in memory: pages, cursors, changes',
    first: 'discussion',
    imports: list(
      'core core/thread server/flood server/http server/limits server/pages server/policy server/scheduling server/storage server/storage/pages server/storage/recent server/storage/votes server/writers wire',
    ),
  },
  'server/reading': {
    purpose: 'Routes of readers',
    first: 'reading-routes',
    imports: list('core hono node: server/http server/limits server/storage server/threads'),
  },
  'server/forms': {
    purpose: 'The pages on which browsers without JavaScript write',
    first: 'form-routes',
    imports: list(
      'core core/text hono node: server/flood server/html server/http server/limits server/storage server/threads server/writing valibot',
    ),
  },
  'server/html': {
    purpose: 'Threads as HTML, for pages of the site and for browsers without JavaScript',
    first: 'html-routes',
    imports: list(
      'core core/quotation core/text hono node: server/http server/limits server/scheduling server/threads strings strings/finding strings/identity strings/lookup strings/page strings/quotes strings/sending strings/writing',
    ),
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
      'core core/text hono markdown-it markdown-it-cjk-friendly node: server/checks server/flood server/folding server/http server/limits server/policy server/storage server/threads server/writers valibot wire',
    ),
  },
  'server/identities': {
    purpose: 'Who writes: the accounts of a site, and guests',
    first: 'identities',
    imports: list(
      'core hono jose node: server/folding server/http server/limits server/storage server/storage/identities server/threads server/writers server/writing wire',
    ),
  },
  'server/signing-in': {
    purpose: 'Signing in with a provider of accounts (OpenID Connect)',
    first: 'sign-in-routes',
    imports: list(
      'core hono node: openid-client server/http server/identities server/limits server/writers server/writing strings/lookup strings/sign-in-page valibot wire',
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
      '@simplewebauthn/server core hono node: server/http server/limits server/passkeys server/record-notes server/storage/moderators server/writing valibot wire/moderation',
    ),
  },
  'server/moderation/deciding': {
    purpose: 'What moderators decide',
    first: 'decide-comments',
    imports: list(
      'core core/text node: server/http server/learning server/moderators server/record-notes server/storage server/storage/decisions server/storage/queue server/threads server/writing valibot wire/moderation',
    ),
  },
  'server/moderation': {
    purpose: 'Routes of moderators, reports of readers',
    first: 'moderation-app',
    imports: list(
      'core hono node: server/http server/limits server/live server/moderation/deciding server/moderators server/operations server/pages server/record-notes server/storage server/storage/decisions server/storage/identities server/storage/pages server/storage/queue server/storage/recent server/storage/requests server/writing valibot wire/moderation',
    ),
  },
  'server/transfer': {
    purpose: 'Threads as files: export and import',
    first: 'export-thread',
    imports: list(
      '@streamparser/json core core/text node: server/http server/scheduling server/storage server/storage/decisions server/threads server/writing valibot wire',
    ),
  },
  'server/admin': {
    purpose: 'The owner’s access to a running server',
    first: 'admin-routes',
    imports: list(
      'hono node: server/http server/moderation server/moderation/deciding server/moderators server/operations server/passkeys server/storage server/storage/database server/storage/decisions server/storage/failures server/storage/moderators server/storage/stores server/threads server/transfer server/writing valibot',
    ),
  },
  'server/operations': {
    purpose: 'What an owner watches and runs a server by: readiness, metrics, the log, the base path',
    first: 'lifecycle',
    imports: list(
      '../package.json core core/failure node: pino prom-client server/http server/storage/failures valibot',
    ),
  },
  'server/protocol': {
    purpose: 'The description of the protocol, from the schemas of requests and responses',
    first: 'openapi',
    imports: list(
      '@valibot/to-json-schema core server/learning server/moderation server/moderation/deciding server/moderators server/rules server/voting server/writing valibot wire wire/moderation',
    ),
  },
  'server/app': {
    purpose: 'All routes as one application, and the server that runs it',
    first: 'app',
    imports: list(
      '@hono/node-server hono kysely node: server/admin server/desk server/flood server/forms server/html server/http server/identities server/judging server/learning server/limits server/live server/moderation server/moderation/deciding server/moderators server/operations server/pages server/passkeys server/policy server/protocol server/reading server/rules server/signing-in server/storage server/storage/database server/storage/failures server/storage/flood server/storage/migrations server/storage/moderators server/storage/requests server/storage/stores server/threads server/voting server/writers server/writing',
    ),
  },
  'server/commands/arguments': {
    purpose: 'The arguments of the commands',
    first: 'usage-error',
    imports: list(
      'core leven node: server/app server/identities server/judging server/limits server/operations server/policy server/signing-in server/storage/database',
    ),
  },
  'server/files': {
    purpose: 'Files that a user of the shell has named, and why they cannot be used',
    first: 'describe-failure',
    imports: list('node:'),
  },
  'server/commands/rendering': {
    purpose: 'Threads as HTML files',
    first: 'rendered-folder',
    imports: list('core node: server/files server/transfer valibot'),
  },
  'server/commands': {
    purpose: 'The commands of `colloquy`, one file each',
    first: 'serve-command',
    imports: list(
      'core core/failure node: server/admin server/app server/commands/arguments server/commands/rendering server/files server/http server/operations server/passkeys server/storage/copying server/storage/database server/storage/failures server/storage/moderators server/transfer sources sources/backends valibot wire/moderation',
    ),
  },
  server: {
    purpose: 'What a shell and the demo start with',
    first: 'main',
    imports: list(
      'core server/commands server/commands/arguments server/files server/http server/operations server/storage server/storage/failures server/writing valibot',
    ),
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
  'desk/base',
  'desk/queue',
  'elements/views',
  'core',
  'core/failure',
  'desk/app',
  'desk/grant',
  'elements/base',
  'elements/composer',
  'elements/count',
  'elements/page',
  'elements/thread',
  'sources',
  'sources/backends',
  'strings',
  'strings/lookup',
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
