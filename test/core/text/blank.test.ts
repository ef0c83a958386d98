import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {isBlank, isBlankMarkdown} from '../../../src/core/text/blank.js';
import {htmlToText} from '../../../src/core/text/html-to-text.js';
import {renderMarkdown} from '../../../src/server/writing/render-markdown.js';
import {cpuTime} from '../../support/cpu-time.js';

/** At least one character of every invisible kind. */
const BLANK = [
  ' ', '\t', '\n', '\u00a0', '\u1680', '\u2003', '\u202f', '\u3000', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad',
  '\u034f', '\u061c', '\u200e', '\u202e', '\u2066', '\u2069', '\u3164', '\uffa0', '\u115f', '\u1160', '\u17b4', '\u180e', '\u180b', '\u2800', '\ufe0f',
  '\u{e0100}', '\u{e0001}', '\u{e0041}', '\u2062', '\u206a', '\u{1d159}', '\u{1d173}', '\ufff9', '\u0301', '\ue000', '\u0007',
]; // prettier-ignore

describe('isBlank', () => {
  it('is true for invisible characters only', () => {
    for (const text of ['', ...BLANK, BLANK.join('')]) {
      assert.ok(isBlank(text), JSON.stringify(text));
      assert.ok(isBlankMarkdown(text), JSON.stringify(text));
    }
  });

  it('is false for a letter, a digit, a sign or an emoji among invisible characters', () => {
    const seen = [
      'a',
      '7',
      '?',
      '…',
      '☃',
      '🌻',
      '❤️',
      '한',
      'ー',
      '〇',
      'न',
      'ا',
      '\u28ff',
      '\u{323b0}',
      '-',
      '~',
      '|',
      '・',
      '\u06dd',
      '\u0600',
    ];
    for (const text of seen) assert.ok(!isBlank(`\u3164${text}\u200b`), text);
  });
});

describe('isBlankMarkdown', () => {
  it('is true for Markdown that renders as nothing visible', () => {
    const blank = [
      '&nbsp;', '&#8203;', '&#x200B;', '&#x3164; &shy;&zwj;', '&ZeroWidthSpace;', '[]()', '[](https://x.example)', '[\u200b]() [&nbsp;](https://y.example/b)',
      '****', '---', '_ _ _', '* * *', '>', '> ', '>>\n>', '> &nbsp;', '#', '### ', '-', '* ', '- -', '> +', '***\n\n>\n\n#',
      '[a]: https://x.example', '[a]: https://x.example/b\n[c]: https://y.example\n', '&nbsp;\r\n\r\n&nbsp;',
    ]; // prettier-ignore
    for (const source of blank) {
      assert.ok(isBlankMarkdown(source), JSON.stringify(source));
      assert.ok(isBlank(htmlToText(renderMarkdown(source))), renderMarkdown(source));
    }
  });

  it('is false for Markdown that renders as something visible', () => {
    const shown = [
      '**', '__', '--', '1.', '\\*', '\\', '`&nbsp;`', '    &nbsp;', '\t#', '![](https://x.example)', '[](x)', '<!-- -->', '[a](x)', '[]', '&amp;', '&#42;', '&nbsp',
      '&nope;', '+1', '>a', '#a', '- a', '[a]: b c', '[a]: x', '\u3164\n+', '=', '👍', '\\&nbsp;', '&#xD800;', '&#xDFFF;', '&#0;', '&#x10FFFF;', '[\n\n]()',
    ]; // prettier-ignore
    for (const source of shown) assert.ok(!isBlankMarkdown(source), JSON.stringify(source));
  });

  it('is never true for Markdown that the server renders as something visible', () => {
    const pieces = fc.constantFrom(
      '[]()', '[](https://x.example)', '>', ' ', '#', '-', '*', '+', '_', '\n', '\n\n', '\r\n', '\\', '&nbsp;', '&#8203;', '&#42;', '&amp;', '[', ']', '[](x)', '](', ')', '!', ': ',
      '[a]: https://x.example', '\u3164', '\u200b', '`', '~~', '=', '   ', '\t', '<', '1.', 'a', ';', '&', '#8203',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 8}), (parts) => {
        const source = parts.join('');
        const html = renderMarkdown(source);
        if (isBlankMarkdown(source)) assert.ok(isBlank(htmlToText(html)) && !html.includes('<ol'), html);
      }),
      {numRuns: 100_000},
    );
  });

  it('takes less than 200 ms for 60,000 characters of any pattern', () => {
    for (const pattern of [
      '> ',
      '*',
      '* ',
      '- ',
      '[',
      '[](',
      '[](x',
      '&',
      '&#1',
      '[a]: https://x',
      '\n',
      '# ',
      '\u3164',
      ' ',
      '\t',
      'a',
      '[a]: https://x.example\n',
    ]) {
      const hostile = pattern.repeat(60_000 / pattern.length);
      for (const source of [hostile, `x${hostile}x`, `[${hostile}x](https://example.org)`, `[${hostile}x]`]) {
        const time = cpuTime(() => isBlankMarkdown(source), 200);
        assert.ok(time < 200, `${JSON.stringify(pattern)}: ${time} ms`);
      }
    }
  });
});
