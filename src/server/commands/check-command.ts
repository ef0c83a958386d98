// `colloquy check`: reads a thread of any backend from the shell and says what the element would show.

import type {Comment, Page} from '../../core/comment.js';
import {isEcho} from '../../core/comment.js';
import {ALLOWED_TAGS} from '../../core/foreign-policy.js';
import type {Failure} from '../../core/failure/failure.js';
import {toWebUrl} from '../../core/url.js';
import {openForeign} from '../../sources/backends/foreign-backends.js';
import {SourceError, type CommentSource} from '../../sources/source.js';
import {counted} from '../../core/counted.js';
import {maskControls} from './mask-controls.js';
import {parseArguments, UsageError} from './arguments/usage-error.js';

const HELP = `colloquy check URL --backend NAME [--thread THREAD]

Reads a thread as <comment-thread backend="NAME"> would, and says how many comments there
are, what would not be shown, and whether readers can write. Sends no comment.

  --backend NAME    the backend, as in the attribute: wordpress, waline, isso, twikoo,
                    artalk, remark42, comentario, bluesky, mastodon, lemmy, discourse,
                    github or hackernews
  --thread THREAD   the attribute of the same name. With it, URL is the endpoint;
                    without it, URL is the address of the thread, if the backend has
                    threads with addresses, else the endpoint.
`;

const OPTIONS = {
  backend: {type: 'string'},
  thread: {type: 'string'},
  help: {type: 'boolean', short: 'h'},
} as const;

/** The most pages that are read. */
const MAX_PAGES = 1000;

/** Checks a thread. Fails with the reason, and with the setting of the system to change if there is one. */
export async function checkCommand(args: readonly string[]): Promise<void> {
  const {values, positionals} = parseArguments({args: [...args], options: OPTIONS, allowPositionals: true});
  if (values.help) return void process.stdout.write(HELP);
  const [url, ...others] = positionals;
  if (url === undefined) throw new UsageError('Missing argument: URL. Add the address of the thread or its backend.');
  if (others.length > 0) throw new UsageError(`Unexpected argument: ${others[0]}. Give exactly one URL.`);
  if (toWebUrl(url) === null) {
    throw new UsageError(`${maskControls(url)} is not a web address. Begin it with https:// or http://.`);
  }
  const flaws: string[] = [];
  const restore = collectWarnings(flaws);
  try {
    const source = await openThread(values.backend ?? '', url, values.thread);
    const pages = await readAll(source);
    process.stdout.write(
      describe(source, pages, flaws)
        .map((line) => `${maskControls(line)}\n`)
        .join(''),
    );
  } catch (error) {
    throw toPlainError(error, flaws);
  } finally {
    restore();
  }
}

async function openThread(backend: string, url: string, thread: string | undefined): Promise<CommentSource> {
  const open = (endpoint: string, key: string): Promise<CommentSource> =>
    openForeign(backend, endpoint, key, {endpoint: endpoint || url, thread: key, page: {url, title: ''}}, rejectOwn);
  // Without a thread, the URL may be that of the thread, or that of the server.
  const unsaid = [
    {endpoint: '', key: url},
    {endpoint: url, key: ''},
  ];
  for (const {endpoint, key} of thread === undefined ? unsaid : [{endpoint: url, key: thread}]) {
    try {
      return await open(endpoint, key);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
    }
  }
  throw new UsageError('The URL names no thread of this backend. Add --thread, or another URL.');
}

async function readAll(source: CommentSource): Promise<readonly Page[]> {
  const {signal} = new AbortController();
  const pages: Page[] = [];
  for (let cursor: string | null = ''; cursor !== null && pages.length < MAX_PAGES;) {
    const page: Page = await source.load({order: 'oldest', signal, ...(cursor && {cursor})});
    pages.push(page);
    cursor = page.next;
  }
  return pages;
}

function describe(source: CommentSource, pages: readonly Page[], flaws: readonly string[]): readonly string[] {
  const comments = pages.flatMap((page) => page.comments);
  const count = (is: (comment: Comment) => boolean): number => comments.filter(is).length;
  const shown = count((comment) => comment.status === 'published' && !isEcho(comment));
  const deleted = count(({status}) => status === 'deleted');
  const unreadable = pages.reduce((sum, page) => sum + (page.unreadable ?? 0), 0);
  const dropped = countTags(comments);
  return [
    source.key,
    `${counted(shown, 'comment')} in ${counted(pages.length, 'page')}, ${count(({parent}) => parent !== null)} of them replies`,
    `${counted(deleted, 'place')} of deleted or missing comments, ${counted(count(isEcho), 'mention')} elsewhere`,
    `Not shown: ${counted(unreadable, 'unreadable entry', 'unreadable entries')}${dropped === '' ? '' : `; the elements ${dropped}, of which only the text is`}`,
    describeWriting(source, pages[0]),
    ...flaws,
  ];
}

function describeWriting({can, answerAt, fields}: CommentSource, first: Page | undefined): string {
  if (first?.thread.closed) return 'Writing: nobody, the thread is closed';
  const {needed} = fields?.(new Set()) ?? {needed: new Set()};
  if (can.post) return `Writing: guests, with ${[...needed].join(' and ') || 'any fields'}`;
  return answerAt ? `Writing: only at ${answerAt.url} (${answerAt.name})` : 'Writing: not from a page';
}

function rejectOwn(): never {
  throw new UsageError('Name the backend with --backend, for example --backend wordpress. Use --help to see all.');
}

/** Returns the elements that the sanitiser replaces by their text, with their numbers. */
function countTags(comments: readonly Comment[]): string {
  const allowed = new Set(ALLOWED_TAGS);
  const counts = new Map<string, number>();
  for (const {html} of comments)
    for (const [, name = ''] of html.matchAll(/<([a-z][a-z0-9-]*)/gi)) {
      const tag = name.toLowerCase();
      if (!allowed.has(tag)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
  return [...counts].map(([tag, number]) => `${tag} (${number})`).join(', ');
}

// The sources tell flaws of a thread on the console.
function collectWarnings(flaws: string[]): () => void {
  const {warn, info} = console;
  console.warn = console.info = (...words: unknown[]) => void flaws.push(words.join(' ').replace(/^colloquy: /, ''));
  return () => Object.assign(console, {warn, info});
}

function toPlainError(error: unknown, flaws: readonly string[]): unknown {
  const misspelt = flaws.find((flaw) => flaw.startsWith('Unknown value backend='));
  // Our own threads are values of the attribute, but this command reads those of other systems.
  if (error instanceof UsageError && misspelt !== undefined)
    return new UsageError(`${maskControls(misspelt.replace('colloquy, json, ', ''))}.`);
  if (!(error instanceof SourceError)) return error;
  const {kind, detail, diagnosis}: Failure = error;
  const answer = diagnosis && 'answer' in diagnosis ? `status ${diagnosis.answer.status}` : (diagnosis?.is ?? '');
  const parts = [`The thread cannot be read (${[kind, answer].filter(Boolean).join(', ')}).`, detail];
  if (diagnosis?.setting) parts.push(`Check these settings of that system: ${diagnosis.setting}.`);
  return new Error(maskControls(parts.filter(Boolean).join(' ')));
}
