// Reads a page of Remark42: https://remark42.com/docs/contributing/api/

import {parseUrl} from '../../core/url.js';
import {ask, type Manners} from '../foreign/ask.js';
import {
  authorOf,
  countOf,
  decodeEntities,
  fieldOf,
  hasList,
  listOf,
  momentOf,
  parentOf,
  textOf,
  withQuery,
} from '../foreign/row-fields.js';
import type {CreateSystem, Row} from '../foreign/system.js';
import {SourceError} from '../source.js';

const MANNERS: Manners = {
  settings: {
    address: 'REMARK_URL',
    cors: 'REMARK_URL; Access-Control-Allow-Origin (proxy)',
    access: 'SITE, endpoint="https://…?site=…"',
    rate: 'rate limit (proxy)',
    400: 'SITE, endpoint="https://…?site=…"',
  },
  findFailure: ({value}) =>
    textOf(value, 'error')
      ? new SourceError('refused', {detail: textOf(value, 'details') || textOf(value, 'error')})
      : null,
};

/** The endpoint is the server, with the site's id as `?site=`; the thread is the URL of the page. */
export const createSystem: CreateSystem = ({endpoint, thread, page}) => {
  const server = parseUrl(endpoint);
  if (!server) throw new SourceError('unset', {detail: endpoint});
  // The default of the server's own option SITE.
  const site = server.searchParams.get('site') || 'remark';
  const base = server.origin + server.pathname.replace(/\/*$/, '');
  const url = thread || page.url;
  return {
    key: `remark42:${base}/${site}#${url}`,
    answerAt: {name: 'Remark42', url: withQuery(`${base}/web/iframe.html`, {site_id: site, url})},
    read: async (_, signal) => {
      // `tree` drops the replies to comments that are missing; `plain` lists all.
      const query = {site, url, sort: '+time', format: 'plain'};
      const {value} = await ask(MANNERS, withQuery(`${base}/api/v1/find`, query), {signal, isExpected: hasComments});
      const info = fieldOf(value, 'info');
      return {
        rows: listOf(value, 'comments').map((comment) => toRow(comment, base)),
        next: null,
        count: countOf(info, 'count'),
        closed: fieldOf(info, 'read_only') === true,
      };
    },
  };
};

// A page without comments has null.
const hasComments = (value: unknown): boolean =>
  hasList(value, 'comments') || (Boolean(fieldOf(value, 'info')) && !fieldOf(value, 'comments'));

function toRow(comment: unknown, base: string): Row {
  const user = fieldOf(comment, 'user');
  const isDeleted = fieldOf(comment, 'delete') === true;
  const editedAt = momentOf(fieldOf(comment, 'edit'), 'time');
  return {
    id: textOf(comment, 'id'),
    parent: parentOf(comment, 'pid'),
    createdAt: momentOf(comment, 'time'),
    ...(editedAt && {editedAt}),
    ...(isDeleted && {status: 'deleted'}),
    ...(fieldOf(comment, 'pin') === true && {pinned: true}),
    author: {
      // The server stores `<` and `&` in names as character references.
      ...authorOf(decodeEntities(textOf(user, 'name')), {
        avatar: parseUrl(textOf(user, 'picture') || 'x:', `${base}/`)?.href ?? '',
      }),
      ...(fieldOf(user, 'admin') === true && {badges: ['moderator']}),
    },
    html: isDeleted ? '' : textOf(comment, 'text'),
  };
}
