// The words of the desk fit their controls.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {en as english} from '../../src/strings/desk/rules/en.js';
import {rules as german} from '../../src/strings/desk/languages/de.js';
import {FILES} from '../../src/strings/desk/lookup/desk-language-files.js';
import {loadDeskStrings} from '../../src/strings/desk/lookup/load-desk-strings.js';
import {FOLDERS, assertNone} from '../support/language-texts.js';

/** Length of a button in characters that fits beside another one in a window of 320 px. */
const LONGEST = 26;

describe('the words of the desk', () => {
  it('have a verb for one and for many comments, in the trial of rules in German', () => {
    const counts = [0, 1, 2].map((held) => german.trial(held, 50));
    assert.deepEqual(counts, [
      'Von den letzten 50 Kommentaren hätte keiner gewartet.',
      'Von den letzten 50 Kommentaren hätte 1 gewartet.',
      'Von den letzten 50 Kommentaren hätten 2 gewartet.',
    ]);
    assert.equal(german.trial(1, 1), 'Von 1 Kommentar hätte 1 gewartet.');
  });

  it('write the number of comments in the trial of rules as its result has it', async () => {
    const all = await Promise.all([...FILES].map(async ([lang, load]) => ({lang, hint: (await load()).rules.tryHint})));
    assertNone(
      [...all, {lang: 'en', hint: english.tryHint}]
        .map((each) => ({...each, number: new Intl.NumberFormat(each.lang).format(1000)}))
        .filter(({hint, number}) => !hint.includes(number))
        .map(
          ({lang, number}) =>
            `${FOLDERS.desk}/${lang}.ts: write ${JSON.stringify(number).replaceAll(/\s/g, (space) => `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`)} in rules.tryHint`,
        ),
    );
  });

  it('have buttons that fit beside each other at 320 px', async () => {
    const all = await Promise.all(['en', ...FILES.keys()].map(loadDeskStrings));
    assertNone(
      all.flatMap(({queue, lang}) =>
        Object.entries(queue.actions)
          .filter(([, text]) => text.length > LONGEST)
          .map(([action, text]) => `${FOLDERS.desk}/${lang}.ts: desk.queue.actions.${action} is longer than ${LONGEST} characters. Shorten it: “${text}”`)),
    ); // prettier-ignore
  });
});
