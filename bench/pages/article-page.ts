import type {Answer} from './site.js';

/** Makes the page of an article; `below` is the HTML after the article. */
export const articlePage = (below: string, head = ''): Answer => ({
  type: 'text/html',
  body: `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <title>An article</title>
    <link rel="icon" href="data:,">
    ${head}
  </head>
  <body style="margin:0 auto;max-width:760px;font:16px/1.5 system-ui,sans-serif">
    <h1>An article</h1>
    <p>What is discussed below.</p>
    ${below}
  </body>
</html>`,
});
