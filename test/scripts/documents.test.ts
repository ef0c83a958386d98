import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {type CodeNames, checkBlocks} from '../../scripts/docs/check-blocks.js';
import {checkLength} from '../../scripts/docs/check-lengths.js';
import {checkLinks} from '../../scripts/docs/check-links.js';
import {parseDocument, readDocument} from '../../scripts/docs/documents.js';
import {readTags} from '../../scripts/docs/html-tags.js';
import {listDocuments} from '../../scripts/docs/list-documents.js';
import {FILES} from '../../src/strings/lookup/language-files.js';

const linkFaults = (text: string, path = 'docs/protocol.md'): string[] => {
  const document = parseDocument(path, text);
  return checkLinks(document, new Map([[path, document]]));
};

describe('a link in a document', () => {
  it('leads to a file that exists, from the folder of the document', () => {
    assert.deepEqual(linkFaults('[a](../package.json) [b](https://example.org/x) [c](mailto:a@example.org)'), []);
    assert.deepEqual(linkFaults('\n[a](package.json)'), ['docs/protocol.md:2: package.json: there is no such file']);
    assert.match(linkFaults('[a](../../secret)')[0] ?? '', /outside of the project/);
    assert.match(linkFaults('[a](/docs/protocol.md)')[0] ?? '', /begins with a slash/);
    assert.match(linkFaults('[a](https://)')[0] ?? '', /is no URL/);
  });

  it('leads to a heading that exists, named as GitHub names it', () => {
    const headings = '# What it does: `--origin` & more\n\n## Twice\n\n## Twice\n\n## Tête-à-tête\n\n';
    const good = '[a](#what-it-does---origin--more) [b](#twice) [c](#twice-1) [d](#tête-à-tête) [e](protocol.md#twice)';
    assert.deepEqual(linkFaults(headings + good), []);
    assert.match(linkFaults(`${headings}[a](#twice-2)`)[0] ?? '', /no such heading/);
    assert.match(linkFaults('```md\n# Not a heading\n```\n[a](#not-a-heading)')[0] ?? '', /no such heading/);
    assert.match(linkFaults('[a](../package.json#x)')[0] ?? '', /no such heading/);
  });

  it('may be a picture, in Markdown or in HTML', () => {
    const picture = '<picture><source srcset="a.webp" /><img src="b.webp" alt="" /></picture>';
    const targets = parseDocument('docs/protocol.md', `![c](c.svg)\n\n${picture}`).links.map(({target}) => target);
    assert.deepEqual(targets, ['c.svg', 'a.webp', 'b.webp']);
  });

  it('is not looked for in code', () => {
    assert.deepEqual(linkFaults('`[a](nowhere)`\n\n```markdown\n[b](nowhere)\n```'), []);
  });
});

describe('a page', () => {
  it('has at most 300 lines, README.md 150, without those that are generated', () => {
    const lines = (count: number): string => 'words\n'.repeat(count);
    const generated = `<!-- generated:parts -->\n${lines(400)}<!-- /generated -->\n`;
    assert.deepEqual(checkLength(parseDocument('docs/a.md', lines(299) + generated)), []);
    assert.match(checkLength(parseDocument('docs/a.md', lines(301)))[0] ?? '', /301 lines; at most 300/);
    assert.deepEqual(checkLength(parseDocument('README.md', lines(150))), []);
    assert.match(checkLength(parseDocument('README.md', lines(151)))[0] ?? '', /at most 150/);
  });
});

const NAMES: CodeNames = {
  elements: new Map([
    ['comment-thread', {customElement: true, tagName: 'comment-thread', attributes: [{name: 'endpoint', description: '', default: ''}], events: [], cssParts: []}],
  ]), // prettier-ignore
  styles: {properties: new Set(['--comment-accent']), parts: new Set(['comment', 'pending'])},
  shell: {
    scripts: new Set(['build']),
    helpOf: (command) =>
      command === 'serve' ? '  --origin ORIGIN' : command === 'moderate' ? '  list\n  edit ID' : null,
  },
  tested: ['<script>\n  run();\n  stop();\n</script>'],
};

const faultsIn = (kind: string, text: string): string[] =>
  checkBlocks(parseDocument('a.md', `\`\`\`${kind}\n${text}\n\`\`\``).blocks, NAMES);

