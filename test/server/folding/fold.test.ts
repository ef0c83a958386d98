// Words and names in disguise.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {fold, foldText} from '../../../src/server/folding/fold.js';
import {findLetters, toPrototypes} from '../../../src/server/folding/look-alikes.js';
import {NameList} from '../../../src/server/folding/name-list.js';
import {WordList} from '../../../src/server/folding/word-list.js';
import {cpuTime} from '../../support/cpu-time.js';

const ZERO_WIDTH = ['\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u034f', '\u202e', '\u2066', '\u180e', '\ufe0f', '\u{e0041}', '\u3164', '\u115f']; // prettier-ignore
const ACCENTS = ['\u0301', '\u0308', '\u0327', '\u0336', '\u20dd', '\u0489', '\u0e31', '\u05b0', '\u064b'];

/** The characters that look like each ASCII letter and are no ASCII letters, by UTS 39. */
const LOOK_ALIKES = findLookAlikes();

function findLookAlikes(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (let code = 0x80; code < 0x2_0000; code++) {
    const character = String.fromCodePoint(code);
    const normal = character.normalize('NFKC').toLowerCase();
    if (toPrototypes(character) === character) continue;
    // A form of another letter, for example a bold l for an i, is that letter.
    for (const letter of findLetters(character).filter((each) => !/^[a-z]$/.test(normal) || normal === each))
      found.set(letter, [...(found.get(letter) ?? []), character]);
  }
  return found;
}

const fullWidth = (letter: string): string => letter.replace(/[!-~]/, (each) => String.fromCodePoint((each.codePointAt(0) ?? 0) + 0xfee0)); // prettier-ignore

/** One letter in any of its disguises. */
const disguised = (letter: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.oneof(
        fc.constantFrom(letter, letter.toUpperCase(), fullWidth(letter), fullWidth(letter.toUpperCase())),
        fc.constantFrom(...(LOOK_ALIKES.get(letter) ?? [letter])),
      ),
      fc.array(fc.constantFrom(...ZERO_WIDTH, ...ACCENTS), {maxLength: 6}),
    )
    .map(([shown, marks]) => shown + marks.join(''));

const word = fc.string({
  unit: fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz')),
  minLength: 2,
  maxLength: 12,
});
const disguisedWord = word.chain((plain) =>
  fc.tuple(
    fc.constant(plain),
    fc.tuple(...Array.from(plain).map(disguised)).map((letters) => letters.join('')),
  ),
);

/** Any text, also such that no ordinary one is. */
const anyText = fc.oneof(
  fc.string({unit: 'binary', maxLength: 40}),
  fc.string({unit: 'grapheme', maxLength: 40}),
  fc.string({unit: fc.constantFrom(...ZERO_WIDTH, ...ACCENTS, 'a', 'Б', 'ß', 'ﷺ', 'ﾞ', 'ｶ', 'ᄀ', 'ᅡ', 'ᆨ', 'İ', '%'), maxLength: 40}), // prettier-ignore
);

describe('Folded text', () => {
  it('does not change if it is folded again', () => {
    fc.assert(
      fc.property(anyText, (text) => assert.equal(fold(fold(text)), fold(text))),
      {numRuns: 2000},
    );
    const others = Array.from({length: 0x11_0000}, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((character) => fold(fold(character)) !== fold(character));
    assert.deepEqual(others, []);
  });

  it('has no more positions than a few for each character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const {symbols, kinds, offsets} = foldText(text);
        assert.ok(symbols.length <= 18 * text.length);
        assert.deepEqual([kinds.length, offsets.length], [symbols.length, symbols.length]);
      }),
    );
  });

  for (const [text, folded] of [
    ['ＶＩＡＧＲＡ', 'viagra'],
    ['Ｖi\u200bá\u0336\u0336gr\u00ada', 'viagra'],
    ['Straße STRASSE ẞ', 'strasse strasse ss'],
    ['İSTANBUL ısı', 'istanbul isi'],
    ['ΟΔΟΣ οδος', `${fold('οδοσ')} ${fold('οδοσ')}`],
    ['ёлка ЁЛКА', `${fold('елка')} ${fold('елка')}`],
    ['ガス ｶﾞｽ', 'ガス ガス'],
    ['\u1112\u064b\u1161', '하'],
    ['한국 \u1112\u1161\u11ab\u1100\u116e\u11a8', '한국 한국'],
    ['שָׁלוֹם שלום', Array.from('שלום שלום').map((each) => fold(each)).join('')], // prettier-ignore
    ['مَرْحَبًا مـــرحبا', Array.from('مرحبا مرحبا').map((each) => fold(each)).join('')], // prettier-ignore
    ['हिन्दी', 'हिन्दी'],
    ['🅥🅸ᴀ𝓰𝕣𝒂', 'viagra'],
  ] as const) {
    it(`of ${text} is ${folded}`, () => assert.equal(fold(text), folded));
  }
});

