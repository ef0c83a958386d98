import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ALLOWED_ATTRIBUTES, ALLOWED_TAGS} from '../../src/core/foreign-policy.js';
import {COMMENT_ATTRIBUTES, COMMENT_TAGS, LINK_PROTOCOLS} from '../../src/core/html-policy.js';

describe('the HTML of comments', () => {
  it('has the elements of Markdown in our own comments, and those of text and tables in others', () => {
    const own = 'a blockquote br code del em hr li ol p pre strong ul';
    const others = 'abbr bdi bdo caption q rp rt ruby sub sup table tbody td tfoot th thead tr';
    assert.equal([...COMMENT_TAGS].sort().join(' '), own);
    assert.deepEqual([...ALLOWED_TAGS].sort(), [...own.split(' '), ...others.split(' ')].sort());
  });

  it('has no attribute that styles, names or runs anything', () => {
    assert.equal([...COMMENT_ATTRIBUTES].sort().join(' '), 'dir href lang start title');
    assert.equal([...ALLOWED_ATTRIBUTES].sort().join(' '), 'colspan dir href lang rowspan scope start title');
    assert.deepEqual([...LINK_PROTOCOLS].sort(), ['http:', 'https:', 'mailto:']);
  });
});
