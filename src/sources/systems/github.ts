// Reads the comments of a GitHub issue or pull request, https://docs.github.com/rest/issues/comments, or of a discussion.

import {markdownToHtml} from '../../core/markdown/markdown-to-html.js';
import {parseUrl} from '../../core/url.js';
import {ask, type Manners} from '../foreign/ask.js';
import {readParallel} from '../foreign/read-parallel.js';
import {authorOf, fieldOf, momentOf, textOf, withQuery} from '../foreign/row-fields.js';
import type {CreateSystem, Row} from '../foreign/system.js';
import {SourceError} from '../source.js';
import type {readDiscussion} from './github-discussion.js';

/** The most comments that the server puts on a page. */
const PAGE_SIZE = 100;

/** Pages that are asked for at the same time after the first. */
const AT_ONCE = 4;

const MANNERS: Manners = {
  settings: {
    address: 'Repository visibility: Public',
    cors: 'endpoint="…"',
    access: 'Repository visibility: Public; endpoint="…"',
    rate: 'api.github.com: 60 / h / IP; endpoint="…"',
    410: 'Settings, Features: Issues',
  },
  findFailure: ({status, value}) => {
    const message = textOf(value, 'message');
    return status === 403 && /rate limit/i.test(message) ? new SourceError('limited', {detail: message}) : null;
  },
};

/**
 * The thread is the address of an issue, a pull request or a discussion. An endpoint is a server that passes on what
 * `api.github.com` answers, with a token; discussions need it.
 */
export const createSystem: CreateSystem = ({thread, endpoint}) => {
  const page = parseUrl(thread);
  const [, owner, repo, kind, number] =
    /^\/([\w.-]+)\/([\w.-]+)\/(issues|pull|discussions)\/(\d+)/.exec(page?.pathname ?? '') ?? [];
  if (!page || !owner || !repo || !number) throw new SourceError('missing', {detail: thread});
  const url = `${page.origin}/${owner}/${repo}/${kind}/${number}`;
  const place = {key: `github:${owner}/${repo}#${number}`, answerAt: {name: 'GitHub', url}};
  if (kind === 'discussions') {
    if (endpoint === '') throw new SourceError('unset', {detail: thread});
    const address = withQuery(endpoint, {owner, repo, number});
    return {...place, read: async (...part) => (await loadDiscussion())(address, ...part)};
  }
  const base = `${(endpoint || 'https://api.github.com').replace(/\/*$/, '')}/repos/${owner}/${repo}/issues/${number}/comments`;
  const readPage = async (page: number, signal: AbortSignal): Promise<readonly unknown[]> => {
    const {value} = await ask(MANNERS, withQuery(base, {per_page: PAGE_SIZE, page}), {
      signal,
      isExpected: Array.isArray,
    });
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    return list;
  };
  return {
    ...place,
    read: async (next, signal) => {
      const first = Number(next ?? 1);
      const pages = Array.from({length: next ? AT_ONCE : 1}, (_, index) => first + index);
      const lists = await readParallel(pages, (page) => readPage(page, signal));
      const isLast = lists.some(({length}) => length < PAGE_SIZE);
      return {rows: lists.flat().map(toRow), next: isLast ? null : String(first + pages.length)};
    },
  };
};

const loadChunk: (query?: string) => Promise<{readonly readDiscussion: typeof readDiscussion}> = () =>
  import('./github-discussion.js');

async function loadDiscussion(): Promise<typeof readDiscussion> {
  const chunk = await loadChunk()
    .catch(() => loadChunk('?again'))
    .catch((cause: unknown) => {
      throw new SourceError('offline', {cause});
    });
  return chunk.readDiscussion;
}

/** The roles that GitHub shows beside a name and that may moderate. */
const MODERATORS = /^(?:OWNER|MEMBER|COLLABORATOR)$/;

function toRow(comment: unknown): Row {
  const user = fieldOf(comment, 'user');
  const [createdAt, updatedAt] = [momentOf(comment, 'created_at'), momentOf(comment, 'updated_at')];
  return {
    id: textOf(comment, 'id'),
    parent: null,
    createdAt,
    ...(updatedAt && updatedAt !== createdAt && {editedAt: updatedAt}),
    author: {
      // GitHub's name for authors whose account is gone.
      ...authorOf(textOf(user, 'login') || 'ghost', {
        site: textOf(user, 'html_url'),
        avatar: textOf(user, 'avatar_url'),
      }),
      ...(MODERATORS.test(textOf(comment, 'author_association')) && {badges: ['moderator']}),
    },
    // A server that passes answers on may have asked for HTML.
    html: textOf(comment, 'body_html') || markdownToHtml(textOf(comment, 'body'), {hasBreaks: true, hasHtml: true}),
  };
}