describe('a code block', () => {
  it('of HTML is well-formed and has our elements and attributes only', () => {
    assert.deepEqual(
      faultsIn('html', '<comment-thread endpoint="x" lang="de" data-x><p>Text</p></comment-thread>'),
      [],
    );
    assert.deepEqual(faultsIn('html', '<comment-thread endpont="x"></comment-thread>'), [
      'a.md:2: comment-thread has no attribute endpont',
    ]);
    assert.match(faultsIn('html', '<comment-tread></comment-tread>')[0] ?? '', /no element comment-tread/);
    assert.match(faultsIn('html', '<p a="1" a="2">')[0] ?? '', /duplicate-attribute/);
  });

  it('of CSS can be parsed, and has our parts and custom properties only', () => {
    const good = 'comment-thread { --comment-accent: red }\ncomment-thread::part(comment pending) { --mine: 1px }';
    assert.deepEqual(faultsIn('css', good), []);
    assert.match(faultsIn('css', 'a { --comment-acent: red }')[0] ?? '', /no custom property --comment-acent/);
    assert.match(faultsIn('css', 'a { color: var(--comment-x) }')[0] ?? '', /no custom property --comment-x/);
    assert.match(faultsIn('css', 'a::part(coment) { color: red }')[0] ?? '', /no part coment/);
    assert.match(faultsIn('css', 'a { color: red')[0] ?? '', /Unclosed block/);
  });

  it('of shell commands names commands, options, scripts and files that exist', () => {
    const good =
      'npm ci && npm run build\nnpx colloquy serve \\\n  --origin https://a.example   # a --comment\nnpx colloquy moderate list';
    assert.deepEqual(faultsIn('sh', good), []);
    assert.match(faultsIn('sh', 'npx colloquy sreve')[0] ?? '', /no command colloquy sreve/);
    assert.match(faultsIn('sh', 'npx colloquy serve --orig x')[0] ?? '', /serve has no --orig$/);
    assert.match(faultsIn('sh', 'npx colloquy moderate approve x')[0] ?? '', /moderate has no approve/);
    assert.match(faultsIn('sh', 'npm run biuld')[0] ?? '', /unknown command: npm run biuld/);
    assert.match(faultsIn('sh', 'rm -rf x')[0] ?? '', /unknown program: rm/);
    assert.match(faultsIn('sh', 'sed x examples/ngnix.conf')[0] ?? '', /no file examples\/ngnix.conf/);
    assert.match(faultsIn('sh', 'for port in 1 2; do node x')[0] ?? '', /syntax error/);
  });

  it('of HTTP headers has valid ones', () => {
    assert.deepEqual(faultsIn('http', "Content-Security-Policy: default-src 'none';\n  script-src 'self'"), []);
    assert.match(faultsIn('http', 'no header')[0] ?? '', /not a header/);
  });

  it('of a GraphQL query asks for the fields that are read', () => {
    assert.match(faultsIn('graphql', 'query { discussion { title } }').join('\n'), /the query lacks lastEditedAt/);
  });

  it('of another kind quotes a file that a test runs', () => {
    assert.deepEqual(faultsIn('vue', 'run();\nstop();'), []);
    assert.match(faultsIn('vue', 'run();\n\nhalt();')[0] ?? '', /nothing checks this block of the kind “vue”/);
    assert.match(faultsIn('', 'words')[0] ?? '', /nothing checks this block/);
  });

  it('of a script has no type errors, also within HTML, each at its line', () => {
    const script =
      "<p></p>\n<script type=\"module\">\n  document.querySelector('comment-thread').ordr = 'newest';\n</script>";
    assert.deepEqual(faultsIn('html', script), [
      "a.md:4: error TS2551: Property 'ordr' does not exist on type 'CommentThread'. Did you mean 'order'?",
    ]);
    assert.match(faultsIn('ts', "import type {} from 'colloquy/raect';").join('\n'), /a\.md:2: error TS2307/);
    assert.deepEqual(faultsIn('js', "document.querySelector('comment-thread').order = 'newest';"), []);
  });
});

describe('the elements of a fragment', () => {
  it('have their attributes, text and line', () => {
    const [first, second] = readTags('<p>\n<a href="x&amp;y">z</a>');
    assert.equal(first?.name, 'p');
    assert.deepEqual([second?.attributes.get('href'), second?.text, second?.line], ['x&y', 'z', 2]);
  });
});

describe('the index of the documentation', () => {
  it('lists every page', () => {
    const index = readDocument('docs/README.md');
    const listed = new Set(index.links.map(({target}) => join('docs', target)));
    const pages = listDocuments().filter((path) => /^docs\/(?!README|backends\/)/.test(path));
    assert.deepEqual(
      pages.filter((path) => !listed.has(path)),
      [],
    );
  });
});

describe('the comparison in README.md', () => {
  it('has the number of our languages', () => {
    const [, count] = /^\| languages \| <!-- \S+ -->(\d+)</m.exec(readDocument('README.md').text) ?? [];
    assert.equal(Number(count), FILES.size + 1);
  });

  it('has a source for each row', () => {
    const rows = (text: string): string[] =>
      Array.from(text.matchAll(/^\| ([a-z][\w ,()-]*?) \|/gm), ([, row = '']) => row);
    const sources = rows(readDocument('docs/comparison.md').text);
    const [, table = ''] = /^## Beside other systems\n([^]*?)\n## /m.exec(readDocument('README.md').text) ?? [];
    const compared = rows(table);
    assert.ok(compared.length > 15);
    assert.deepEqual(
      compared.filter((row) => !sources.includes(row)),
      [],
    );
  });
});
