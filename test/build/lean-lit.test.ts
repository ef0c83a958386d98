import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {CUTS, withoutRest} from '../../scripts/build/lean-lit.js';

const MODULES = [
  '@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/css-tag.js',
  'lit-html/lit-html.js',
  'lit-element/lit-element.js',
];
const code = MODULES.map((path) => readFileSync(`node_modules/${path}`, 'utf8')).join('\n');

describe('What is taken out of Lit', () => {
  for (const [cut] of CUTS)
    it(`is in the version that is installed: ${cut.source}`, () => {
      assert.match(code, new RegExp(cut.source));
    });

  it('leaves nothing of polyfills and decorators', () => {
    assert.doesNotMatch(
      withoutRest(code),
      /ShadyCSS|PolyfillSupport|\[Symbol\.metadata\]|addInitializer|wrapped=|JSON\./,
    );
  });

  it('is used by no element: none declares such a property', () => {
    const declarations = readdirSync('src', {recursive: true, encoding: 'utf8'})
      .filter((path) => path.endsWith('.ts'))
      .map((path) => ({path, text: readFileSync(join('src', path), 'utf8')}))
      .filter(({text}) => /static override get properties\(|@property|@state/.test(text));
    assert.ok(declarations.length >= 4, `${declarations.length} elements with properties`);
    for (const {path, text} of declarations) {
      assert.doesNotMatch(text, /useDefault|type: (?:Object|Array)|@property|@state|\baccessor /, path);
      assert.doesNotMatch(text, /type: Boolean[^}]*reflect|reflect[^}]*type: Boolean/, path);
    }
  });

  it('leaves all else: elements, properties, attributes, controllers', () => {
    for (const word of ['addController', 'attributeChangedCallback', 'createRenderRoot', 'reflect', 'requestUpdate'])
      assert.ok(withoutRest(code).includes(word), word);
  });
});
