// The documents of the server that need no JavaScript.

import {createHash} from 'node:crypto';
import {html as markup, raw} from 'hono/html';
import {directionOf} from '../../strings/lookup/direction-of.js';
import type {Markup} from './render-comment.js';
import {THREAD_STYLE} from './thread-style.js';

export interface PageDocument {
  readonly lang: string;
  readonly title: string;
  /** Elements of the head: links to other pages. */
  readonly head?: Markup;
  readonly body: Markup;
}

// The column is as wide as the thread. No fold buttons and no tools come here, so none of their room is kept.
const STYLE = `${THREAD_STYLE}
:root { color-scheme: light dark; --comment-accent: light-dark(#0b5c8a, #7cc4ea); --comment-hang: 24px; --danger: light-dark(#b3261e, #f2b8b5); }
body { max-inline-size: 62ch; margin: 0 auto; padding: 1.6rem 24px; font: 1rem/1.55 system-ui, sans-serif; overflow-wrap: anywhere; }
a { color: var(--comment-accent); }
h1 { font: 600 1.5rem/1.3 Georgia, serif; text-wrap: balance; }
form > p { margin-block: 0.9rem; }
label { display: block; margin-block-end: 0.2rem; font-weight: 600; }
input, textarea { box-sizing: border-box; inline-size: 100%; padding: 0.5rem; border: 1px solid GrayText; border-radius: 0.4rem; background: Field; color: FieldText; font: inherit; }
textarea ~ small { word-break: keep-all; }
[aria-invalid] { border-color: var(--danger); }
[aria-invalid] + strong { display: block; color: var(--danger); font-size: 0.875em; }
form > :last-child { display: flex; flex-wrap: wrap; gap: 0.5rem; }
button { min-block-size: 2.75rem; padding: 0 1.1rem; border: 1px solid var(--comment-accent); border-radius: 0.4rem; background: none; color: var(--comment-accent); font: inherit; cursor: pointer; }
[name='send'] { background: var(--comment-accent); color: Canvas; }
[role='alert'], .preview, .colloquy-thread > .colloquy-comment { margin-block: 1rem; padding: 0.6rem 1rem; border: 1px solid #8886; border-radius: 0.4rem; }
[role='alert'] { border-color: var(--danger); border-inline-start-width: 0.4rem; }
[role='alert'] > p { margin-block: 0.2rem; }
.preview h2 { margin: 0 0 0.4rem; font-size: 0.875rem; }
.colloquy-bar::after { content: none; }
.colloquy-badge { color: var(--comment-accent); }
.colloquy-foot:empty { display: none; }
.trap { position: absolute; inset-block-start: -99rem; }
:focus-visible { outline: 2px solid var(--comment-accent); outline-offset: 2px; }
:target { outline: 2px solid var(--comment-accent); outline-offset: -2px; }
@media print {
  :root { color-scheme: light; }
  .colloquy-pages, form, main > p { display: none; }
  .colloquy-body pre { white-space: pre-wrap; }
}
`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Returns what the documents may do: send their form to the server, and show the comments. They run no scripts. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `style-src ${hashOf(STYLE)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of the documents. */
export const DOCUMENT_HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Renders a document. */
export const renderDocument = ({lang, title, head, body}: PageDocument): Markup => markup`<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${head}<style>${raw(STYLE)}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;

/** Returns a rendered piece as a text. @throws {TypeError} If a part of it has to be waited for. */
export function toText(markup: Markup): string {
  if (markup instanceof Promise) throw new TypeError('The page has a part that is not ready.');
  return String(markup);
}
