import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {isInCode} from '../../../src/core/markdown/markdown-code.js';
import {toggleMarkup, type Markup} from '../../../src/core/markdown/markdown-edit.js';
import type {Selected} from '../../../src/core/markdown/text-edit.js';
import {renderMarkdown} from '../../../src/server/writing/render-markdown.js';
import {cpuTime} from '../../support/cpu-time.js';

const MARKUPS: readonly Markup[] = ['bold', 'italic', 'link', 'code', 'quote', 'list'];

/** `‹` and `›` are where a selection starts and ends, `|` is a caret. */
function read(marked: string): Selected {
  const caret = marked.indexOf('|');
  if (caret >= 0) return {text: marked.replace('|', ''), start: caret, end: caret};
  return {text: marked.replace(/[‹›]/g, ''), start: marked.indexOf('‹'), end: marked.indexOf('›') - 1};
}

function show({text, start, end}: Selected): string {
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
  return `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;
}

function becomes(markup: Markup, before: string, after: string): void {
  assert.equal(show(toggleMarkup(markup, read(before))), after);
}

/** Puts markup on and takes it off again. */
function comesAndGoes(markup: Markup, before: string, after: string): void {
  becomes(markup, before, after);
  assert.equal(toggleMarkup(markup, read(after)).text, read(before).text);
}

describe('emphasis', () => {
  it('goes around the selected words, and off again', () => {
    comesAndGoes('bold', 'some ‹words› here', 'some **‹words›** here');
    comesAndGoes('italic', 'some ‹words› here', 'some *‹words›* here');
    comesAndGoes('italic', '**‹words›**', '***‹words›***');
    comesAndGoes('bold', '*‹words›*', '***‹words›***');
    becomes('bold', '‹**words**›', '‹words›');
  });

  it('leaves white space outside, where the marks would not count', () => {
    comesAndGoes('bold', 'some‹ words ›here', 'some **‹words›** here');
  });

  it('takes the word that the caret is in, and waits for words where there are none', () => {
    comesAndGoes('bold', 'some wo|rds here', 'some **wo|rds** here');
    comesAndGoes('italic', 'some | here', 'some *|* here');
    comesAndGoes('bold', 'Wör|ter', '**Wör|ter**');
  });

  it('is stepped out of when typing has arrived at its end', () => {
    becomes('bold', 'now **bold words|** here', 'now **bold words**| here');
    becomes('italic', '*a|*', '*a*|');
  });

  it('goes around the words of each line, behind what makes it a list or a quotation', () => {
    comesAndGoes('bold', '‹one\n\n- two\n> three›', '**‹one**\n\n- **two**\n> **three›**');
    becomes('bold', '‹**one**\ntwo›', '**‹one**\n**two›**');
  });
});

describe('code', () => {
  it('stands between backticks, more of them than it has', () => {
    comesAndGoes('code', 'call ‹f(x)› now', 'call `‹f(x)›` now');
    comesAndGoes('code', '‹a`b›', '``‹a`b›``');
    comesAndGoes('code', '‹`a› b', '`` ‹`a› `` b');
    becomes('code', '‹`a`›', '‹a›');
    becomes('code', 'is `so|me code` here', 'is so|me code here');
    comesAndGoes('code', 'an |', 'an `|`');
    becomes('code', '`x|`', '`x`|');
  });

  it('of several lines stands between fences, longer than any in it', () => {
    comesAndGoes('code', 'see\n‹one\ntwo›', 'see\n```\n‹one\ntwo›\n```');
    comesAndGoes('code', '‹a ``` b\nc›', '````\n‹a ``` b\nc›\n````');
    comesAndGoes('code', '‹one\n```\ntwo\n```›', '````\n‹one\n```\ntwo\n```›\n````');
    becomes('code', '```\nx‹x\n```\ny›', '```\nx‹x\n```\ny›');
    becomes('code', '```js\nl|et x\n```\nafter', 'js\nl|et x\nafter');
    becomes('code', '```\n|never closed', '|never closed');
  });
});

describe('a link', () => {
  it('has the selected words, and waits for its address', () => {
    comesAndGoes('link', 'see ‹this page› now', 'see [this page](‹https://›) now');
    comesAndGoes('link', 'see ‹this [1]› now', 'see [this [1]](‹https://›) now');
    comesAndGoes('link', 'see |', 'see [|](https://)');
    comesAndGoes('link', 'see the pa|ge', 'see the [page](‹https://›)');
  });

  it('to a selected address waits for its words', () => {
    comesAndGoes('link', '‹https://example.org/a?b=c›', '[|](https://example.org/a?b=c)');
    comesAndGoes('link', '‹https://example.org/a_(b)›', '[|](<https://example.org/a_(b)>)');
  });

  it('taken off leaves its words and its address', () => {
    becomes('link', 'a [wo|rds](https://x.example) b', 'a ‹words https://x.example› b');
  });

  it('stands behind words that cannot be in one', () => {
    comesAndGoes('link', '‹a] b›', 'a] b[|](https://)');
    comesAndGoes('link', '‹a\n\nb›', 'a\n\nb[|](https://)');
  });
});