describe('A list of words', () => {
  it('finds a word in every disguise', () => {
    fc.assert(
      fc.property(disguisedWord, ([plain, shown]) => {
        assert.equal(new WordList(plain).find(shown), plain, `${plain} in ${JSON.stringify(shown)}`);
        assert.equal(new WordList(`"${plain}"`).find(`so ${shown}!`), `"${plain}"`);
      }),
      {numRuns: 1000},
    );
  });

  it('finds every word that the folded text contains, and the other way round for a text without look-alikes', () => {
    const plainText = fc.string({unit: fc.constantFrom(...Array.from('abcdeéÉß 你好もтЖ')), maxLength: 60});
    fc.assert(
      fc.property(
        plainText,
        fc.string({unit: fc.constantFrom(...Array.from('abceß你もж')), minLength: 1, maxLength: 3}),
        (text, part) => assert.equal(new WordList(part).find(text) !== null, fold(text).includes(fold(part))),
      ),
    );
  });

  for (const [line, text] of [
    ['viagra', 'cheapVIAGRAnow'],
    ['viagra', 'v1agra'],
    ['viagra', 'vIаgrа'],
    ['viagra', 'v|agra'],
    ['fast', 'ſast'],
    ['ass', 'aſs'],
    ['casino', 'ϲasino'],
    ['casino', 'CАSІNО'],
    ['porn', 'p0rn'],
    ['klan', 'kIan'],
    ['buy now', 'Buy \u00a0\n now'],
    ['порно', 'ПОРНО'],
    ['порно', 'пор\u200bно'],
    ['"ass"', 'Kiss my ass.'],
    ['"ass"', '_ass_'],
    ['"ass"', 'これはassです'],
    ['“ass”', 'an ÀSS'],
    ['"日本"', '日本は美しい'],
    ['"ไทย"', 'ภาษาไทย'],
    ['"хрен"', 'на хрен!'],
    ['c++', 'I like C++.'],
    ['strasse', 'Die Straße'],
    ['Scheiße', 'scheisse'],
  ] as const) {
    it(`${line} finds: ${text}`, () => assert.equal(new WordList(line).find(text), line));
  }

  for (const [line, text] of [
    ['"ass"', 'A class of bass players passes the embassy.'],
    ['"cunt"', 'Scunthorpe'],
    ['"tit"', 'The title of the titan'],
    ['"sex"', 'Essex, Sussex and Middlesex'],
    ['"cock"', 'A cocktail for a peacock'],
    ['"hell"', 'Hello, shells and Michelle'],
    ['"rape"', 'A bowl of grapes, draped'],
    ['"anal"', 'An analysis of canals'],
    ['"dick"', 'Dickens and Dickinson'],
    ['"cum"', 'The circumstances of the documents'],
    ['porn', 'A pomegranate from Pompeii'],
    ['bum', 'The forest burns'],
    ['mail', 'A small mall'],
    ['"lol"', 'Room 101'],
    ['"日本"', '日本語を話す'],
    ['"хуй"', 'Страхуйте имущество'],
    ['"conne"', 'Une connexion'],
    ['"Arsch"', 'Marschieren'],
    ['pot', 'Это рот'],
    ['ass', 'a s s'],
  ] as const) {
    it(`${line} does not find: ${text}`, () => assert.equal(new WordList(line).find(text), null));
  }

  it('ignores empty lines, and lines that show nothing', () => {
    assert.equal(new WordList('\n  \r\n\u200b\n"\u200b"\n').find('anything \u200b'), null);
  });

  it('matches 2,000 words against 10,000 characters of any kind within 5 ms', () => {
    const words = Array.from({length: 2000}, (_, index) => {
      const each = `${(index * 7919).toString(36)}${'bcdfg'[index % 5]}`;
      return index % 2 === 0 ? each : `"${each}"`;
    });
    const list = new WordList([...words, 'lllllllllla', 'aaaaaaaaaab'].join('\n'));
    const texts = [
      'Съешь же ещё этих мягких французских булок. ',
      'いろはにほへと散りぬるを',
      'a',
      '1',
      'I',
      '\ufdfa',
      `a${'\u0301'.repeat(60)}`,
      '\u202e\u200b',
      Array.from({length: 3000}, (_, index) => String.fromCodePoint(0x4e00 + index)).join(''),
    ];
    const measure = (part: string, limit?: number): number =>
      cpuTime(() => list.find(part.repeat(10_000 / part.length)), limit);
    // Ordinary text takes less than 0.5 ms, and more only on a machine that is slower.
    const limit = Math.max(5, 10 * measure('The quick brown fox jumps over the lazy dog. '));
    for (const part of texts) {
      const time = measure(part, limit);
      assert.ok(time < limit, `${time} ms of ${limit} for ${part.slice(0, 20)}`);
    }
  });

  it('takes time in proportion to the length of a hostile text', () => {
    const list = new WordList('viagra\n"sex"');
    for (const part of ['a\u0301', '\u200d', '\u202e', '\ufdfa', '㌖', '1', 'Ａ', '🅰']) {
      const time = cpuTime(() => list.find(part.repeat(100_000)), 250);
      assert.ok(time < 250, `${time} ms for ${JSON.stringify(part)}`);
    }
  });
});

