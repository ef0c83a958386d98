// A page with its comments in the HTML, with Hono. Install: npm install hono @hono/node-server

import {serve} from '@hono/node-server';
import {Hono} from 'hono';
import {html, raw} from 'hono/html';
import {commentsOf, SERVER} from './comments.mjs';

const app = new Hono();

app.get('/rain', async (context) => {
  const thread = '/rain';
  return context.html(html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Rain on the step</title>
        <script type="module" src="${SERVER}/colloquy.js"></script>
      </head>
      <body>
        <article>
          <h1>Rain on the step</h1>
          <p>It rained from six to eight.</p>
        </article>
        <comment-thread thread="${thread}">${raw(await commentsOf(thread))}</comment-thread>
      </body>
    </html>`);
});

serve({fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT ?? 3000)});
