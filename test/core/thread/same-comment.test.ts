import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {hasSameContent, isCloseInTime, MAX_TIME_DIFFERENCE} from '../../../src/core/thread/same-comment.js';
import {comment} from '../../support/comments.js';

/** Whether HTML may be what a server has made of a Markdown text. */
const isSame = (source: string, html: string): boolean =>
  hasSameContent({parent: null, author: {name: 'Ana'}, source}, comment('a', null, {author: {name: 'Ana'}, html}));

describe('a comment with the content of a draft', () => {
  it('has its words, whatever the renderer has made of marks, quotes and dashes', () => {
    for (const [source, html] of [
      ['One *two* **three**', '<p>One <em>two</em> <strong>three</strong></p>'],
      ['One\n\ntwo   three', '<p>One</p>\n<p>two three</p>'],
      ['"One" - two -- it\'s', '<p>“One” – two — it’s</p>'],
      ['[one](https://a.example/ "title") two', '<p><a href="https://a.example/">one</a> two</p>'],
      ['- one\n* two\n+ three\n1. four\n12) five', '<ul><li>one<li>two<li>three</ul><ol><li>four<li>five</ol>'],
      ['> one\n> - two', '<blockquote><p>one</p><ul><li>two</li></ul></blockquote>'],
      ['```js\nlet x\n```', '<pre><code>let x</code></pre>'],
      ['~~~\nlet x\n~~~', '<pre><code>let x</code></pre>'],
      ['# One', '<h1>One</h1>'],
      ['a &amp; b &lt; c &quot;d&quot;', '<p>a &amp; b &lt; c "d"</p>'],
      ['ONE two', '<p>one TWO</p>'],
      ['ﬁne', '<p>fine</p>'],
      ['one\u200btwo', '<p>onetwo</p>'],
      ['1 * 2', '<p>1 * 2</p>'],
    ] as const)
      assert.equal(isSame(source, html), true, source);
  });

  it('has no other letters, numbers or signs', () => {
    for (const [source, html] of [
      ['one two', '<p>one three</p>'],
      ['one', '<p>one two</p>'],
      ['Straße', '<p>Strasse</p>'],
      ['1 + 2', '<p>1 2</p>'],
      ['one!', '<p>one?</p>'],
      ['see [one](https://a.example/)', '<p>see two</p>'],
    ] as const)
      assert.equal(isSame(source, html), false, source);
  });

  it('has the same parent and author, in any case', () => {
    const draft = {parent: 'p', author: {name: 'Ana Lund'}, source: 'one'};
    const given = (parent: string | null, name: string) => comment('a', parent, {author: {name}, html: '<p>one</p>'});
    assert.equal(hasSameContent(draft, given('p', ' ana  LUND')), true);
    assert.equal(hasSameContent(draft, given('p', 'Ana')), false);
    assert.equal(hasSameContent(draft, given(null, 'Ana Lund')), false);
    assert.equal(hasSameContent(draft, given('q', 'Ana Lund')), false);
  });

  it('is from ten minutes before to ten minutes after it was sent; without a date it is from now', () => {
    const [from, to, now] = [1_800_000_000_000, 1_800_000_060_000, 1_800_009_000_000];
    const at = (time: number | null): boolean =>
      isCloseInTime(
        comment('a', null, {createdAt: time === null ? null : new Date(time).toISOString()}),
        from,
        to,
        now,
      );
    assert.deepEqual([at(from - MAX_TIME_DIFFERENCE), at(from - MAX_TIME_DIFFERENCE - 1)], [true, false]);
    assert.deepEqual([at(to + MAX_TIME_DIFFERENCE), at(to + MAX_TIME_DIFFERENCE + 1)], [true, false]);
    assert.equal(at(null), false);
    assert.equal(isCloseInTime(comment('a'), from, to, to), true);
  });
});
