import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {collapse} from '../../scripts/build/collapse-templates.js';

describe('collapse', () => {
  it('removes comments and unnecessary white space from styles', () => {
    const code =
      'const a = css`\n  :host {\n    /* Links. */\n    color: red;\n    margin: 0 -1px;\n  }\n  a b { inset: 0 }\n`;';
    assert.equal(collapse(code, 'a.js'), 'const a = css` :host{color:red;margin:0 -1px}a b{inset:0}`;');
  });

  it('removes quotes of attribute values, zeros before a point, and spaces around operators', () => {
    const code =
      "css`[part~='depth-1'] *, [a='1'] { width: calc(var(--a) * -1 + 0.5em / 2 * (10.05px - 0.1px)); margin: -0.5em 0 }`";
    assert.equal(
      collapse(code, 'a.js'),
      "css`[part~=depth-1] *,[a='1']{width:calc(var(--a) * -1 + .5em/2*(10.05px - .1px));margin:-.5em 0}`",
    );
  });

  it('removes line breaks between tags from HTML', () => {
    const code =
      'html`<b>\n    <i></i>\n  ${list.map((x) => html`<i\n  title=${x}\n  lang="en"></i>`)}\n  ${1}\n</b>\n`';
    const short = 'html`<b><i></i>${list.map((x) => html`<i title=${x} lang="en"></i>`)}${1}</b>`';
    for (const file of ['a.js', 'a.ts']) assert.equal(collapse(code, file), short);
  });

  it('keeps one space in HTML where it may be visible', () => {
    const code = 'html`<b>\n    a</b>  <i>  b\n  c</i> ${1}  ${2}`';
    assert.equal(collapse(code, 'a.js'), 'html`<b> a</b> <i> b c</i> ${1} ${2}`');
  });

  it('does not change other strings', () => {
    const code = 'const a = `two  spaces`; const b = sql`select\n  1`; const c = "html`  `";';
    assert.equal(collapse(code, 'a.js'), code);
  });
});
