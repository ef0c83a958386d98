// The words of the desk fit their controls.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {FILES} from '../../src/strings/desk/lookup/desk-language-files.js';
import {loadDeskStrings} from '../../src/strings/desk/lookup/load-desk-strings.js';

describe('the words of the desk', () => {
  it('have buttons that fit beside each other at 320 px', async () => {
    for (const {queue, lang} of await Promise.all(['en', ...FILES.keys()].map(loadDeskStrings)))
      for (const [action, text] of Object.entries(queue.actions))
        assert.ok(text.length <= 26, `${lang} ${action}: ${text}`);
  });
});
