// What keeps `npm run docs` from collecting the languages is told with the name of the file, before anything is written.

import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {findNameFaults, findPartFaultsIn} from '../../scripts/docs/languages/check-languages.js';
import * as german from '../../src/strings/languages/de.js';

const FOLDER = 'src/strings/languages';

describe('the files of languages', () => {
  it('are named with the tag of a language, written as BCP 47 has it', () => {
    const files = ['de.ts', 'sr-cyrl.ts', 'eo_EO.ts', 'german.ts', 'Esperanto.ts', '.DS_Store', 'zh-Hant.ts'];
    assert.deepEqual(findNameFaults(FOLDER, files), [
      `${FOLDER}/sr-cyrl.ts: rename the file to sr-Cyrl.ts.`,
      ...['eo_EO', 'german', 'Esperanto'].map(
        (tag) =>
          `${FOLDER}/${tag}.ts: no language has the tag “${tag}”. Rename the file, for example to sl.ts or sr-Cyrl.ts.`,
      ),
      `${FOLDER}/.DS_Store is not a language. Move it out of the folder.`,
    ]);
    assert.deepEqual(findNameFaults(FOLDER), []);
    assert.ok(readdirSync(FOLDER).length > 0);
  });

  it('are one for each language and script, because a page would get only the first', () => {
    assert.deepEqual(findNameFaults(FOLDER, ['de-AT.ts', 'de.ts', 'nb.ts', 'no.ts', 'zh-Hans.ts', 'zh-Hant.ts']), [
      `${FOLDER}/de.ts has the language and script of de-AT.ts. Delete one of them.`,
      `${FOLDER}/no.ts has the language and script of nb.ts. Delete one of them.`,
    ]);
  });

  it('are none for English, which is built in', () => {
    assert.deepEqual(
      findNameFaults(FOLDER, ['en.ts', 'en-GB.ts']),
      ['en', 'en-GB'].map(
        (tag) =>
          `${FOLDER}/${tag}.ts: English is built in. Correct it in the en.ts of each part, and delete this file.`,
      ),
    );
  });

  it('have all constants, and attributions that are regular expressions', () => {
    const {page: _, ...parts} = german;
    const {from: __, ...others} = german.attributions;
    const attributions = {...others, says: 'skribis|(diris'};
    assert.deepEqual(findPartFaultsIn('eo.ts', {...parts, thread: 'Fadeno', attributions}, german), [
      'eo.ts lacks the constant “page”. Copy it from de.ts, and translate it.',
      'eo.ts lacks the constant “thread”. Copy it from de.ts, and translate it.',
      'eo.ts lacks attributions.from. Copy it from de.ts, and translate it.',
      'eo.ts: attributions.says is not a valid regular expression. Close its brackets: “skribis|(diris”',
    ]);
    assert.deepEqual(findPartFaultsIn('de.ts', german, german), []);
  });
});
