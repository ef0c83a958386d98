// A page with its comments in the HTML, with Express. Install: npm install express

import express from 'express';
import {commentsOf, SERVER} from './comments.mjs';

const app = express();

app.get('/rain', async (request, response) => {
  const thread = '/rain';
  response.send(`<!doctype html>
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
        <comment-thread thread="${thread}">${await commentsOf(thread)}</comment-thread>
      </body>
    </html>`);
});

app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1');
