// Reads a GitHub discussion from a server that asks GitHub's GraphQL API: the query is in docs/backends/github.md.

import type {FailureKind} from '../../core/failure/failure.js';
import {ask, type Manners} from '../foreign/ask.js';
import {authorOf, fieldOf, hasList, listOf, momentOf, textOf, withQuery} from '../foreign/row-fields.js';
import type {Row, Rows} from '../foreign/system.js';
import {SourceError} from '../source.js';

const KINDS = new Map<string, FailureKind>([['NOT_FOUND', 'missing'], ['RATE_LIMITED', 'limited']]); // prettier-ignore

// GraphQL answers 200 to everything.
const MANNERS: Manners = {
  settings: {
    address: 'endpoint="…"; Settings, Features: Discussions',
    cors: 'Access-Control-Allow-Origin (endpoint="…")',
    access: 'Authorization: Bearer …',
    rate: 'Authorization: Bearer …',
  },
  findFailure: ({value}) => {
    const [error] = listOf(value, 'errors');
    if (!error || fieldOf(fieldOf(value, 'data'), 'repository')) return null;
    const kind = KINDS.get(textOf(error, 'type'));
    return new SourceError(kind ?? 'refused', {detail: textOf(error, 'message')});
  },
};

const MODERATORS = /^(?:OWNER|MEMBER|COLLABORATOR)$/;

/** Reads a page of 100 comments with their replies. @param url The server, with owner, repo and number. */
export async function readDiscussion(url: string, next: string | null, signal: AbortSignal): Promise<Rows> {
  const {value} = await ask(MANNERS, withQuery(url, {after: next ?? ''}), {
    signal,
    isExpected: (answer) => hasList(commentsOf(answer), 'nodes'),
  });
  const discussion = discussionOf(value);
  const comments = commentsOf(value);
  const poster = textOf(fieldOf(discussion, 'author'), 'login');
  const nodes = listOf(comments, 'nodes');
  const info = fieldOf(comments, 'pageInfo');
  return {
    rows: nodes.flatMap((node) => [
      toRow(node, null, poster),
      ...listOf(fieldOf(node, 'replies'), 'nodes').map((reply) => toRow(reply, textOf(node, 'id'), poster)),
    ]),
    next: fieldOf(info, 'hasNextPage') === true ? textOf(info, 'endCursor') || null : null,
    title: textOf(discussion, 'title'),
    closed: fieldOf(discussion, 'locked') === true,
  };
}

const discussionOf = (answer: unknown): unknown =>
  fieldOf(fieldOf(fieldOf(answer, 'data'), 'repository'), 'discussion');
const commentsOf = (answer: unknown): unknown => fieldOf(discussionOf(answer), 'comments');

function toRow(comment: unknown, parent: string | null, poster: string): Row {
  const author = fieldOf(comment, 'author');
  const login = textOf(author, 'login');
  const editedAt = momentOf(comment, 'lastEditedAt');
  const isHidden = fieldOf(comment, 'isMinimized') === true || Boolean(fieldOf(comment, 'deletedAt'));
  const isModerator = MODERATORS.test(textOf(comment, 'authorAssociation'));
  const badges = [
    ...(login && login === poster ? (['author'] as const) : []),
    ...(isModerator ? (['moderator'] as const) : []),
  ];
  return {
    id: textOf(comment, 'id'),
    parent,
    createdAt: momentOf(comment, 'createdAt'),
    ...(editedAt && {editedAt}),
    ...(isHidden && {status: 'deleted'}),
    author: {
      ...authorOf(login || 'ghost', {site: textOf(author, 'url'), avatar: textOf(author, 'avatarUrl')}),
      ...(badges.length > 0 && {badges}),
    },
    html: isHidden ? '' : textOf(comment, 'bodyHTML'),
  };
}