describe('lines', () => {
  it('are quoted whole, empty ones too, and kept apart from what follows', () => {
    comesAndGoes('quote', 'o|ne', '> o|ne');
    comesAndGoes('quote', 'on‹e\n\ntw›o', '> on‹e\n>\n> two›');
    comesAndGoes('quote', '‹one›\ntwo', '> ‹one\n›\ntwo');
    comesAndGoes('quote', '‹one\n›two', '> ‹one\n›\ntwo');
    becomes('quote', '‹> one\n\n> two›', '‹one\n\ntwo›');
    comesAndGoes('quote', '‹> one\ntwo›', '> ‹> one\n> two›');
  });

  it('become items, but for empty ones and those that are items already', () => {
    comesAndGoes('list', '‹one\n\ntwo›', '- ‹one\n\n- two›');
    becomes('list', '‹- one\ntwo›', '‹- one\n- two›');
    comesAndGoes('list', '|', '- |');
    comesAndGoes('list', '  in|side', '  - in|side');
  });
});

describe('markup', () => {
  /** Pieces of a text, and a selection from the start of one to the start of another. */
  const selected = (pieces: readonly string[]): fc.Arbitrary<Selected> =>
    fc.tuple(fc.array(fc.constantFrom(...pieces), {maxLength: 12}), fc.nat(12), fc.nat(12)).map(([parts, one, two]) => {
      const at = (count: number): number => parts.slice(0, count).join('').length;
      const [start = 0, end = 0] = [at(one), at(two)].sort((a, b) => a - b);
      return {text: parts.join(''), start, end};
    });
  const sensible = ['a', 'b ', ' ', ' *a* ', ' **b**', '***a***', ' `a` ', '``a`b`` ', ' ` ', '\n', '\n\n', '\n> ', '\n- ', '\n1. ', '\n* ', '\n```\na\n```\n', '\n~~~', '[', ']', '[a](https://x.example)', '(', ' \\', 'https://x.example', '🌻', 'ü', '_', '<']; // prettier-ignore
  const wild = selected(['a', 'b ', ' ', '*', '**', '`', '``', '```', '\n', '\n\n', '> ', '- ', '1. ', '[', ']', '](', '(', ')', '\\', 'https://x.example', '🌻', 'ü', '_', '<', '~~~']); // prettier-ignore
  const words = (text: string): string => text.replace(/[^a-zü🌻]/gu, '').replaceAll('https', '');

  /** What a selection of several lines may have in some of them only: the others get it too, and then all lose it. */
  const MARKS = {bold: /\*/, italic: /\*/, list: /[-*] /, link: /never/, code: /never/, quote: /never/} as const;

  for (const markup of MARKUPS) {
    it(`put on as ${markup} comes off again exactly`, () => {
      fc.assert(
        fc.property(selected(sensible.filter((piece) => !MARKS[markup].test(piece))), (before) => {
          const after = toggleMarkup(markup, before);
          if (after.text.length <= before.text.length) return;
          assert.equal(toggleMarkup(markup, after).text, before.text, `${show(before)} → ${show(after)}`);
        }),
        {numRuns: 2000},
      );
    });

    it(`as ${markup} drops no word, and keeps the selection inside the text`, () => {
      fc.assert(
        fc.property(wild, (before) => {
          const after = toggleMarkup(markup, before);
          assert.equal(words(after.text), words(before.text));
          assert.ok(after.start >= 0 && after.start <= after.end && after.end <= after.text.length, show(after));
        }),
        {numRuns: 2000},
      );
    });

    it(`as ${markup} takes little time, whatever the text is made of`, () => {
      for (const part of ['*', '`', '[', ']', '[](', '> ', '- ', '\n', '\\', '```\n', '` `` ', 'a'])
        for (const [from, to] of [
          [0, 1],
          [0.5, 0.5],
          [0.9, 1],
        ] as const) {
          // prettier-ignore
          const text = part.repeat(10_000 / part.length);
          const at = (share: number): number => Math.floor(share * text.length);
          const time = cpuTime(() => toggleMarkup(markup, {text, start: at(from), end: at(to)}), 500);
          assert.ok(time < 500, `${part} took too long`);
        }
    });
  }

  it('shows on the server as what it is called', () => {
    const html = (markup: Markup, text: string): string => renderMarkdown(toggleMarkup(markup, read(text)).text);
    assert.equal(html('bold', '‹a b›'), '<p><strong>a b</strong></p>');
    assert.equal(html('italic', '‹a b›'), '<p><em>a b</em></p>');
    assert.equal(html('code', '‹a`b›'), '<p><code>a`b</code></p>');
    assert.equal(html('code', '‹a\n```\nb›'), '<pre><code>a\n```\nb\n</code></pre>');
    assert.equal(html('quote', 'x\n‹a\n\nb›\ny').replaceAll('\n', ''), '<p>x</p><blockquote><p>a</p><p>b</p></blockquote><p>y</p>'); // prettier-ignore
    assert.equal(html('list', '‹a\nb›\ny').replaceAll('\n', ''), '<ul><li>a</li><li>b</li></ul><p>y</p>');
  });
});

describe('isInCode', () => {
  it('knows spans and blocks, closed or not', () => {
    const at = (marked: string): boolean => isInCode(read(marked).text, read(marked).start);
    assert.equal(at('a `b|` c'), true);
    assert.equal(at('a `|` c'), true);
    assert.equal(at('a `b` |c'), false);
    assert.equal(at('a \\`b| c`'), false);
    assert.equal(at('a `b\n\n| c`'), false);
    assert.equal(at('```js\nx|\n```'), true);
    assert.equal(at('```js\nx\n```\n|'), false);
    assert.equal(at('~~~\n``|'), true);
  });
});