describe('A list of names', () => {
  const names = new NameList<string>();
  for (const name of ['admin', 'moderator', 'Ana', 'Bernd Wolf', 'Νίκος', 'Модератор']) names.add(name, name);

  for (const [name, found] of [
    ['Admin', 'admin'],
    ['ADMIN', 'admin'],
    ['аdmin', 'admin'],
    ['adm1n', 'admin'],
    ['adm|n', 'admin'],
    ['admіn', 'admin'],
    ['ａｄｍｉｎ', 'admin'],
    ['a\u200bd\u0301min', 'admin'],
    ['A d m i n', 'admin'],
    ['-=[ admin ]=-', 'admin'],
    ['aclmin', 'admin'],
    ['𝔸𝕕𝕞𝕚𝕟', 'admin'],
    ['ᴀᴅᴍɪɴ', 'admin'],
    ['rnoderator', 'moderator'],
    ['M0DERAT0R', 'moderator'],
    ['Modеrаtоr', 'moderator'],
    ['Áná', 'Ana'],
    ['ANА', 'Ana'],
    ['Bemd Wolf', 'Bernd Wolf'],
    ['Bernd VVolf', 'Bernd Wolf'],
    ['BERND W0IF', 'Bernd Wolf'],
    ['NIKOΣ', 'Νίκος'],
    ['ΝΙΚΟΣ', 'Νίκος'],
    ['МОДЕРАТОР', 'Модератор'],
  ] as const) {
    it(`finds ${name}`, () => assert.equal(names.find(name), found));
  }

  for (const name of [
    'Ava',
    'Anna',
    'Nana',
    'Adina',
    'Administratrix',
    'moderators',
    'Bernd',
    'Wolf',
    '',
    '!',
    '?!',
    '🙂',
    'Олег',
    '管理',
  ]) {
    // prettier-ignore
    it(`does not find ${JSON.stringify(name)}`, () => assert.equal(names.find(name), null));
  }

  it('finds a name in every disguise', () => {
    fc.assert(
      fc.property(disguisedWord, ([plain, shown]) => {
        const list = new NameList<string>();
        list.add(plain, plain);
        assert.equal(list.find(shown), plain);
      }),
      {numRuns: 500},
    );
  });

  it('finds every name with the same skeleton of UTS 39', () => {
    fc.assert(
      fc.property(
        fc.string({unit: fc.constantFrom(...Array.from('ImlO0NΝрХАно')), minLength: 1, maxLength: 8}),
        (name) => {
          const list = new NameList<string>();
          list.add(name, name);
          assert.equal(list.find(toPrototypes(name)), name);
        },
      ),
    );
  });
});
