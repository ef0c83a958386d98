import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {ALLOWED_ATTRIBUTES, ALLOWED_TAGS} from '../../src/core/html-policy.js';
import {isWellFormed} from '../../src/core/text/well-formed.js';
import {createPlainText} from '../../src/dom/plain-text.js';
import {createSanitizer} from '../../src/dom/sanitize.js';
import {until} from '../support/until.js';

const sanitize = createSanitizer();

/** A second sanitiser, for batches. */
const batched = createSanitizer();

/** Returns the sanitised HTML as a string. Only for comparison, never for insertion. */
function clean(html: string): string {
  return toHtml(sanitize?.(html));
}

function toHtml(fragment: DocumentFragment | null | undefined): string {
  const box = document.createElement('div');
  if (fragment) box.append(fragment);
  return box.getHTML();
}

/** HTML that tries to run a script, to load something or to deceive. Only text and allowed elements may remain. */
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

before(async () => {
  for (const each of [sanitize, batched]) await each?.prepare?.(['<div>']);
});

describe('the sanitiser', () => {
  it('keeps only allowed elements of hostile HTML, and runs no script', async () => {
    const hits: string[] = [];
    Object.assign(window, {hit: () => hits.push('hit')});
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({mode: 'open'});
    // Prevents navigation by allowed links, which would end the test. All other links may act.
    const stay = (event: Event): void => {
      const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
      if (link && /^(?:https?|mailto):/.test(link.href)) event.preventDefault();
    };
    root.addEventListener('click', stay, true);
    for (const html of HOSTILE) {
      const fragment = sanitize?.(html);
      if (!fragment) throw new Error(`the sanitiser returned null for ${html}`);
      expectAllowed(fragment, html);
      root.replaceChildren(fragment);
      for (const node of root.querySelectorAll('*')) node.dispatchEvent(new MouseEvent('click', {cancelable: true}));
    }
    // An unsanitised element as control: proves that `hit` would be detected.
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

  it('shows separate words as safe text until the chunk for foreign HTML has loaded', async () => {
    const fresh = createSanitizer();
    expect(toHtml(fresh?.('<div>one</div><div>tw<b>o</b></div>'))).to.equal('<p dir="auto"> one  two </p>');
    expect(toHtml(fresh?.('a<script>no</script><!-- no --> &amp;<b>b</b>&lt;i&gt; 1 < 2'))).to.equal(
      '<p dir="auto">a &amp;b&lt;i&gt; 1 &lt; 2</p>',
    );
    for (const html of HOSTILE) {
      const fragment = fresh?.(html);
      if (fragment) expectAllowed(fragment, html);
    }
    const box = document.createElement('div');
    box.append(fresh?.('<div>one</div><div>two</div>') ?? '');
    const picture = document.createElement('div');
    picture.append(fresh?.('<img src="https://x.example/a.png">') ?? '');
    await fresh?.prepare?.(['<div>']);
    await until(() => box.childElementCount === 2, 'the rewritten body is shown');
    expect(box.getHTML()).to.equal('<p dir="auto">one</p><p dir="auto">two</p>');
    expect(picture.textContent).to.equal('a.png');
  });

  it('needs no further chunk for bodies of our own server', () => {
    expect(createSanitizer()?.prepare?.(['<p>a <a href="https://x.example/" rel="nofollow">b</a></p>\n<hr>'])).to.equal(
      undefined,
    );
    expect(createSanitizer()?.prepare?.(['<p>a</p>b'])).to.be.a('promise');
  });

  it('keeps the elements of comments', () => {
    const html = '<p dir="auto">a <strong>b</strong> <em>c</em> <del>d</del> <code part="code">e</code></p>';
    expect(clean(html)).to.equal(html);
    expect(clean('<ol start="3"><li>x</li></ol>')).to.equal('<ol start="3"><li dir="auto">x</li></ol>');
    expect(clean('<p dir="rtl" lang="he">x</p>')).to.equal('<p dir="rtl" lang="he">x</p>');
  });

  it('sets the same `rel` on every link, whatever its author wrote', () => {
    const rel = 'nofollow ugc noopener noreferrer';
    expect(clean('<a href="https://x.example/" rel="me" target="_blank" title="t">x</a>')).to.equal(
      `<p dir="auto"><a href="https://x.example/" title="t" part="link" rel="${rel}">x</a></p>`,
    );
    expect(clean('<a href="mailto:a@b.example">x</a>')).to.contain(rel);
  });

  it('makes scrolling code focusable', () => {
    expect(clean('<pre tabindex=7>x</pre>')).to.equal('<pre part="code" dir="ltr" tabindex="0">x</pre>');
  });

  it('unwraps a link without a valid URL', () => {
    expect(clean('<a>x</a><a href="ftp://x.example">y</a><a href="https://">z</a>')).to.equal('<p dir="auto">xyz</p>');
  });

  it('shows the real host of a link whose text is another URL', () => {
    expect(clean('<a href="https://evil.example/">https://bank.example/login</a>')).to.contain(
      'bank.example/login [evil.example]',
    );
    expect(clean('<a href="https://www.bank.example/x">bank.example</a>')).not.to.contain('[');
    expect(clean('<a href="https://bank.example/x">https://www.bank.example</a>')).not.to.contain('[');
  });

  it('is not affected by the page’s own DOMPurify or by polluted prototypes', () => {
    const polluted: Record<string, unknown> = Object.prototype as never;
    polluted['ALLOWED_TAGS'] = ['img', 'script'];
    polluted['ALLOW_DATA_ATTR'] = true;
    polluted['ALLOW_UNKNOWN_PROTOCOLS'] = true;
    try {
      const fresh = createSanitizer();
      const fragment = fresh?.('<img src=x onerror=hit()><p data-x=1>y</p><a href="x:y">z</a>');
      if (!fragment) throw new Error('the sanitiser returned null');
      expectAllowed(fragment, 'a polluted page');
    } finally {
      for (const name of ['ALLOWED_TAGS', 'ALLOW_DATA_ATTR', 'ALLOW_UNKNOWN_PROTOCOLS']) delete polluted[name];
    }
  });

  it('keeps only allowed elements and attributes of any combination of parts', () => {
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

/** Bodies that can affect the HTML after them, or that a parser reads differently at the start of a page. */
const LEAKING = [
  '<strong>', '<del>', '<b>', '<nobr>', '<a href="https://evil.example/">', '<a href="https://evil.example/"><p>x</p>', '<p>x', '<li>x', '<ul>', '<pre>', '<pre>\n',
  '</blockquote>', '</blockquote><blockquote>', '</strong>', '</p>', '</br>', '</body>x', '</html>x', '<hr></hr>',
  '<p><strong><p>x</p></strong></p>', '<p><em><blockquote>x</blockquote></em></p>', '<p><a href="https://x.example/"><hr></a></p>', '<li><em><li>x</li></em></li>',
  '<strong><em>x</strong>y</em>', '<a href="https://x.example/">x<em><a href="https://y.example/">y</a></em></a>', '<strong><strong><strong><strong>x</strong></strong></strong></strong>',
  '<table>', '<table><tr><td>', '<table><strong>x</table>', '<select>', '<option>', '<form>', '<button>', '<svg>', '<math><mtext>', '<svg><desc><p>x', '<frameset>', '<template>', '<noscript>',
  '<plaintext>', '<textarea>', '<title>', '<style>', '<script>', '<xmp>', '<iframe>', '<!--', '<!-- --', '<!doctype html>', '<![CDATA[', '<?x', '</', '<', '<p title="', "<p title='", '<p title="x" ', '<p ',
  '<body title="x">y', '<html dir="rtl">y', '<p is="x-y">z</p>', '<P>x</P>', '<br/>', '<p title="a" title="b">x</p>', '<p title="<em>">x</p>',
  'x', ' x', '\n<p>x</p>\n', '\fx', '\r\nx\r', 'a\0b', '\0', '<p title="\0\r">x</p>', '\ufeffx', 'x\ud800', '\udc00x', '&amp', '&lt', '&#60', '&lt;/blockquote&gt;', '&', '', ' ',
  `${'<blockquote>'.repeat(600)}x${'</blockquote>'.repeat(600)}`, `${'<em>'.repeat(510)}x${'</em>'.repeat(510)}`, '<p>x</p>'.repeat(2000),
]; // prettier-ignore

describe('sanitising in batches', () => {
  it('parses many bodies once, with the same results as alone', () => {
    const bodies = Array.from({length: 50}, (_, index) => `<p>${index} <em>x</em></p>\n<ul>\n<li>y</li>\n</ul>`);
    const fresh = createSanitizer();
    const parsed = listParsed(() => {
      fresh?.batch?.(bodies);
      for (const html of bodies) expect(toHtml(fresh?.(html))).to.equal(clean(html));
    });
    // One call for the batch, and fifty for the comparison.
    expect(parsed).to.have.length(51);
  });

  it('isolates bodies that would affect the next one', () => {
    for (const html of LEAKING) expectAsAlone(['<p>before</p>', html, '<p>after</p>', 'words', '<em>more</em>']);
    expectAsAlone(LEAKING);
  });

  it('gives the same result as alone for every body, whatever its neighbours', () => {
    fc.assert(fc.property(fc.array(anyBody(), {maxLength: 6}), expectAsAlone), {numRuns: 500});
  });

  it('batches only bodies that a parser does not change', () => {
    const check = (html: string): void => {
      if (!isWellFormed(html)) return;
      const parsed: string[] = [];
      whileParsing(
        ({body}) => parsed.push(body.getHTML()),
        () => sanitize?.(html),
      );
      expect(parsed.map(listTags), html).to.deep.equal([listTags(html)]);
    };
    LEAKING.forEach(check);
    fc.assert(fc.property(anyBody(), check), {numRuns: 2000});
  });

  it('secures every link', () => {
    const html =
      '<p><a href="https://evil.example/" rel="me">https://bank.example/</a> <a href="ftp://x.example/">x</a></p>';
    const [first] = together([html, '<p>x</p>']);
    expect(first).to.contain('rel="nofollow ugc noopener noreferrer">https://bank.example/ [evil.example]</a> x');
  });

  it('returns each fragment once, and drops the rest with the next batch', () => {
    const fresh = createSanitizer();
    fresh?.batch?.(['<p>x</p>', '<p>x</p>', '<p>y</p>']);
    const [first, second] = [fresh?.('<p>x</p>'), fresh?.('<p>x</p>')];
    expect(first).not.to.equal(second);
    expect(toHtml(first)).to.equal(toHtml(second));
    fresh?.batch?.([]);
    expect(listParsed(() => fresh?.('<p>y</p>'))).to.deep.equal(['<p>y</p>']);
  });

  it('does not batch long bodies', () => {
    const parsed = listParsed(() => createSanitizer()?.batch?.(['<p>x</p>', `<p>${'y'.repeat(6000)}</p>`]));
    expect(parsed.join()).to.contain('<p>x</p>').and.not.contain('yy');
  });

  it('uses a new mark for each batch, and removes it', () => {
    const bodies = ['<p>x</p>', '<blockquote><p>y</p></blockquote>'];
    const marks = listParsed(() => {
      for (const html of [...together(bodies), ...together(bodies)]) expect(html).not.to.contain('title');
    }).map((html) => /title="(.{20,}?)"/.exec(html)?.[1]);
    expect(marks).to.have.length(2).and.not.include(undefined);
    expect(marks[0]).not.to.equal(marks[1]);
  });

  const faults: Readonly<Record<string, (body: HTMLElement, boxes: readonly Element[]) => void>> = {
    'are in another order': (body, [first]) => first && body.append(first),
    'lack one': (_body, [first]) => first?.remove(),
    'have a part of one beside them': (body, [first]) => body.append(first?.firstChild ?? ''),
    'are nested': (body, [first, second]) => first && second && first.append(second) === body.append('x'),
    'contain one twice': (_body, [first, second]) => first && second?.replaceWith(first.cloneNode(true)),
    'contain one without a mark': (_body, [first]) => first?.replaceWith(document.createElement('blockquote')),
  };
  for (const [how, tamper] of Object.entries(faults)) {
    it(`sanitises every body alone if the elements of the batch ${how}`, () => {
      const bodies = ['<p>a</p>', '<p>b</p>', '<p>c</p>'];
      const seen: number[] = [];
      whileParsing(
        ({body}) => {
          if (body.children.length < bodies.length) return;
          seen.push(body.children.length);
          tamper(body, [...body.children]);
        },
        () => expect(together(bodies)).to.deep.equal(bodies.map((html) => html.replace('<p>', '<p dir="auto">'))),
      );
      expect(seen).to.deep.equal([bodies.length]);
    });
  }
});

describe('bodies without a sanitiser', () => {
  it('are shown as text, with a paragraph for each line', () => {
    const box = document.createElement('div');
    box.append(createPlainText()('<p>a &lt;b&gt;</p><p>c <img src=x onerror=hit()></p>') ?? '');
    expect(box.getHTML()).to.equal('<p dir="auto">a &lt;b&gt;</p><p dir="auto">c</p>');
  });
});

function expectAllowed(fragment: DocumentFragment, from: string): void {
  const attributes: readonly string[] = [...ALLOWED_ATTRIBUTES, 'rel', 'part', 'tabindex', 'role', 'aria-label'];
  for (const node of fragment.querySelectorAll('*')) {
    const isBox = node.getAttribute('part') === 'table';
    if (!isBox) expect([...ALLOWED_TAGS] as string[], from).to.include(node.localName);
    if (!isBox) expect(node.role, from).to.equal(null);
    for (const {name, value} of node.attributes) {
      expect(attributes, from).to.include(name);
      if (name === 'href') expect(value, from).to.match(/^(?:https?:\/\/|mailto:)/i);
      if (name === 'part') expect(['link', 'quote', 'code', 'table'], from).to.include(value);
    }
  }
}

/** Sanitises bodies in a batch. */
function together(bodies: readonly string[]): string[] {
  if (!batched?.batch) throw new Error('the sanitiser has no batches');
  batched.batch(bodies);
  return bodies.map((html) => toHtml(batched(html)));
}

function expectAsAlone(bodies: readonly string[]): void {
  expect(together(bodies), JSON.stringify(bodies).slice(0, 1000)).to.deep.equal(bodies.map(clean));
}

const listTags = (html: string): readonly string[] => html.match(/<\/?[a-z]+/g) ?? [];

/** Calls `run`. During that, `tamper` gets each parsed document and may change it. */
function whileParsing(tamper: (document: Document, html: string) => void, run: () => void): void {
  // oxlint-disable-next-line eslint/no-restricted-globals -- watched here, not used
  const {prototype} = DOMParser;
  const original = Reflect.get(prototype, 'parseFromString');
  prototype.parseFromString = function parse(html, type) {
    const document = original.call(this, html, type);
    // Converts to a string, because with Trusted Types it is an object.
    tamper(document, ''.concat(html));
    return document;
  };
  try {
    run();
  } finally {
    prototype.parseFromString = original;
  }
}

/** Returns the HTML of each parser call during `run`. */
function listParsed(run: () => void): string[] {
  const parsed: string[] = [];
  whileParsing((_document, html) => parsed.push(html), run);
  return parsed;
}

/** Generates bodies as a server writes them, the same with parts added or removed, and any parts in any order. */
function anyBody(): fc.Arbitrary<string> {
  const tags = fc.constantFrom(
    'p', 'p', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a href="https://x.example/"', 'a', 'hr', 'br', 'b', 'i', 'nobr', 'table', 'td', 'div', 'svg', 'math', 'template', 'plaintext', 'noscript', 'select', 'title',
  ); // prettier-ignore
  const attributes = fc.constantFrom('', '', '', ' title="x &amp; y"', ' dir="rtl"', ' lang=de', ' title=\'"\'', ' start="3"', ' onclick="hit()"', ' class="x"', ' title="<b>"', ' title="'); // prettier-ignore
  const text = fc.constantFrom(
    'x',
    ' ',
    '\n',
    '&lt;',
    '&amp',
    '&',
    '<',
    '>',
    '"',
    '</',
    '<!--',
    '-->',
    '\0',
    '\r',
    '\f',
    '\ud83d',
    'https://y.example/',
  );
  const open = fc.tuple(tags, attributes).map(([tag, attribute]) => `<${tag}${attribute}>`);
  const close = tags.map((tag) => `</${tag.replace(/ .*/, '')}>`);
  const pieces = fc.array(fc.oneof(open, close, text), {maxLength: 10});
  const {flow} = fc.letrec<{inline: string[]; flow: string[]}>((tie) => ({
    inline: several(
      fc.oneof(
        {depthSize: 'small'},
        fc.constantFrom('x', ' y', '&lt;', '<br>', '\n').map((piece) => [piece]),
        within(['strong', 'em', 'del', 'code', 'a href="https://x.example/" rel="nofollow"'], tie('inline')),
      ),
    ),
    flow: several(
      fc.oneof(
        {depthSize: 'small'},
        within(['p', 'p lang="de"', 'pre'], tie('inline')),
        fc.constantFrom('<hr>', '\n', 'x').map((piece) => [piece]),
        within(['blockquote'], tie('flow')),
        within(['ul', 'ol start="2"'], several(within(['li'], tie('flow')))),
      ),
    ),
  }));
  const damaged = fc
    .tuple(flow, fc.nat(20), fc.nat(2), pieces)
    .map(([parts, at, count, others]) => parts.toSpliced(at, count, ...others.slice(0, 1)));
  return fc.oneof(flow, damaged, pieces).map((parts) => parts.join(''));
}

const several = (parts: fc.Arbitrary<string[]>): fc.Arbitrary<string[]> =>
  fc.array(parts, {maxLength: 3}).map((lists) => lists.flat());

const within = (tags: readonly string[], parts: fc.Arbitrary<string[]>): fc.Arbitrary<string[]> =>
  fc
    .tuple(fc.constantFrom(...tags), parts)
    .map(([tag, inner]) => [`<${tag}>`, ...inner, `</${tag.replace(/ .*/, '')}>`]);
