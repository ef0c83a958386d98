import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, it} from 'node:test';

// Each file uses the tags as a template would; what must be refused is marked there with `@ts-expect-error`.
describe('the tags', () => {
  for (const framework of ['react', 'preact', 'solid', 'vue']) {
    it(`are known to templates of ${framework}, with their attributes, properties and events`, () => {
      const {stdout} = spawnSync(
        'node_modules/.bin/tsc',
        ['-p', `test/fixtures/templates/tsconfig.${framework}.json`],
        {
          encoding: 'utf8',
        },
      );
      assert.equal(stdout, '');
    });
  }
});
