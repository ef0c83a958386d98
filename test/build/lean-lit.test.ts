import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
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

  it('leaves all else: elements, properties, attributes, controllers', () => {
    for (const word of ['addController', 'attributeChangedCallback', 'createRenderRoot', 'reflect', 'requestUpdate'])
      assert.ok(withoutRest(code).includes(word), word);
  });
});
