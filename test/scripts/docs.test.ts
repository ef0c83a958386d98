import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readExports} from '../../scripts/docs/exports.js';
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

describe('the exports of the package', () => {
  const files = new Map([
    [
      'src/index.ts',
      `export * from './a.js';
export {shown, type Hidden} from './in/b.js';
/** Its own. */
export class Own {}
`,
    ],
    ['src/a.ts', '/**\n * The first\n * paragraph.\n *\n * The second.\n */\nexport function a(): void {}\n'],
    [
      'src/in/b.ts',
      `/** Not exported. */
const secret = 1;

export const other = secret;
/** Shown. @internal */
export const shown = 1;
/** Hidden. */
export interface Hidden {
  /** A field. */
  readonly field: string;
}
`,
    ],
  ]);
  const read = (path: string): string => files.get(path) ?? '';

  it('are those of the entry and of the modules that it passes on, with their docstrings', () => {
    assert.deepEqual(readExports('src/index.ts', read), [
      {name: 'Own', isType: false, description: 'Its own.'},
      {name: 'a', isType: false, description: 'The first paragraph.'},
      {name: 'shown', isType: false, description: 'Shown.'},
      {name: 'Hidden', isType: true, description: 'Hidden.'},
    ]);
  });

  it('without a docstring have no description, and those that do not exist are a fault', () => {
    assert.deepEqual(readExports('src/in/b.ts', read)[0], {name: 'other', isType: false, description: ''});
    assert.throws(
      () => readExports('x.ts', (path) => (path === 'x.ts' ? "export {gone} from './y.js';\n" : '')),
      /y\.js does not export gone/,
    );
  });

  it('are all that a script can import from the entry', async () => {
    const listed = readExports('src/index.ts', (path) => readFileSync(path, 'utf8')).filter(({isType}) => !isType);
    const names = listed.map(({name}) => name);
    const imported: object = await import('../../src/index.js');
    assert.deepEqual(names.sort(), Object.keys(imported).sort());
  });
});
