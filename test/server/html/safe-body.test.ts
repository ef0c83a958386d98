import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {safeBody} from '../../../src/server/html/safe-body.js';
import {renderMarkdown} from '../../../src/server/writing/render-markdown.js';
import {HOSTILE} from '../../support/hostile-html.js';

describe('a stored body', () => {
  it('stays as it is if the renderer has written it', () => {
    for (const source of [
      'Plain & <b>text</b>',
      '> quote\n> > deeper\n\n1. one\n2. two\n\n3. three\n\n---\n\n`code` **strong** *em* ~~del~~',
      '[link](https://a.example/?a=1&b="2" "A \\"title\\"") ![image](https://a.example/x.png) <https://b.example>',
      'a  \nb\n\n```js\n<script>\n```\n\n[mail](mailto:a@b.example)',
    ]) {
      const html = renderMarkdown(source);
      assert.equal(safeBody(html), html);
    }
  });

  it('is text if it has anything else', () => {
    for (const html of [
      ...HOSTILE,
      '<p>open',
      '</p>',
      '<p></em></p>',
      '<p onclick="hit()">a</p>',
      '<p><a href="javascript:hit()" rel="nofollow ugc noopener noreferrer">a</a></p>',
      '<p><a href="javascript&colon;hit()" rel="nofollow ugc noopener noreferrer">a</a></p>',
      '<p><a href="&#106;avascript:hit()" rel="nofollow ugc noopener noreferrer">a</a></p>',
      '<p><a href="https://a.example/">a</a></p>',
      '<p><!-- a --></p>',
      '<P>a</P>',
      '<p>a<',
      '<p>a</p></div>',
    ]) {
      const safe = safeBody(html);
      if (safe === html && !html.includes('<')) continue;
      assert.doesNotMatch(safe, /<(?!\/?p>|br>)/, html);
    }
  });
});
