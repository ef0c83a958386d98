// Compares the size of the scripts with their budgets. Run it after `npm run build`.

import {readTags} from '../build/language-chunks.js';
import {ENTRIES, type Script, readScripts, withImports} from './read-scripts.js';

/** The maximum size with brotli, for all matching scripts together or for each. */
interface Budget {
  readonly what: string;
  readonly names: RegExp;
  readonly kilobytes: number;
  readonly isEach: boolean;
}

/** Two scripts have words of every language in them: a new language has room there, and takes none from the others. */
const LANGUAGES = readTags('src/strings/languages').length;

/** In the order of loading: the imports of a script count towards its size, unless an earlier budget includes them. */
const BUDGETS: readonly Budget[] = [
  {what: 'reading entry', names: /^colloquy$/, kilobytes: 16.375, isEach: false},
  {what: 'after first paint', names: /^reader$/, kilobytes: 12.4375, isEach: false},
  {what: 'page connection', names: /^page-connection$/, kilobytes: 2, isEach: false},
  {what: 'take-over', names: /^take-over$/, kilobytes: 1.8125, isEach: false},
  {what: 'page repair', names: /^repair-page$/, kilobytes: 3, isEach: false},
  {what: 'custom source', names: /^custom-source$/, kilobytes: 2.25, isEach: false},
  {what: 'keyboard', names: /^keyboard$/, kilobytes: 3.25, isEach: false},
  {what: 'list of keys', names: /^keys-dialog$/, kilobytes: 1.625, isEach: false},
  {what: 'finding', names: /^finding$/, kilobytes: 4.0625, isEach: false},
  {what: 'menus', names: /^thread-menus$/, kilobytes: 2.5, isEach: false},
  {what: 'comment menus', names: /^comment-tools$/, kilobytes: 3.5625, isEach: false},
  {what: 'row hints', names: /^row-hints$/, kilobytes: 1.5, isEach: false},
  {what: 'new comments', names: /^news-watch$/, kilobytes: 2, isEach: false},
  {what: 'live revisions', names: /^live-revisions$/, kilobytes: 1, isEach: false},
  {what: 'link preview', names: /^link-preview$/, kilobytes: 1.25, isEach: false},
  {what: 'thread views', names: /^thread-views$/, kilobytes: 2, isEach: false},
  {what: 'repetitions', names: /^repetitions$/, kilobytes: 5.0625 + LANGUAGES / 16, isEach: false},
  {what: 'quotations', names: /^recogniser$/, kilobytes: 5, isEach: false},
  {what: 'quotation links', names: /^quotations$/, kilobytes: 3.75, isEach: false},
  {what: 'quotation display', names: /^quote-display$/, kilobytes: 4.5, isEach: false},
  {what: 'quoting', names: /^quoting$/, kilobytes: 2.5, isEach: false},
  {what: 'outbox', names: /^(?:sending|colloquy-writer)$/, kilobytes: 13.1875, isEach: false},
  {what: 'challenge', names: /^challenge$/, kilobytes: 1, isEach: false},
  {what: 'votes', names: /^voting$/, kilobytes: 2, isEach: false},
  {
    what: 'accounts',
    names: /^(?:reader-account|open-account|account-comments|colloquy-accounts|decode-signed-in)$/,
    kilobytes: 2.75,
    isEach: false,
  },
  {what: 'signing in', names: /^sign-in$/, kilobytes: 2.125, isEach: false},
  {what: 'verified names', names: /^verified-names$/, kilobytes: 1, isEach: false},
  {what: 'report', names: /^report-form$/, kilobytes: 1.5, isEach: false},
  {what: 'moderation', names: /^moderating$/, kilobytes: 5, isEach: false},
  {what: 'moderation calls', names: /^colloquy-moderation$/, kilobytes: 0.875, isEach: false},
  {what: 'drafts list', names: /^drafts-list$/, kilobytes: 2, isEach: false},
  {what: 'startup failure', names: /^cannot-start$/, kilobytes: LANGUAGES / 8, isEach: false},
  {what: 'failure details', names: /^(?:diagnose|failure-details|plain-text)$/, kilobytes: 6, isEach: false},
  {what: 'sanitiser', names: /^sanitize$/, kilobytes: 10.875, isEach: false},
  {what: 'foreign HTML', names: /^foreign-html$/, kilobytes: 6.25, isEach: false},
  {what: 'their Markdown', names: /^markdown-to-html$/, kilobytes: 2.25, isEach: false},
  {what: 'systems of others', names: /^foreign-backends$/, kilobytes: 4.0625, isEach: false},
  {what: 'writing to others', names: /^foreign-post$/, kilobytes: 1, isEach: false},
  {
    what: 'system',
    names:
      /^(?:artalk|bluesky|comentario|discourse|github|github-discussion|hackernews|isso|lemmy|mastodon|remark42|twikoo|waline|wordpress)$/,
    kilobytes: 3,
    isEach: true,
  },
  {what: 'composer', names: /^writing$/, kilobytes: 6.125, isEach: false},
  {what: 'Markdown tools', names: /^composer-tools$/, kilobytes: 3, isEach: false},
  {what: 'pasted HTML', names: /^paste-markdown$/, kilobytes: 4, isEach: false},
  {what: 'language', names: /^thread-[a-z]{2,3}-[A-Z]/, kilobytes: 1, isEach: true},
  {what: 'language', names: /^tools-[a-z]{2,3}-[A-Z]/, kilobytes: 2, isEach: true},
  {what: 'language', names: /^writing-[a-z]{2,3}-[A-Z]/, kilobytes: 1.5, isEach: true},
  {what: 'language', names: /^moderating-[a-z]{2,3}-[A-Z]/, kilobytes: 1, isEach: true},
  {what: 'language', names: /^details-[a-z]{2,3}-[A-Z]/, kilobytes: 2, isEach: true},
  {what: 'pages of the server', names: /^pages-[a-z]{2,3}-[A-Z]/, kilobytes: 1.5, isEach: true},
  {what: 'counts', names: /^comment-count$/, kilobytes: 4.875, isEach: false},
  {what: 'count failures', names: /^count-(?:diagnose|log-count-failure)$/, kilobytes: 4.75, isEach: false},
  {what: 'count URL changes', names: /^count-count-follower$/, kilobytes: 1, isEach: false},
  {what: 'count page repair', names: /^count-repair-page$/, kilobytes: 2, isEach: false},
  // Together at most 40 for what the queue needs: the shell, the queue, the sanitiser where there is no native one.
  {what: 'desk', names: /^desk\/desk$/, kilobytes: 18, isEach: false},
  {what: 'desk: queue', names: /^desk\/queue-view$/, kilobytes: 10.75, isEach: false},
  {what: 'desk: sanitiser', names: /^desk\/sanitize$/, kilobytes: 11, isEach: false},
  {what: 'desk: sign-in', names: /^desk\/sign-in-panel$/, kilobytes: 3.75, isEach: false},
  {what: 'desk: views', names: /^desk\/views$/, kilobytes: 2.5, isEach: false},
  {
    what: 'desk: view',
    names: /^desk\/(?:comments|people|record|rules|site|threads)-panel$/,
    kilobytes: 6,
    isEach: true,
  },
  {what: 'window for a page', names: /^desk\/grant$/, kilobytes: 5.5, isEach: false},
  {what: 'desk: foreign HTML', names: /^desk\/foreign-html$/, kilobytes: 6.25, isEach: false},
  {what: 'desk: why comments wait', names: /^desk\/held-because$/, kilobytes: 0.75, isEach: false},
  {what: 'desk: sentences of the record', names: /^desk\/record-notes$/, kilobytes: 1.25, isEach: false},
  {what: 'desk: language', names: /^desk\/desk-[a-z]{2,3}-[A-Z]/, kilobytes: 4.5, isEach: true},
  {what: 'desk: language', names: /^desk\/(?:lists|owners|rules)-[a-z]{2,3}-[A-Z]/, kilobytes: 2.5, isEach: true},
  {what: 'desk: language', names: /^desk\/grant-[a-z]{2,3}-[A-Z]/, kilobytes: 1, isEach: true},
];

