import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {ALLOWED_ATTRIBUTES, ALLOWED_TAGS} from '../../src/core/policy.js';
import {createPlainText} from '../../src/dom/plain-text.js';
import {createSanitizer} from '../../src/dom/sanitize.js';

const sanitize = createSanitizer();

/** What becomes of HTML, as HTML again: to be read by a test, never to be placed. */
function clean(html: string): string {
  const fragment = sanitize?.(html);
  const box = document.createElement('div');
  if (fragment) box.append(fragment);
  return box.getHTML();
}

/** Ways to run a script, to reach outside, or to pretend: each has to come out as words, or not at all. */
const HOSTILE = [
  '<script>hit()</script>',
  '<img src=x onerror=hit()>',
  '<svg onload=hit()><script>hit()</script></svg>',
  '<svg><style><img src=x onerror=hit()></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=hit()&gt;">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=hit()>',
  '<a href="javascript:hit()">x</a>',
  '<a href=" jAvAsCrIpT:hit()">x</a>',
  '<a href="java\tscript:hit()">x</a>',
  '<a href="java&#10;script:hit()">x</a>',
  '<a href="&#1;javascript:hit()">x</a>',
  '<a href="data:text/html,<script>hit()</script>">x</a>',
  '<a href="vbscript:hit()">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/relative">x</a>',
  '<a href="#comment-7">x</a>',
  '<a href="blob:https://x/y">x</a>',
  '<a xlink:href="javascript:hit()" href="https://ok.example" onclick="hit()" target="_blank" ping="https://p.example">x</a>',
  '<iframe src="javascript:hit()"></iframe><iframe srcdoc="<script>hit()</script>"></iframe>',
  '<object data="javascript:hit()"></object><embed src="javascript:hit()">',
  '<base href="https://evil.example/"><link rel=stylesheet href=x><meta http-equiv=refresh content="0;url=javascript:hit()">',
  '<style>@import "x"; *{background:url(x)}</style><p style="background:url(javascript:hit())">x</p>',
  '<template><img src=x onerror=hit()></template><template shadowrootmode=open><script>hit()</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=hit()>">',
  '<textarea><img src=x onerror=hit()></textarea><xmp><img src=x onerror=hit()></xmp><plaintext><img src=x onerror=hit()>',
  '<form action="javascript:hit()"><button formaction="javascript:hit()">x</button><input name=cookie autofocus onfocus=hit()></form>',
  '<details open ontoggle=hit()>x</details><video><source onerror=hit()></video><body onload=hit()>',
  '<p id=location name=cookie class=rail slot=x part=rail data-action=fold aria-label=x role=alert tabindex=1>x</p>',
  '<comment-thread endpoint="https://evil.example"></comment-thread><x-y onclick=hit()></x-y>',
  '<button popovertarget=x commandfor=y command=show-modal>x</button><dialog open>x</dialog>',
  '<select><selectedcontent><img src=x onerror=hit()></selectedcontent></select>',
  '<b><b><b>'.repeat(300) + '<img src=x onerror=hit()>',
  '<p>&lt;script&gt;hit()&lt;/script&gt;</p>',
  '<![CDATA[<img src=x onerror=hit()>]]><!--><img src=x onerror=hit()>-->',
  '<h1>x</h1><table><tr><td>x</td></tr></table><img src="https://tracker.example/x.gif">',
  '<marquee onstart=hit()>x</marquee><keygen autofocus onfocus=hit()><isindex action=javascript:hit()>',
];

