// The documents of the project, and what a reader finds in them: headings to link to, links, code blocks.

import {readFileSync} from 'node:fs';
import MarkdownIt from 'markdown-it';
import type {Token} from 'markdown-it';
import {readTags} from './html-tags.js';
import {withoutRegions} from './regions.js';

/** A code block, or a script in a block of HTML. */
export interface Block {
  /** The word behind the fence, for example `html`; empty if there is none. */
  readonly kind: string;
  readonly text: string;
  readonly path: string;
  /** The number of its first line in the document. */
  readonly line: number;
}

/** A link or a picture. */
export interface Link {
  readonly target: string;
  readonly line: number;
}

export interface Document {
  /** The path from the root of the project, for example `docs/protocol.md`. */
  readonly path: string;
  readonly text: string;
  /** The number of lines outside of generated regions. */
  readonly length: number;
  /** The fragments that links can lead to. */
  readonly anchors: ReadonlySet<string>;
  readonly links: readonly Link[];
  readonly blocks: readonly Block[];
}

export const readDocument = (path: string): Document => parseDocument(path, readFileSync(path, 'utf8'));

/** Reads the headings, links and blocks of a document. */
export function parseDocument(path: string, text: string): Document {
  const tokens = flatten(MARKDOWN.parse(text, {}));
  const blocks = tokens
    .filter(({token}) => token.type === 'fence' || token.type === 'code_block')
    .map(({token, line}) => ({kind: token.info.trim(), text: token.content, path, line: line + 1}));
  return {
    path,
    text,
    length: withoutRegions(text).trimEnd().split('\n').length,
    anchors: new Set(nameAnchors(tokens)),
    links: tokens.flatMap(({token, line}) => linksOf(token).map((target) => ({target, line}))),
    blocks,
  };
}

const MARKDOWN = new MarkdownIt({html: true});

interface Placed {
  readonly token: Token;
  readonly line: number;
}

/** Returns block tokens and the inline tokens in them, with the line of the block. */
function flatten(tokens: readonly Token[]): Placed[] {
  let line = 1;
  return tokens.flatMap((token) => {
    line = token.map ? token.map[0] + 1 : line;
    const here = line;
    return [token, ...(token.children ?? [])].map((found) => ({token: found, line: here}));
  });
}

// As GitHub does: https://docs.github.com/en/get-started/writing-on-github. A repeated heading gets a number.
function nameAnchors(tokens: readonly Placed[]): string[] {
  const seen = new Map<string, number>();
  return tokens.flatMap(({token}, index) => {
    if (token.type !== 'heading_open') return [];
    const words = (tokens[index + 1]?.token.children ?? []).map(({content}) => content).join('');
    const slug = words
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return [count === 0 ? slug : `${slug}-${count}`];
  });
}

function linksOf(token: Token): string[] {
  if (token.type === 'html_block' || token.type === 'html_inline')
    return readTags(token.content).flatMap(({attributes}) =>
      ['href', 'src', 'srcset'].flatMap((name) => attributes.get(name) ?? []),
    );
  return ['href', 'src'].flatMap((name) => token.attrGet(name)?.toString() ?? []);
}
