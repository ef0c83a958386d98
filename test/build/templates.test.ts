import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, it} from 'node:test';

// Each fixture uses the tags like a template. Lines that the compiler must reject have `@ts-expect-error`.
describe('the tags', () => {
  for (const framework of ['react', 'preact', 'solid', 'vue']) {
    it(`have types for ${framework}: attributes, properties and events`, () => {
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