describe('sanitising', () => {
  it('leaves nothing of hostile HTML but allowed elements, and runs none of it', async () => {
    const hits: string[] = [];
    Object.assign(window, {hit: () => hits.push('hit')});
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({mode: 'open'});
    // An honest link would lead away from the test; any other is left to do what it can.
    const stay = (event: Event): void => {
      const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
      if (link && /^(?:https?|mailto):/.test(link.href)) event.preventDefault();
    };
    root.addEventListener('click', stay, true);
    for (const html of HOSTILE) {
      const fragment = sanitize?.(html);
      if (!fragment) throw new Error(`nothing came back for ${html}`);
      expectAllowed(fragment, html);
      root.replaceChildren(fragment);
      for (const node of root.querySelectorAll('*')) node.dispatchEvent(new MouseEvent('click', {cancelable: true}));
    }
    // The same, unsanitised: a canary that cannot sing proves nothing.
    const control = document.createElement('img');
    control.setAttribute('onerror', 'hit()');
    control.src = 'data:,x';
    await new Promise((resolve) => {
      control.addEventListener('error', resolve);
      root.replaceChildren(control);
    });
    host.remove();
    expect(hits).to.deep.equal(['hit']);
  });

  it('keeps the words of what it unwraps', () => {
    expect(clean('<h1>a <u>b</u></h1><table><tr><td>c</td></tr></table>')).to.equal('a bc');
  });

  it('keeps what comments are made of', () => {
    const html = '<p dir="auto">a <strong>b</strong> <em>c</em> <del>d</del> <code part="code">e</code></p>';
    expect(clean(html)).to.equal(html);
    expect(clean('<ol start="3"><li>x</li></ol>')).to.equal('<ol start="3"><li dir="auto">x</li></ol>');
    expect(clean('<p dir="rtl" lang="he">x</p>')).to.equal('<p dir="rtl" lang="he">x</p>');
  });

  it('gives every link the same words about itself, whatever its author wrote', () => {
    const rel = 'nofollow ugc noopener noreferrer';
    expect(clean('<a href="https://x.example/" rel="me" target="_blank" title="t">x</a>')).to.equal(
      `<a href="https://x.example/" title="t" part="link" rel="${rel}">x</a>`,
    );
    expect(clean('<a href="mailto:a@b.example">x</a>')).to.contain(rel);
  });

  it('lets code that scrolls be reached by keyboard', () => {
    expect(clean('<pre tabindex=7>x</pre>')).to.equal('<pre part="code" dir="ltr" tabindex="0">x</pre>');
  });

  it('unwraps a link that leads nowhere', () => {
    expect(clean('<a>x</a><a href="ftp://x.example">y</a><a href="https://">z</a>')).to.equal('xyz');
  });

  it('shows where a link leads that pretends to lead elsewhere', () => {
    expect(clean('<a href="https://evil.example/">https://bank.example/login</a>')).to.contain(
      'bank.example/login [evil.example]',
    );
    expect(clean('<a href="https://www.bank.example/x">bank.example</a>')).not.to.contain('[');
    expect(clean('<a href="https://bank.example/x">https://www.bank.example</a>')).not.to.contain('[');
  });

  it('is not changed by what a page does to its own DOMPurify, nor by polluted prototypes', () => {
    const polluted: Record<string, unknown> = Object.prototype as never;
    polluted['ALLOWED_TAGS'] = ['img', 'script'];
    polluted['ALLOW_DATA_ATTR'] = true;
    polluted['ALLOW_UNKNOWN_PROTOCOLS'] = true;
    try {
      const fresh = createSanitizer();
      const fragment = fresh?.('<img src=x onerror=hit()><p data-x=1>y</p><a href="x:y">z</a>');
      if (!fragment) throw new Error('nothing came back');
      expectAllowed(fragment, 'a polluted page');
    } finally {
      for (const name of ['ALLOWED_TAGS', 'ALLOW_DATA_ATTR', 'ALLOW_UNKNOWN_PROTOCOLS']) delete polluted[name];
    }
  });

  it('lets only what the policy allows through, whatever is put together', () => {
    const pieces = fc.constantFrom(
      ...HOSTILE, '<p>', '</p>', '<a href="', '">', '<', '>', '"', "'", '<!--', '-->', '<svg>', '</svg>', '<math>', '<style>', '</style>', '<table>', '<li>', 'x', '&lt;', '<blockquote>',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(pieces, {maxLength: 12}), (parts) => {
        const fragment = sanitize?.(parts.join(''));
        if (fragment) expectAllowed(fragment, parts.join(''));
      }),
      {numRuns: 400},
    );
  });
});

describe('bodies without a sanitiser', () => {
  it('are their words, a paragraph a line, and no element of theirs', () => {
    const box = document.createElement('div');
    box.append(createPlainText()('<p>a &lt;b&gt;</p><p>c <img src=x onerror=hit()></p>') ?? '');
    expect(box.getHTML()).to.equal('<p dir="auto">a &lt;b&gt;</p><p dir="auto">c</p>');
  });
});

function expectAllowed(fragment: DocumentFragment, from: string): void {
  const attributes: readonly string[] = [...ALLOWED_ATTRIBUTES, 'rel', 'part', 'tabindex'];
  for (const node of fragment.querySelectorAll('*')) {
    expect([...ALLOWED_TAGS] as string[], from).to.include(node.localName);
    for (const {name, value} of node.attributes) {
      expect(attributes, from).to.include(name);
      if (name === 'href') expect(value, from).to.match(/^(?:https?:\/\/|mailto:)/i);
      if (name === 'part') expect(['link', 'quote', 'code'], from).to.include(value);
    }
  }
}
