// Reads a page of Comentario 3, by its embedding API: https://docs.comentario.app/en/api/

import {parseUrl} from '../../core/url.js';
import {ask, type Manners} from '../foreign/ask.js';
import {authorOf, fieldOf, hasList, listOf, momentOf, textOf} from '../foreign/row-fields.js';
import type {CreateSystem, Row} from '../foreign/system.js';
import {SourceError} from '../source.js';

const MANNERS: Manners = {
  settings: {
    address: 'BASE_URL; Comentario 3+; Domains: Hosts',
    cors: 'BASE_URL; Domains: Hosts',
    access: 'Domains: Hosts',
    rate: 'rate limit (proxy)',
    502: 'BASE_URL',
  },
  findFailure: ({status, value}) => {
    const id = textOf(value, 'id');
    if (!id || fieldOf(value, 'pageInfo')) return null;
    const kind = /unknown-host|not-found/.test(id) ? 'missing' : status === 429 ? 'limited' : 'refused';
    return new SourceError(kind, {detail: textOf(value, 'message') || id});
  },
};

/** The endpoint is the server; the thread is the URL of the page, or its path on the host that `?site=` names. */
export const createSystem: CreateSystem = ({endpoint, thread, page}) => {
  const server = parseUrl(endpoint);
  if (!server) throw new SourceError('unset', {detail: endpoint});
  const target = parseUrl(thread || page.url, page.url);
  const host = server.searchParams.get('site') || target?.host || '';
  const path = target?.pathname ?? '/';
  const base = server.origin + server.pathname.replace(/\/*$/, '');
  return {
    key: `comentario:${base}#${host}${path}`,
    // Comments are written where Comentario itself is embedded.
    answerAt: {name: host, url: `https://${host}${path}`},
    read: async (_, signal) => {
      const {value} = await ask(MANNERS, `${base}/api/embed/comments`, {
        signal,
        body: {host, path},
        isExpected: hasComments,
      });
      const info = fieldOf(value, 'pageInfo');
      const people = new Map(listOf(value, 'commenters').map((person) => [textOf(person, 'id'), person]));
      return {
        rows: listOf(value, 'comments').map((comment) => toRow(comment, people, base)),
        next: null,
        closed: fieldOf(info, 'isDomainReadonly') === true || fieldOf(info, 'isPageReadonly') === true,
        title: textOf(info, 'pageTitle'),
      };
    },
  };
};

// A page without comments may have no list.
const hasComments = (value: unknown): boolean =>
  hasList(value, 'comments') || (Boolean(fieldOf(value, 'pageInfo')) && !fieldOf(value, 'comments'));

function toRow(comment: unknown, people: ReadonlyMap<string, unknown>, base: string): Row {
  const id = textOf(comment, 'userCreated');
  const person = people.get(id);
  const isDeleted = fieldOf(comment, 'isDeleted') === true;
  const editedAt = momentOf(comment, 'editedTime');
  const hasAvatar = fieldOf(person, 'hasAvatar') === true;
  return {
    id: textOf(comment, 'id'),
    parent: textOf(comment, 'parentId') || null,
    createdAt: momentOf(comment, 'createdTime'),
    ...(editedAt && {editedAt}),
    ...(isDeleted ? {status: 'deleted'} : fieldOf(comment, 'isPending') === true && {status: 'held'}),
    ...(fieldOf(comment, 'isSticky') === true && {pinned: true}),
    author: {
      // People without an account have a name in the comment only.
      ...authorOf(textOf(comment, 'authorName') || textOf(person, 'name'), {
        site: textOf(person, 'websiteUrl'),
        avatar: hasAvatar ? `${base}/api/users/${encodeURIComponent(id)}/avatar?size=M` : '',
      }),
      ...(fieldOf(person, 'isModerator') === true && {badges: ['moderator']}),
    },
    html: isDeleted ? '' : textOf(comment, 'html'),
  };
}
