import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {changedRegions, fillRegions} from '../../scripts/docs/regions.js';
import {formatTable, propertiesTable} from '../../scripts/docs/tables.js';

const DOCUMENT = `# Title
<!-- generated:events -->
old
<!-- /generated -->
between
<!-- generated:parts comment-composer --><!-- /generated -->
`;

describe('the tables of the documentation', () => {
  it('replace only the text between their markers', () => {
    const filled = fillRegions(DOCUMENT, (region) => `| ${region} |`);
    assert.equal(
      filled,
      `# Title
<!-- generated:events -->

| events |

<!-- /generated -->
between
<!-- generated:parts comment-composer -->

| parts comment-composer |

<!-- /generated -->
`,
    );
    assert.equal(
      fillRegions(filled, (region) => `| ${region} |`),
      filled,
    );
  });

  it('are listed by name when they are out of date', () => {
    const filled = fillRegions(DOCUMENT, (region) => (region === 'events' ? '| events |' : '| parts |'));
    assert.deepEqual(changedRegions(DOCUMENT, filled), ['events', 'parts comment-composer']);
    assert.deepEqual(changedRegions(filled, filled.replace('| parts |', '| new |')), ['parts comment-composer']);
    assert.deepEqual(changedRegions(filled, filled), []);
  });

  it('list the custom properties with their default and description', () => {
    const {rows} = propertiesTable(`:host {
      /* Links and focus. */
      --_accent: var(--comment-accent, color-mix(in oklab, blue 50%, currentColor));
      --_private: min(var(--_indent), 12px);
    }`);
    assert.deepEqual(rows, [
      ['`--comment-accent`', '`color-mix(in oklab, blue 50%, currentColor)`', 'Links and focus.'],
    ]);
  });

  it('fail if a public name has no description', () => {
    assert.throws(
      () => formatTable({titles: ['part', 'what it is'], rows: [['`rail`', '']]}),
      /`rail` has no description/,
    );
  });

  it('escape a vertical bar in a cell', () => {
    assert.equal(formatTable({titles: ['a'], rows: [['x | y']]}), '| a |\n| --- |\n| x \\| y |');
  });
});
