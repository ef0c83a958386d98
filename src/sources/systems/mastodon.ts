// Reads the replies to a post on Mastodon: https://docs.joinmastodon.org/methods/statuses/#context

import {escapeHtml} from '../../core/text/text-to-html.js';
import {parseUrl, toWebUrl} from '../../core/url.js';
import {ask, type Manners} from '../foreign/ask.js';
import {authorOf, countOf, fieldOf, hasList, listOf, momentOf, parentOf, textOf} from '../foreign/row-fields.js';
import type {CreateSystem, Row} from '../foreign/system.js';
import {SourceError} from '../source.js';

const MANNERS: Manners = {
  settings: {
    address: 'thread="https://…/@…/…"; Visibility: Public, Quiet public',
    cors: 'Access-Control-Allow-Origin (/api/)',
    access: 'DISALLOW_UNAUTHENTICATED_API_ACCESS, LIMITED_FEDERATION_MODE',
    rate: '300 / 5 min / IP',
  },
};

/** The thread is the address of a post on its server. */
export const createSystem: CreateSystem = ({thread, endpoint}) => {
  const post = parseUrl(thread);
  // Ids are longer than numbers are exact.
  const id = /\/(\d+)\/?$/.exec(post?.pathname ?? '')?.[1];
  if (!post || !id) throw new SourceError('missing', {detail: thread});
  const base = `${(endpoint || post.origin).replace(/\/*$/, '')}/api/v1/statuses/${id}`;
  return {
    key: `mastodon:${base}`,
    answerAt: {name: post.host, url: post.href},
    read: async (_, signal) => {
      // The post itself tells who asked; the replies are shown without it.
      const root = ask(MANNERS, base, {signal}).then(
        ({value}) => value,
        () => null,
      );
      const {value} = await ask(MANNERS, `${base}/context`, {
        signal,
        isExpected: (context) => hasList(context, 'descendants'),
      });
      const replies = listOf(value, 'descendants');
      const status = await root;
      const author = textOf(fieldOf(status, 'account'), 'id');
      // Without a login, servers list 60 replies at most. Each post says how many replies it has itself.
      const counts = [status, ...replies].map((each) => countOf(each, 'replies_count') ?? 0);
      const count = counts.reduce((sum, each) => sum + each, 0);
      return {rows: replies.map((reply) => toRow(reply, id, author)), next: null, ...(status !== null && {count})};
    },
  };
};

function toRow(status: unknown, root: string, poster: string): Row {
  const account = fieldOf(status, 'account');
  const name = textOf(account, 'display_name') || textOf(account, 'acct');
  const parent = parentOf(status, 'in_reply_to_id');
  const [editedAt, lang] = [momentOf(status, 'edited_at'), textOf(status, 'language')];
  return {
    id: textOf(status, 'id'),
    parent: parent === root ? null : parent,
    createdAt: momentOf(status, 'created_at'),
    ...(editedAt && {editedAt}),
    ...(lang && {lang}),
    author: {
      ...authorOf(name, {
        site: textOf(account, 'url'),
        avatar: textOf(account, 'avatar_static') || textOf(account, 'avatar'),
      }),
      ...(poster !== '' && textOf(account, 'id') === poster && {badges: ['author']}),
    },
    html: bodyOf(status),
  };
}

// A content warning hides the text: the warning is shown, and the link leads to the text.
function bodyOf(status: unknown): string {
  const warning = textOf(status, 'spoiler_text');
  const url = toWebUrl(textOf(status, 'url')) ?? toWebUrl(textOf(status, 'uri'));
  if (warning) return `<p><strong>${escapeHtml(warning)}</strong></p>${url ? paragraph(url, url) : ''}`;
  const options = listOf(fieldOf(status, 'poll'), 'options').map(
    (option) => `<li>${escapeHtml(textOf(option, 'title'))}</li>`,
  );
  const media = listOf(status, 'media_attachments').map((file) => {
    const target = toWebUrl(textOf(file, 'url')) ?? toWebUrl(textOf(file, 'remote_url'));
    return target ? paragraph(target, textOf(file, 'description') || target) : '';
  });
  const poll = options.length > 0 ? `<ul>${options.join('')}</ul>` : '';
  return simplify(textOf(status, 'content')) + poll + media.join('');
}

// Without what only the style sheets of Mastodon need, a body needs no further script to be shown.
const simplify = (html: string): string =>
  html
    .replace(/<\/?span\b[^<>]*>/gi, '')
    .replace(/<br\s*\/>/gi, '<br>')
    .replace(/<a\s[^<>]*>/gi, (tag) => `<a${/\shref="[^"]*"/i.exec(tag)?.[0] ?? ''}>`);

const paragraph = (url: string, words: string): string =>
  `<p><a href="${escapeHtml(url)}">${escapeHtml(words)}</a></p>`;
