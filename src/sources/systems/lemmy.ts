// Reads the comments of a post on Lemmy: https://join-lemmy.org/api/

import {markdownToHtml} from '../../core/markdown/markdown-to-html.js';
import {parseUrl} from '../../core/url.js';
import {ask, type Manners} from '../foreign/ask.js';
import {nextPages, readParallel} from '../foreign/read-parallel.js';
import {authorOf, fieldOf, hasList, listOf, momentOf, textOf, withQuery} from '../foreign/row-fields.js';
import type {CreateSystem, Row} from '../foreign/system.js';
import {SourceError} from '../source.js';

/** The most comments that the server puts on a page. */
const PAGE_SIZE = 50;

/** How many pages are read together after the first, before all others. */
const PAGES = 4;

const MANNERS: Manners = {
  settings: {
    address: 'thread="https://…/post/…"; Lemmy 0.18+',
    cors: 'cors_origin (lemmy.hjson)',
    access: 'Private instance',
    rate: 'Rate Limits: Search, Message',
    400: 'thread="https://…/post/…"; Private instance',
  },
  findFailure: ({value}) => {
    const error = textOf(value, 'error');
    if (error === '') return null;
    const kind = /find|not_?found/.test(error) ? 'missing' : /rate_?limit/.test(error) ? 'limited' : 'refused';
    return new SourceError(kind, {detail: error});
  },
};

/** The thread is the address of a post. */
export const createSystem: CreateSystem = ({thread, endpoint}) => {
  const post = parseUrl(thread);
  const id = /\/post\/(\d+)/.exec(post?.pathname ?? '')?.[1];
  if (!post || !id) throw new SourceError('missing', {detail: thread});
  const base = (endpoint || post.origin).replace(/\/*$/, '');
  const readPage = async (page: number, signal: AbortSignal): Promise<readonly unknown[]> => {
    // Oldest first: parents come before their replies.
    const query = {post_id: id, type_: 'All', sort: 'Old', limit: PAGE_SIZE, page};
    const {value} = await ask(MANNERS, withQuery(`${base}/api/v3/comment/list`, query), {
      signal,
      isExpected: (list) => hasList(list, 'comments'),
    });
    return listOf(value, 'comments');
  };
  return {
    key: `lemmy:${base}/post/${id}`,
    answerAt: {name: post.host, url: post.href},
    read: async (next, signal) => {
      const first = Number(next ?? 1);
      const isShort = ({length}: readonly unknown[]): boolean => length < PAGE_SIZE;
      const pages = next ? nextPages(first, 1, PAGES) : [1];
      const lists = await readParallel(pages, (page) => readPage(page, signal), isShort);
      return {rows: lists.flat().map(toRow), next: lists.some(isShort) ? null : String(first + lists.length)};
    },
  };
};

function toRow(view: unknown): Row {
  const [comment, creator, post] = ['comment', 'creator', 'post'].map((field) => fieldOf(view, field));
  // "0", the ancestors, the comment itself.
  const path = textOf(comment, 'path').split('.');
  const isGone = fieldOf(comment, 'deleted') === true || fieldOf(comment, 'removed') === true;
  const editedAt = momentOf(comment, 'updated') ?? momentOf(comment, 'updated_at');
  const isModerator = ['creator_is_moderator', 'creator_is_admin'].some((field) => fieldOf(view, field) === true);
  const isPoster = textOf(comment, 'creator_id') !== '' && textOf(comment, 'creator_id') === textOf(post, 'creator_id');
  const badges = [...(isPoster ? (['author'] as const) : []), ...(isModerator ? (['moderator'] as const) : [])];
  const parent = path[path.length - 2];
  return {
    id: textOf(comment, 'id'),
    parent: !parent || parent === '0' ? null : parent,
    createdAt: momentOf(comment, 'published') ?? momentOf(comment, 'published_at'),
    ...(editedAt && {editedAt}),
    ...(isGone && {status: 'deleted'}),
    author: {
      ...authorOf(textOf(creator, 'display_name') || textOf(creator, 'name'), {
        site: textOf(creator, 'actor_id') || textOf(creator, 'ap_id'),
        avatar: textOf(creator, 'avatar'),
      }),
      ...(badges.length > 0 && {badges}),
    },
    html: isGone ? '' : markdownToHtml(textOf(comment, 'content')),
  };
}