interface Weight {
  readonly what: string;
  readonly bytes: number;
  readonly limit: number;
}

const scripts = [...readScripts(), ...readScripts('desk/')];
const weighed = new Set<Script>();
const weights = BUDGETS.flatMap(weigh);
for (const {what, bytes, limit} of weights) {
  const verdict = bytes > limit ? `${bytes - limit} over` : `${limit - bytes} left`;
  console.log(`${what.padEnd(18)}${String(bytes).padStart(6)} bytes of${String(limit).padStart(6)}, ${verdict}`);
}
const faults = findFaults();
for (const fault of faults) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

function weigh({what, names, kilobytes, isEach}: Budget): Weight[] {
  const matching = scripts.filter(({name}) => names.test(name));
  const limit = kilobytes * 1024;
  if (isEach) return matching.map((script) => ({what: `${what} ${script.name}`, bytes: weighOnce([script]), limit}));
  return [{what, bytes: weighOnce(matching), limit}];
}

function weighOnce(matching: readonly Script[]): number {
  const needed = withImports(matching, scripts).filter((script) => !weighed.has(script));
  for (const script of needed) weighed.add(script);
  return needed.reduce((total, {bytes}) => total + bytes, 0);
}

/** What a translator can do. */
function adviceFor(what: string): string {
  if (!/\blanguage \S/.test(what)) return '';
  return `. Shorten its words in src/strings/${what.startsWith('desk') ? 'desk/' : ''}languages/`;
}

function findFaults(): string[] {
  return [
    ...weights
      .filter(({bytes, limit}) => bytes > limit)
      .map(({what, bytes, limit}) => `too large: ${what}, ${bytes - limit} bytes over${adviceFor(what)}`),
    ...weights.filter(({bytes}) => bytes === 0).map(({what}) => `not built: ${what}`),
    ...scripts.filter((script) => !weighed.has(script)).map(({file}) => `no budget: ${file}`),
    ...scripts
      .filter(({file, imports}) => ENTRIES.includes(file) && imports.length > 0)
      .map(({file}) => `entry with static imports, must be one request: ${file}`),
  ];
}
