// Reads an item of Hacker News through Algolia, which returns the whole tree at once: https://hn.algolia.com/api

import {ask, type Manners} from '../foreign/ask.js';
import {authorOf, hasList, listOf, momentOf, textOf} from '../foreign/row-fields.js';
import type {CreateSystem, Row} from '../foreign/system.js';
import {SourceError} from '../source.js';

const MANNERS: Manners = {
  settings: {
    address: 'thread="https://news.ycombinator.com/item?id=…"',
    cors: 'endpoint="…"',
    access: 'endpoint="…"',
    rate: 'hn.algolia.com: 10,000 / h / IP',
  },
};

/** The thread is the address of an item, or its number. An endpoint is a server that passes on what Algolia answers. */
export const createSystem: CreateSystem = ({thread, endpoint}) => {
  const id = /^\s*(\d+)\s*$|[?&]id=(\d+)/.exec(thread);
  const item = id?.[1] ?? id?.[2];
  if (!item) throw new SourceError('missing', {detail: thread});
  const base = (endpoint || 'https://hn.algolia.com').replace(/\/*$/, '');
  return {
    key: `hackernews:${item}`,
    answerAt: {name: 'Hacker News', url: `https://news.ycombinator.com/item?id=${item}`},
    read: async (_, signal) => {
      const {value} = await ask(MANNERS, `${base}/api/v1/items/${item}`, {
        signal,
        isExpected: (story) => hasList(story, 'children'),
      });
      return {rows: rowsOf(value), next: null, title: textOf(value, 'title'), url: textOf(value, 'url')};
    },
  };
};

// Without recursion: a thread may be deeper than the stack.
function rowsOf(item: unknown): Row[] {
  const rows: Row[] = [];
  const open = [{list: listOf(item, 'children'), parent: null as string | null, author: textOf(item, 'author')}];
  for (let level = open.pop(); level; level = open.pop()) {
    for (const child of level.list) {
      const id = textOf(child, 'id');
      rows.push(toRow(child, level.parent, level.author));
      open.push({list: listOf(child, 'children'), parent: id, author: level.author});
    }
  }
  return rows;
}

function toRow(item: unknown, parent: string | null, poster: string): Row {
  const [name, text] = [textOf(item, 'author'), textOf(item, 'text')];
  const isDeleted = name === '' && text === '';
  return {
    id: textOf(item, 'id'),
    parent,
    createdAt: momentOf(item, 'created_at'),
    ...(isDeleted && {status: 'deleted'}),
    author: {
      ...authorOf(name, {site: name && `https://news.ycombinator.com/user?id=${encodeURIComponent(name)}`}),
      ...(name !== '' && name === poster && {badges: ['author']}),
    },
    html: toHtml(text),
  };
}

// Paragraphs are separated by `<p>`; lines that begin with `>` are quotations by custom.
function toHtml(text: string): string {
  const html = text
    .replace(/<\/p>/gi, '')
    .replace(/<(\/?)i>/gi, '<$1em>')
    .replace(/&#x2f;/gi, '/');
  return html
    .split(/\s*<p>\s*/i)
    .filter(Boolean)
    .map((paragraph) => {
      if (/^<pre/i.test(paragraph)) return paragraph;
      const quoted = /^(?:&gt;|>)+\s*/.exec(paragraph)?.[0];
      return quoted ? `<blockquote><p>${paragraph.slice(quoted.length)}</p></blockquote>` : `<p>${paragraph}</p>`;
    })
    .join('');
}
