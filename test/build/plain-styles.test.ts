import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {runInNewContext} from 'node:vm';
import {CSSResult, unsafeCSS} from 'lit';
import {replaceTags} from '../../scripts/build/plain-styles.js';

const IMPORT = "import {unsafeCSS as $styleSheet} from 'lit';\n";

describe('replaceTags', () => {
  it('replaces the tag of every template of styles, nested ones too', () => {
    const code = 'const a = css`a{}`; const b = css`${a}b{${on ? css`color:red` : css`x`}}`;';
    const replaced =
      'const a = $styleSheet(`a{}`); const b = $styleSheet(`${a}b{${on ? $styleSheet(`color:red`) : $styleSheet(`x`)}}`);';
    for (const file of ['a.js', 'a.ts']) assert.equal(replaceTags(code, file), IMPORT + replaced);
  });

  it('keeps the text of the styles, with those that they contain', () => {
    const code = "const inner = css`b{content:'\\\\201c'}`; return css`a{} ${inner} ${unsafeCSS('c{}')}`;";
    const [, replaced = ''] = replaceTags(`(() => {${code}})`, 'a.js').split(IMPORT);
    const sheet: unknown = runInNewContext(`${replaced}()`, {$styleSheet: unsafeCSS, unsafeCSS});
    assert.ok(sheet instanceof CSSResult);
    assert.equal(sheet.cssText, "a{} b{content:'\\201c'} c{}");
  });

  it('changes nothing else', () => {
    const code = 'const a = html`<b>css</b>`; const b = "css`a`"; const c = sheet.css`a{}`;';
    assert.equal(replaceTags(code, 'a.js'), code);
  });
});
