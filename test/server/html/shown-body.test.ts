import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {shownBody} from '../../../src/server/html/shown-body.js';

const link = (href: string, text: string): string =>
  `<p><a href="${href}" rel="nofollow ugc noopener noreferrer">${text}</a></p>`;

describe('a body in a page', () => {
  it('has the direction of what has a side: quotes, items and code', () => {
    assert.equal(
      shownBody('<blockquote><p>a</p></blockquote><ul><li>b</li></ul><pre><code>&lt;li&gt;</code></pre>'),
      '<blockquote dir="auto"><p>a</p></blockquote><ul><li dir="auto">b</li></ul><pre dir="ltr"><code>&lt;li&gt;</code></pre>',
    );
  });

  it('shows the host of a link whose text looks like a URL of another', () => {
    for (const text of [
      'https://bank.example',
      'www.bank.example/a',
      '<em>HTTP://bank.example</em>:80',
      ' https://x@y',
    ])
      assert.ok(
        shownBody(link('https://evil.example:8443/?a&amp;b', text)).includes(
          `${text}<bdi> [evil.example:8443]</bdi></a>`,
        ),
        text,
      );
    for (const [href, text] of [
      ['https://www.bank.example/a', 'https://bank.example'],
      ['https://bank.example/', 'www.bank.example/x'],
      ['https://evil.example/', 'the bank'],
      ['https://evil.example/', 'see https://bank.example'],
    ] as const)
      assert.equal(shownBody(link(href, text)), link(href, text));
  });

  it('is text if it is not what the renderer writes', () => {
    assert.doesNotMatch(
      shownBody('<p><a href="https://evil.example" onclick="hit()">https://bank.example</a></p>'),
      /<a /,
    );
  });
});
