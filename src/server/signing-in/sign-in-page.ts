// The page that ends signing in: it hands the token to the page that has opened the window, or says what went wrong.

import {createHash} from 'node:crypto';
import {directionOf} from '../../strings/lookup/direction-of.js';
import type {SignInPageStrings} from '../../strings/sign-in-page/sign-in-page-strings.js';
import type {SignInMessage} from '../../wire/identity.js';

export interface SignInPage {
  readonly status: number;
  readonly words: SignInPageStrings;
  readonly sentence: string;
  /** The address of the button that tries again. */
  readonly again?: string;
  /** The token, and the only origin whose page may receive it. */
  readonly hand?: {readonly origin: string; readonly message: SignInMessage};
  /** Whether the window closes by itself. */
  readonly closes?: boolean;
  readonly cookies?: readonly string[];
}

// The browser compares the origin of the opener with the one given: a page of another origin receives nothing.
const SCRIPT = `
const {hand, closes, done} = JSON.parse(document.getElementById('data').textContent);
document.querySelector('button').addEventListener('click', () => close());
if (hand && opener) {
  opener.postMessage(hand.message, hand.origin);
  document.querySelector('p').textContent = done;
}
if (closes && (opener || !hand)) close();
`;

const STYLE = `
:root { color-scheme: light dark; --accent: light-dark(#0b5c8a, #7cc4ea); }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { box-sizing: border-box; max-inline-size: 30rem; margin: 0 auto; padding: 1.6rem 1.4rem; }
h1 { margin: 0; font: 600 1.35rem/1.3 Georgia, serif; }
p { margin: 0.8rem 0 0; overflow-wrap: anywhere; }
div { display: flex; flex-wrap: wrap; gap: 0.7rem; margin-block-start: 1.2rem; }
a, button {
  display: inline-flex; align-items: center; box-sizing: border-box; min-block-size: 2.75rem; padding: 0 1.1rem;
  border: 1px solid color-mix(in srgb, currentColor 30%, transparent); border-radius: 0.5rem; background: none;
  color: inherit; font: inherit; text-decoration: none; cursor: pointer;
}
a { border-color: var(--accent); background: color-mix(in srgb, var(--accent) 16%, transparent); font-weight: 600; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page runs this one script, and loads, sends and embeds nothing. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src ${hashOf(SCRIPT)}`,
  `style-src ${hashOf(STYLE)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types',
].join('; ');

/** Headers of each answer. The window keeps its opener, whom it has to tell the token. */
export const SIGN_IN_HEADERS = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'unsafe-none',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Returns the page as a response. */
export function sendSignInPage({status, cookies = [], ...page}: SignInPage): Response {
  const headers = new Headers({
    ...SIGN_IN_HEADERS,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(pageOf(page), {status, headers});
}

function pageOf({words, sentence, again, hand, closes = false}: Omit<SignInPage, 'status'>): string {
  const data = JSON.stringify({hand, closes, done: words.done}).replaceAll('<', '\\u003c');
  const link = again === undefined ? '' : `<a href="${escapeHtml(again)}">${escapeHtml(words.again)}</a>`;
  return `<!doctype html>
<html lang="${words.lang}" dir="${directionOf(words.lang)}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${escapeHtml(words.title)}</title>
    <link rel="icon" href="data:,">
    <style>${STYLE}</style>
  </head>
  <body>
    <main>
      <h1>${escapeHtml(words.title)}</h1>
      <p role="status">${escapeHtml(sentence)}</p>
      <div>${link}<button type="button">${escapeHtml(words.close)}</button></div>
    </main>
    <script type="application/json" id="data">${data}</script>
    <script>${SCRIPT}</script>
  </body>
</html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
