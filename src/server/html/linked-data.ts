// Describes a page of a thread to search engines, as schema.org's `DiscussionForumPosting` (JSON-LD).

import type {Comment, CommentId} from '../../core/comment.js';
import {htmlToText} from '../../core/text/html-to-text.js';
import {toWebUrl} from '../../core/url.js';
import type {NumberedPage, PlacedComment} from '../threads/numbered-page.js';
import type {PageLinks} from './page-links.js';
import {nameOf} from './render-comment.js';
import type {PageWords} from './page-words.js';

interface LinkedComment {
  readonly '@type': 'Comment';
  readonly [property: string]: unknown;
  comment?: LinkedComment[];
}

/** Readers of JSON refuse deep nesting, the strictest at 100 levels. A comment has two: an object and a list. */
const DEEPEST = 30;

/**
 * Describes a page of a thread. Returns null for a page without comments: nothing in it has a text or a date.
 *
 * @param address The address of the page with these comments.
 */
export function describeThread(page: NumberedPage, words: PageWords, links: PageLinks, address: string): unknown {
  const {thread, comments} = page;
  const url = toWebUrl(thread.url) ?? address;
  const conversation = comments.filter(({comment}) => comment.kind === 'comment');
  if (conversation.length === 0) return null;
  const title = thread.title || words.thread.comments(thread.count);
  const times = conversation.map(({comment}) => comment.createdAt ?? '').filter(Boolean);
  return {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    '@id': url,
    url,
    headline: title,
    text: title,
    author: siteOf(url),
    ...(times.length > 0 && {datePublished: times.reduce((a, b) => (a < b ? a : b))}),
    commentCount: thread.count,
    interactionStatistic: countOf('CommentAction', thread.count),
    comment: nest(conversation, (comment) =>
      describeComment(comment, words, address + links.comment(comment.id, 1, true)),
    ),
  };
}

// The writer of the article is not known here, and the site has opened the discussion.
function siteOf(url: string): unknown {
  const {origin, host} = new URL(url, 'https://localhost');
  return {'@type': 'Organization', name: host, url: `${origin}/`};
}

const countOf = (type: string, count: number): unknown => ({
  '@type': 'InteractionCounter',
  interactionType: `https://schema.org/${type}`,
  userInteractionCount: count,
});

function describeComment(comment: Comment, words: PageWords, url: string): LinkedComment {
  const {status, createdAt, editedAt, author, html, votes} = comment;
  const isDeleted = status === 'deleted';
  return {
    '@type': 'Comment',
    url,
    text: isDeleted ? words.thread.deleted : htmlToText(html) || words.thread.noText,
    author: {'@type': 'Person', name: nameOf(comment, words), ...(author.url !== undefined && {url: author.url})},
    ...(createdAt !== null && {datePublished: createdAt}),
    ...(editedAt !== undefined && {dateModified: editedAt}),
    ...(isDeleted && {creativeWorkStatus: 'Deleted'}),
    ...(votes !== undefined && {interactionStatistic: countOf('LikeAction', votes)}),
  };
}

// A reply whose parent is on another page, or too deep, is listed beside the comments that can hold replies.
function nest(
  comments: readonly PlacedComment[],
  describe: (comment: Comment) => LinkedComment,
): readonly LinkedComment[] {
  const holders = new Map<CommentId, {readonly holder: LinkedComment; readonly depth: number}>();
  const roots: LinkedComment[] = [];
  for (const {comment} of comments) {
    const described = describe(comment);
    const above = comment.parent === null ? undefined : holders.get(comment.parent);
    if (above) (above.holder.comment ??= []).push(described);
    else roots.push(described);
    const depth = (above?.depth ?? 0) + 1;
    const holder = above && depth >= DEEPEST ? above.holder : described;
    holders.set(comment.id, {holder, depth: Math.min(depth, DEEPEST)});
  }
  return roots;
}
