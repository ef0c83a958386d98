// The pages of the moderation desk, and their scripts.

import {join} from 'node:path';
import {Hono} from 'hono';
import type {ClientEnv} from '../http/client-address.js';
import {notFound, toResponse} from '../http/problem.js';
import {loadScripts, sendScript} from '../http/widget-scripts.js';

/** Relative addresses: the server may answer below a base path, or behind a proxy that strips one. */
const makePage = (title: string, script: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>${title}</title>
    <link rel="icon" href="data:,">
    <script type="module" src="${script}"></script>
  </head>
  <body>
    <noscript>This page needs JavaScript.</noscript>
  </body>
</html>
`;

/**
 * What the page may do: run the server's own scripts, and ask the server. Text of guests cannot run, load or send
 * anything, even if it got past the sanitiser. The policies are those of Lit and of `dom/sanitize`.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html colloquy',
].join('; ');

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-cache',
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
};

/** Headers of the page and its scripts, which no other site may embed or open. */
const OWN = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

const DESK = makePage('Moderation desk', 'desk/desk.js');
const GRANT = makePage('Moderate in a page', 'grant.js');

/**
 * Creates the routes at and below `/desk`.
 *
 * @param folder The folder of the built scripts; those of the desk are in its folder `desk`.
 */
export function createDeskPage(folder: string): Hono<ClientEnv> {
  const scripts = loadScripts(join(folder, 'desk'));
  const app = new Hono<ClientEnv>();
  const send = (page: string, requestId?: string): Response =>
    scripts.size === 0 ? toResponse(notFound(), requestId) : own(new Response(page, {headers: HEADERS}));
  app.get('/desk', ({env}) => send(DESK, env.requestId));
  // The page's relative addresses work without a slash only.
  app.get('/desk/', ({req}) =>
    own(new Response(null, {status: 308, headers: {Location: `../desk${searchOf(req.url)}`}})),
  );
  // Pages of other origins open this window, and have to hear from it: so it keeps its opener.
  app.get('/desk/grant', ({env}) => {
    const response = send(GRANT, env.requestId);
    response.headers.set('Cross-Origin-Opener-Policy', 'unsafe-none');
    return response;
  });
  app.get('/desk/:script{[\\w.-]+\\.js}', async ({req, env}) => {
    const script = scripts.get(req.param('script'));
    return script ? own(await sendScript(script, req.raw)) : toResponse(notFound(), env.requestId);
  });
  return app;
}

const searchOf = (url: string): string => new URL(url).search;

// Not as middleware: other pages below `/desk` may need other headers.
function own(response: Response): Response {
  for (const [name, value] of Object.entries(OWN)) response.headers.set(name, value);
  return response;
}
