import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {ALLOWED_ATTRIBUTES, ALLOWED_TAGS} from '../../src/core/foreign-policy.js';
import {isWellFormed} from '../../src/core/text/well-formed.js';
import {createNativeSanitizer} from '../../src/dom/native-sanitize.js';
import {createPlainText} from '../../src/dom/plain-text.js';
import {createSanitizer, type Sanitize} from '../../src/dom/sanitize.js';
import {HAS_NATIVE} from '../support/compare-sanitizers.js';
import {anyBody, HOSTILE, LEAKING} from '../support/hostile-html.js';
import {until} from '../support/until.js';

/** The ways to create a sanitiser in this browser. */
const CREATORS: ReadonlyMap<string, () => Sanitize | null> = new Map([
  ['DOMPurify', () => createSanitizer()],
  ...(HAS_NATIVE
    ? [['the native sanitiser', () => createNativeSanitizer(async () => createSanitizer())] as const]
    : []),
]);

let sanitize: Sanitize | null = null;

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

async function create(how = 'DOMPurify'): Promise<void> {
  sanitize = CREATORS.get(how)?.() ?? null;
  await sanitize?.prepare?.(['<div>']);
}

for (const [how, createFresh] of CREATORS)
  describe(`the sanitiser, ${how}`, () => {
    before(() => create(how));

    it('keeps only allowed elements of hostile HTML, runs no script and requests nothing', async () => {
      const hits: string[] = [];
      const requested = (): readonly string[] => performance.getEntriesByType('resource').map(({name}) => name);
      const before = requested().length;
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
      for (const html of [
        ...HOSTILE,
        ...HOSTILE.map((each) => `<p>x</p>${each}`),
        '<p><a href="javascript:hit()">x</a></p>',
      ]) {
        const fragment = sanitize?.(html);
        if (!fragment) throw new Error(`the sanitiser returned null for ${html}`);
        expectAllowed(fragment, html);
        root.replaceChildren(fragment);
        for (const node of root.querySelectorAll('*')) node.dispatchEvent(new MouseEvent('click', {cancelable: true}));
      }
      // An unsanitised element as control: proves that `hit` and the request would be detected.
      const control = document.createElement('img');
      control.setAttribute('onerror', 'hit()');
      control.src = '/control.png';
      await new Promise((resolve) => {
        control.addEventListener('error', resolve);
        root.replaceChildren(control);
      });
      host.remove();
      expect(hits).to.deep.equal(['hit']);
      await until(() => requested().length > before, 'the request of the control is listed');
      expect(requested().slice(before)).to.deep.equal([new URL('/control.png', location.href).href]);
    });

    it('needs no further chunk for bodies of our own server', () => {
      expect(createFresh()?.prepare?.(['<p>a <a href="https://x.example/" rel="nofollow">b</a></p>\n<hr>'])).to.equal(
        undefined,
      );
      expect(createFresh()?.prepare?.(['<p>a</p>b'])).to.be.a('promise');
    });

    it('keeps the elements of comments', () => {
      const html = '<p>a <strong>b</strong> <em>c</em> <del>d</del> <code part="code">e</code></p>';
      expect(clean(html)).to.equal(html);
      expect(clean('<ol start="3"><li>x</li></ol>')).to.equal('<ol start="3"><li dir="auto">x</li></ol>');
      expect(clean('<p dir="rtl" lang="he">x</p>')).to.equal('<p dir="rtl" lang="he">x</p>');
    });

    it('sets the same `rel` on every link, whatever its author wrote', () => {
      const rel = 'nofollow ugc noopener noreferrer';
      expect(clean('<a href="https://x.example/" rel="me" target="_blank" title="t">x</a>')).to.equal(
        `<p><a href="https://x.example/" title="t" part="link" rel="${rel}">x</a></p>`,
      );
      expect(clean('<a href="mailto:a@b.example">x</a>')).to.contain(rel);
    });

    it('makes scrolling code focusable', () => {
      expect(clean('<pre tabindex=7>x</pre>')).to.equal('<pre part="code" dir="ltr" tabindex="0">x</pre>');
    });

    it('unwraps a link without a valid URL', () => {
      expect(clean('<a>x</a><a href="ftp://x.example">y</a><a href="https://">z</a>')).to.equal('<p>xyz</p>');
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
        const fresh = createFresh();
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

describe('the sanitiser before its chunk for foreign HTML has loaded', () => {
  it('shows separate words as safe text', async () => {
    const fresh = createSanitizer();
    expect(toHtml(fresh?.('<div>one</div><div>tw<b>o</b></div>'))).to.equal('<p> one  two </p>');
    expect(toHtml(fresh?.('a<script>no</script><!-- no --> &amp;<b>b</b>&lt;i&gt; 1 < 2'))).to.equal(
      '<p>a &amp;b&lt;i&gt; 1 &lt; 2</p>',
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
    expect(box.getHTML()).to.equal('<p>one</p><p>two</p>');
    expect(picture.textContent).to.equal('a.png');
  });
});

describe('sanitising in batches', () => {
  before(async () => {
    await create();
    await batched?.prepare?.(['<div>']);
  });

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
        () => expect(together(bodies)).to.deep.equal(bodies),
      );
      expect(seen).to.deep.equal([bodies.length]);
    });
  }
});

describe('bodies without a sanitiser', () => {
  it('are shown as text, with a paragraph for each line', () => {
    const box = document.createElement('div');
    box.append(createPlainText()('<p>a &lt;b&gt;</p><p>c <img src=x onerror=hit()></p>') ?? '');
    expect(box.getHTML()).to.equal('<p>a &lt;b&gt;</p><p>c</p>');
  });
});

function expectAllowed(fragment: DocumentFragment, from: string): void {
  const attributes: readonly string[] = [...ALLOWED_ATTRIBUTES, 'rel', 'part', 'tabindex', 'role', 'aria-label'];
  for (const node of fragment.querySelectorAll('*')) {
    const isBox = node.getAttribute('part') === 'table';
    if (!isBox) expect(ALLOWED_TAGS, from).to.include(node.localName);
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
