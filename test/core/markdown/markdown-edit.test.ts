import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {isInCode} from '../../../src/core/markdown/markdown-code.js';
import {toggleMarkup, type Markup} from '../../../src/core/markdown/markdown-edit.js';
import {insertBlock, type Selected} from '../../../src/core/markdown/text-edit.js';
import {renderMarkdown} from '../../../src/server/writing/render-markdown.js';
import {cpuTime} from '../../support/cpu-time.js';

const MARKUPS: readonly Markup[] = ['bold', 'italic', 'link', 'code', 'quote', 'list'];

/** Parses a text with a selection between `‹` and `›`, or a caret at `|`. */
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

/** Asserts that a command adds markup, and removes it when it is run again. */
function toggles(markup: Markup, before: string, after: string): void {
  becomes(markup, before, after);
  assert.equal(toggleMarkup(markup, read(after)).text, read(before).text);
}

describe('emphasis', () => {
  it('encloses the selected words, and is removed again', () => {
    toggles('bold', 'some ‹words› here', 'some **‹words›** here');
    toggles('italic', 'some ‹words› here', 'some *‹words›* here');
    toggles('italic', '**‹words›**', '***‹words›***');
    toggles('bold', '*‹words›*', '***‹words›***');
    becomes('bold', '‹**words**›', '‹words›');
  });

  it('excludes white space at the ends, where marks would be literal', () => {
    toggles('bold', 'some‹ words ›here', 'some **‹words›** here');
  });

  it('encloses the word at the caret, or puts the caret between empty marks', () => {
    toggles('bold', 'some wo|rds here', 'some **wo|rds** here');
    toggles('italic', 'some | here', 'some *|* here');
    toggles('bold', 'Wör|ter', '**Wör|ter**');
  });

  it('moves the caret after the closing marks at the end of typed text', () => {
    becomes('bold', 'now **bold words|** here', 'now **bold words**| here');
    becomes('italic', '*a|*', '*a*|');
    becomes('italic', '*a|*\nb', '*a*|\nb');
  });

  it('encloses the text of each line, after the markers of lists and quotes', () => {
    toggles('bold', '‹one\n\n- two\n> three›', '**‹one**\n\n- **two**\n> **three›**');
    becomes('bold', '‹**one**\ntwo›', '**‹one**\n**two›**');
  });
});

describe('code', () => {
  it('encloses one line in a longer run of backticks than the text contains', () => {
    toggles('code', 'call ‹f(x)› now', 'call `‹f(x)›` now');
    toggles('code', '‹a`b›', '``‹a`b›``');
    toggles('code', '‹`a› b', '`` ‹`a› `` b');
    becomes('code', '‹`a`›', '‹a›');
    becomes('code', 'is `so|me code` here', 'is so|me code here');
    becomes('code', '``‹a›`', '``‹a›`');
    becomes('code', '`‹a›``', '`‹a›``');
    toggles('code', 'an |', 'an `|`');
    becomes('code', '`x|`', '`x`|');
  });

  it('encloses several lines in fences longer than any fence in them', () => {
    toggles('code', 'see\n‹one\ntwo›', 'see\n```\n‹one\ntwo›\n```');
    toggles('code', '‹a ``` b\nc›', '````\n‹a ``` b\nc›\n````');
    toggles('code', '‹one\n```\ntwo\n```›', '````\n‹one\n```\ntwo\n```›\n````');
    becomes('code', '```\nx‹x\n```\ny›', '```\nx‹x\n```\ny›');
    becomes('code', '```js\nl|et x\n```\nafter', 'js\nl|et x\nafter');
    becomes('code', '```\n|never closed', '|never closed');
  });
});

describe('a link', () => {
  it('uses the selected words and selects the placeholder of the URL', () => {
    toggles('link', 'see ‹this page› now', 'see [this page](‹https://›) now');
    toggles('link', 'see ‹this [1]› now', 'see [this [1]](‹https://›) now');
    toggles('link', 'see |', 'see [|](https://)');
    toggles('link', 'see the pa|ge', 'see the [page](‹https://›)');
  });

  it('uses a selected URL and puts the caret at the link text', () => {
    toggles('link', '‹https://example.org/a?b=c›', '[|](https://example.org/a?b=c)');
    toggles('link', '‹https://example.org/a_(b)›', '[|](<https://example.org/a_(b)>)');
  });

  it('becomes its text and its URL when removed', () => {
    becomes('link', 'a [wo|rds](https://x.example) b', 'a ‹words https://x.example› b');
  });

  it('is inserted after text that a link cannot contain', () => {
    toggles('link', '‹a] b›', 'a] b[|](https://)');
    toggles('link', '‹a\n\nb›', 'a\n\nb[|](https://)');
  });
});

