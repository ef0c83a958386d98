// Reads a topic of Discourse: https://docs.discourse.org/#tag/Topics

import {parseUrl, toWebUrl} from '../../core/url.js';
import {ask, type Manners} from '../foreign/ask.js';
import {nextPages, readParallel} from '../foreign/read-parallel.js';
import {authorOf, countOf, fieldOf, hasList, listOf, momentOf, parentOf, textOf} from '../foreign/row-fields.js';
import type {CreateSystem, Row} from '../foreign/system.js';
import {SourceError} from '../source.js';

/** Posts by request, as many as the topic's own first answer has: the server's `chunk_size`. */
const CHUNK = 20;

/** How many chunks are read together after the first answer, before all others. */
const CHUNKS = 12;

/** Pixels of an avatar, for screens of double density. */
const AVATAR = '48';

const MANNERS: Manners = {
  settings: {
    address: 'thread="https://…/t/…/123"',
    cors: 'DISCOURSE_ENABLE_CORS: true (app.yml), cors origins (site settings)',
    access: 'Category security: See: everyone; login required (site settings)',
    rate: 'max reqs per ip per 10 seconds (global settings)',
  },
};

/** The thread is the address of a topic. An endpoint is a server that passes on what the forum answers. */
export const createSystem: CreateSystem = ({thread, endpoint}) => {
  const topic = parseUrl(thread);
  const [, folder = '', id] = /^(.*)\/t\/(?:[^/]*\/)??(\d+)(?:\/|$)/.exec(topic?.pathname ?? '') ?? [];
  if (!topic || !id) throw new SourceError('missing', {detail: thread});
  const base = (endpoint || topic.origin + folder).replace(/\/*$/, '');
  const forum = topic.origin;
  const readChunk = async (ids: readonly string[], signal: AbortSignal): Promise<readonly unknown[]> => {
    const query = ids.map((each) => `post_ids[]=${each}`).join('&');
    const {value} = await ask(MANNERS, `${base}/t/${id}/posts.json?${query}`, {signal});
    return listOf(fieldOf(value, 'post_stream'), 'posts');
  };
  let reading: Reading = {rest: [], poster: ''};
  const toRows = (posts: readonly unknown[]): Row[] =>
    posts.filter(isComment).map((post) => toRow(post, forum, reading.poster));
  return {
    key: `discourse:${base}/t/${id}`,
    answerAt: {name: topic.host, url: `${topic.origin}${folder}/t/${id}`},
    read: async (next, signal) => {
      if (next) {
        const to = Number(next) + CHUNK * nextPages(Number(next) / CHUNK, 0, CHUNKS).length;
        const chunks = split(reading.rest.slice(Number(next), to));
        const posts = (await readParallel(chunks, (ids) => readChunk(ids, signal))).flat();
        return {rows: toRows(posts), next: to < reading.rest.length ? String(to) : null};
      }
      const {value} = await ask(MANNERS, `${base}/t/${id}.json`, {
        signal,
        isExpected: (topic) => hasList(fieldOf(topic, 'post_stream'), 'posts'),
      });
      const posts = listOf(fieldOf(value, 'post_stream'), 'posts');
      reading = toReading(value, posts);
      return {
        rows: toRows(posts),
        next: reading.rest.length > 0 ? '0' : null,
        title: textOf(value, 'title'),
        closed: fieldOf(value, 'closed') === true || fieldOf(value, 'archived') === true,
      };
    },
  };
};

interface Reading {
  /** The ids of the posts after those of the first answer. */
  readonly rest: readonly string[];
  /** The username of the topic's author. */
  readonly poster: string;
}

function toReading(topic: unknown, posts: readonly unknown[]): Reading {
  const known = new Set(posts.map((post) => textOf(post, 'id')));
  const stream = new Set(listOf(fieldOf(topic, 'post_stream'), 'stream').map(String));
  return {
    rest: [...stream].filter((id) => /^\d+$/.test(id) && !known.has(id)),
    poster: textOf(posts.find(isFirst), 'username'),
  };
}

const split = (ids: readonly string[]): (readonly string[])[] =>
  Array.from({length: Math.ceil(ids.length / CHUNK)}, (_, index) => ids.slice(index * CHUNK, (index + 1) * CHUNK));

const isFirst = (post: unknown): boolean => textOf(post, 'post_number') === '1';

// The first post is the article. Other types of posts say what was done with the topic.
const isComment = (post: unknown): boolean => (countOf(post, 'post_type') ?? 1) === 1 && !isFirst(post);

// Parents are named by their numbers in the topic, so these are the ids.
function toRow(post: unknown, forum: string, poster: string): Row {
  const parent = parentOf(post, 'reply_to_post_number');
  const username = textOf(post, 'username');
  const isDeleted = fieldOf(post, 'user_deleted') === true;
  const isStaff = ['staff', 'moderator', 'admin'].some((field) => fieldOf(post, field) === true);
  const badges = [
    ...(username && username === poster ? (['author'] as const) : []),
    ...(isStaff ? (['moderator'] as const) : []),
  ];
  const editedAt = (countOf(post, 'version') ?? 1) > 1 ? momentOf(post, 'updated_at') : null;
  const picture = textOf(post, 'avatar_template').replace('{size}', AVATAR);
  return {
    id: textOf(post, 'post_number'),
    parent: parent === '1' ? null : parent,
    createdAt: momentOf(post, 'created_at'),
    ...(editedAt && {editedAt}),
    ...(isDeleted && {status: 'deleted'}),
    author: {
      ...authorOf(textOf(post, 'name') || username, {
        site: username && `${forum}/u/${encodeURIComponent(username)}`,
        avatar: toWebUrl(parseUrl(picture || 'x:', forum)?.href ?? '') ?? '',
      }),
      ...(badges.length > 0 && {badges}),
    },
    html: isDeleted ? '' : withAbsoluteUrls(textOf(post, 'cooked'), forum),
  };
}

/** Makes addresses relative to a forum absolute, in the tags of an HTML text only. */
const withAbsoluteUrls = (html: string, forum: string): string =>
  html.replace(/<[a-z][^<>]*>/gi, (tag) =>
    tag.replace(
      /(\s(?:href|src)=")(\/[^"]*)/gi,
      (_, name: string, path: string) => name + (parseUrl(path, forum)?.href ?? path),
    ),
  );
