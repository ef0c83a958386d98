// What each command makes of texts in which it has to decide: where marks belong, which marks are there already.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {toggleMarkup, type Markup} from '../../../src/core/markdown/markdown-edit.js';
import type {Selected} from '../../../src/core/markdown/text-edit.js';

/** Texts before and after a command, with a selection between `‹` and `›`, or a caret at `|`. */
const CASES: Readonly<Record<Markup, readonly (readonly [before: string, after: string])[]>> = {
  bold: [
    ['**‹a›**', '‹a›'],
    ['***‹a›***', '*‹a›*'],
    ['*‹a›*', '***‹a›***'],
    ['‹***a***›', '*‹a›*'],
    ['**a|** b', '**a**| b'],
    ['**|**', '|'],
    ['*|*', '***|***'],
    ['**a**|**', '**a|'],
    ['a** b|** c', 'a** b**| c'],
    ['**a\nb|**', '**a\nb**|****'],
    ['‹\n\n›', '**|**\n\n'],
    ['1. ‹a›', '1. **‹a›**'],
    ['‹> 1. a\n\t- b›', '> 1. **‹a**\n\t- **b›**'],
    ['‹- › a', '- **|** a'],
    ['**a** ‹b› **c**', '**a** **‹b›** **c**'],
    ['‹a**›', '**‹a**›**'],
    ['‹**a›', '**‹**a›**'],
    ['‹*a**›', '***‹a›****'],
    ['x‹ ›y', 'x **|**y'],
    ['|', '**|**'],
    ['a|', 'a**|**'],
    ['|a', '**|**a'],
    ['x *a|* y', 'x *a**|*** y'],
    ['‹**a**\n**b**›', '‹a\nb›'],
    ['‹**a**\nb\n›', '**‹a**\n**b›**\n'],
  ],
  italic: [
    ['‹*a*›', '‹a›'],
    ['**‹a›**', '***‹a›***'],
    ['***‹a›***', '**‹a›**'],
    ['*a|*', '*a*|'],
    ['**a|**', '**a*|***'],
    ['***a|***', '***a*|**'],
    ['‹_a_›', '*‹_a_›*'],
    ['*‹a b›*', '‹a b›'],
    ['* ‹a›', '* *‹a›*'],
    ['*‹a\nb›*', '**‹a*\n*b›**'],
    ['a *|* b', 'a | b'],
  ],
  code: [
    ['`a|`', '`a`|'],
    ['`|a`', '|a'],
    ['``a`|b``', 'a`|b'],
    ['`‹a› b`', '‹a› b'],
    ['‹`a` b›', '`` ‹`a` b› ``'],
    ['x `a` ‹b› `c`', 'x `a` `‹b›` `c`'],
    ['`a\n\n‹b›`', '`a\n\n‹b›`'],
    ['a`\n\n‹`b`›', 'a`\n\n‹b›'],
    ['`\n\n`a ‹b› c`', '`\n\na ‹b› c'],
    ['‹a›`', '‹a›`'],
    ['`‹a›', '`‹a›'],
    ['`|', '``|`'],
    ['```\n|\n```', '|'],
    ['```\n‹a\nb›\n```', '‹a\nb›'],
    ['```\n‹a\nb\n```›', '‹a\nb›'],
    ['‹a\n```\nb\n```›', '````\n‹a\n```\nb\n```›\n````'],
    ['~~~ js\na|\n~~~', 'js\na|'],
    ['```\na\n```\n\n‹b›', '```\na\n```\n\n`‹b›`'],
    ['   ```\na|\n   ```', 'a|'],
    ['    ```\na|', '    ```\na`|`'],
    ['`` a` |``', '`` a` ``|'],
    ['‹`›', '`` ‹`› ``'],
    ['‹``›', '``` ‹``› ```'],
    ['` ‹a› `', ' ‹a› '],
    ['`` ‹`› ``', '‹`›'],
    ['‹ a ›', ' `‹a›` '],
    ['x|', 'x`|`'],
    ['````\n```\n|a\n````', '```\n|a'],
    ['```\na|\n~~~\n```', 'a|\n~~~'],
    ['`a| b', '`a`|` b'],
    ['``a|`', '``a`|``'],
  ],
  link: [
    ['[a|](b)', '‹a b›'],
    ['|[a](b)', '[|](https://)[a](b)'],
    ['[a](b)|', '[a](b)[|](https://)'],
    ['‹[a](b)›', '‹a b›'],
    ['[‹a›](https://)', '‹a›'],
    ['[a](<b c>)|x', '[a](<b c>)[|](https://)x'],
    ['[x [a|](b) y](c)', '[x ‹a b› y](c)'],
    ['\\[a|](b)', '\\[a[|](https://)](b)'],
    ['[a|]', '[a[|](https://)]'],
    ['[a|] (b)', '[a[|](https://)] (b)'],
    ['[a|]()', '‹a›'],
    ['‹HTTPS://A.example›', '[|](HTTPS://A.example)'],
    ['‹mailto:a@b.example›', '[|](mailto:a@b.example)'],
    ['‹https://a b›', '[https://a b](‹https://›)'],
    ['‹ftp://a›', '[ftp://a](‹https://›)'],
    ['https://a.exam|ple', 'https://a.[example](‹https://›)'],
    ['\\|a', '\\|a'],
    ['\\\\|a', '\\\\[|](https://)a'],
    ['‹a\\›', 'a\\|'],
    ['x\\‹a›', 'x\\‹a›'],
    ['‹ a ›', ' [a](‹https://›) '],
    ['[a](|b)', '‹a b›'],
    ['‹[a](b) c›', '[[a](b) c](‹https://›)'],
    ['‹[a]›', '[[a]](‹https://›)'],
    ['‹a [b](c) d›', '[a [b](c) d](‹https://›)'],
    ['‹a\n b›', '[a\n b](‹https://›)'],
    ['[a|](b(c)', '[a[|](https://)](b(c)'],
    ['[‹a](b)›', '‹a b›'],
    ['[a\nb|](c)', '‹a\nb c›'],
    ['‹https://a.example/x)›', '[|](<https://a.example/x)>)'],
  ],
  quote: [
    ['> ‹a›', '‹a›'],
    ['>‹a›', '‹a›'],
    ['  ‹a›', '  > ‹a›'],
    ['  > ‹a›', '  ‹a›'],
    ['|', '>|'],
    ['> |', '|'],
    ['‹a\n\n\nb›', '> ‹a\n>\n>\n> b›'],
    ['‹a›\n\nb', '> ‹a›\n\nb'],
    ['‹a›\n> b', '> ‹a›\n> b'],
    ['‹> a›\nb', '‹a›\nb'],
    ['‹> a\n\n›b', '‹a\n\n›b'],
    ['‹> a\n› b', '‹a\n› b'],
    ['x\n‹a\n›y', 'x\n> ‹a\n›\ny'],
    ['‹\n›', '>|\n'],
    ['>> ‹a›', '> ‹a›'],
    ['‹> a\n>\n> b›', '‹a\n\nb›'],
  ],
  list: [
    ['- ‹a›', '‹a›'],
    ['* ‹a›', '‹a›'],
    ['+ ‹a\n- b›', '‹a\nb›'],
    ['-‹a›', '- -‹a›'],
    ['‹a›\n- b', '- ‹a›\n- b'],
    ['‹a›\nb', '- ‹a\n›\nb'],
    ['‹a›\n \nb', '- ‹a›\n \nb'],
    ['‹ ›', '‹ - ›'],
    ['‹a\n \nb›', '- ‹a\n \n- b›'],
    ['  - ‹a›', '  ‹a›'],
    ['1. ‹a›', '- 1. ‹a›'],
    ['‹- a\n\n- b›', '‹a\n\nb›'],
    ['‹- a\n\n›b', '‹a\n\n›b'],
    ['|\n', '- |\n'],
    ['a\n|\nb', 'a\n- |\nb'],
  ],
};

function read(marked: string): Selected {
  const caret = marked.indexOf('|');
  if (caret >= 0) return {text: marked.replace('|', ''), start: caret, end: caret};
  return {text: marked.replace(/[‹›]/g, ''), start: marked.indexOf('‹'), end: marked.indexOf('›') - 1};
}

function show({text, start, end}: Selected): string {
  if (start === end) return `${text.slice(0, start)}|${text.slice(start)}`;
  return `${text.slice(0, start)}‹${text.slice(start, end)}›${text.slice(end)}`;
}

describe('Markdown commands', () => {
  for (const markup of ['bold', 'italic', 'code', 'link', 'quote', 'list'] as const)
    it(`toggle ${markup}`, () => {
      for (const [before, after] of CASES[markup])
        assert.equal(show(toggleMarkup(markup, read(before))), after, JSON.stringify(before));
    });
});