describe('lines', () => {
  it('are quoted whole, including empty lines, and separated from the following text', () => {
    toggles('quote', 'o|ne', '> o|ne');
    toggles('quote', 'on‹e\n\ntw›o', '> on‹e\n>\n> two›');
    toggles('quote', '‹one›\ntwo', '> ‹one\n›\ntwo');
    toggles('quote', '‹one\n›two', '> ‹one\n›\ntwo');
    becomes('quote', '‹> one\n\n> two›', '‹one\n\ntwo›');
    toggles('quote', '‹> one\ntwo›', '> ‹> one\n> two›');
  });

  it('become list items, except empty lines and existing items', () => {
    toggles('list', '‹one\n\ntwo›', '- ‹one\n\n- two›');
    becomes('list', '‹- one\ntwo›', '‹- one\n- two›');
    becomes('list', '‹one\n\n›', '- ‹one\n›\n');
    becomes('list', '‹\n\n›one', '- ‹\n\n›\none');
    toggles('list', '|', '- |');
    toggles('list', '  in|side', '  - in|side');
  });
});

describe('an inserted block', () => {
  it('is separated from the text around it by one empty line', () => {
    const insert = (marked: string): string => show(insertBlock(read(marked).text, read(marked).start, '> words'));
    assert.equal(insert('|'), '> words\n\n|');
    for (const before of ['one', 'one\n', 'one\n\n'])
      for (const after of ['two', '\ntwo', '\n\n\ntwo'])
        assert.equal(insert(`${before}|${after}`), 'one\n\n> words\n\n|two');
  });
});

describe('markup', () => {
  /** Generates a text of pieces, with a selection from the start of one piece to the start of another. */
  const selected = (pieces: readonly string[]): fc.Arbitrary<Selected> =>
    fc.tuple(fc.array(fc.constantFrom(...pieces), {maxLength: 12}), fc.nat(12), fc.nat(12)).map(([parts, one, two]) => {
      const at = (count: number): number => parts.slice(0, count).join('').length;
      const [start = 0, end = 0] = [at(one), at(two)].sort((a, b) => a - b);
      return {text: parts.join(''), start, end};
    });
  const sensible = ['a', 'b ', ' ', ' *a* ', ' **b**', '***a***', ' `a` ', '``a`b`` ', ' ` ', '\n', '\n\n', '\n> ', '\n- ', '\n1. ', '\n* ', '\n```\na\n```\n', '\n~~~', '[', ']', '[a](https://x.example)', '(', ' \\', 'https://x.example', '🌻', 'ü', '_', '<']; // prettier-ignore
  const wild = selected(['a', 'b ', ' ', '*', '**', '`', '``', '```', '\n', '\n\n', '> ', '- ', '1. ', '[', ']', '](', '(', ')', '\\', 'https://x.example', '🌻', 'ü', '_', '<', '~~~']); // prettier-ignore
  const words = (text: string): string => text.replace(/[^a-zü🌻]/gu, '').replaceAll('https', '');

  /** Marks excluded from the round trip: if only some lines have one, all get it at first, and then all lose it. */
  const MARKS = {bold: /\*/, italic: /\*/, list: /[-*] /, link: /never/, code: /never/, quote: /never/} as const;

  for (const markup of MARKUPS) {
    it(`of ${markup} is removed exactly when toggled twice`, () => {
      fc.assert(
        fc.property(selected(sensible.filter((piece) => !MARKS[markup].test(piece))), (before) => {
          const after = toggleMarkup(markup, before);
          if (after.text.length <= before.text.length) return;
          assert.equal(toggleMarkup(markup, after).text, before.text, `${show(before)} → ${show(after)}`);
        }),
        {numRuns: 2000},
      );
    });

    it(`of ${markup} drops no word and keeps the selection inside the text`, () => {
      fc.assert(
        fc.property(wild, (before) => {
          const after = toggleMarkup(markup, before);
          assert.equal(words(after.text), words(before.text));
          assert.ok(after.start >= 0 && after.start <= after.end && after.end <= after.text.length, show(after));
        }),
        {numRuns: 2000},
      );
    });

    it(`of ${markup} takes less than 500 ms for 10,000 characters of any pattern`, () => {
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

  it('renders on the server as intended', () => {
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
  it('recognises code spans and code blocks, closed or not', () => {
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
