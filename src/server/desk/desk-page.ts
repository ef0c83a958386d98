// The page of the moderation desk, and its scripts.

import {join} from 'node:path';
import {Hono} from 'hono';
import type {ClientEnv} from '../http/client-address.js';
import {notFound, toResponse} from '../http/problem.js';
import {loadScripts, sendScript} from '../http/widget-scripts.js';

/** Relative addresses: the server may answer below a base path, or behind a proxy that strips one. */
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="robots" content="noindex">
    <title>Moderation desk</title>
    <link rel="icon" href="data:,">
    <script type="module" src="desk/desk.js"></script>
  </head>
  <body>
    <noscript>The moderation desk needs JavaScript.</noscript>
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

/**
 * Creates the routes below `/desk`.
 *
 * @param folder The folder of the built scripts; those of the desk are in its folder `desk`.
 */
export function createDeskPage(folder: string): Hono<ClientEnv> {
  const scripts = loadScripts(join(folder, 'desk'));
  const app = new Hono<ClientEnv>();
  app.get('/', ({env}) =>
    scripts.size === 0 ? toResponse(notFound(), env.requestId) : own(new Response(PAGE, {headers: HEADERS})),
  );
  app.get('/:script{[\\w.-]+\\.js}', ({req, env}) => {
    const script = scripts.get(req.param('script'));
    return script ? own(sendScript(script, req.raw)) : toResponse(notFound(), env.requestId);
  });
  return app;
}

// Not as middleware: other pages below `/desk` may need other headers.
function own(response: Response): Response {
  for (const [name, value] of Object.entries(OWN)) response.headers.set(name, value);
  return response;
}
