import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {createNativeSanitizer} from '../../src/dom/native-sanitize.js';
import {createSanitizer, type Sanitize} from '../../src/dom/sanitize.js';
import {HAS_NATIVE} from '../support/compare-sanitizers.js';
import {anyBody, HOSTILE, LEAKING} from '../support/hostile-html.js';
import {until} from '../support/until.js';

const OWN =
  '<p>a <strong>b</strong> <a href="https://x.example/" rel="nofollow">c</a></p>\n<ol start="3">\n<li>d</li>\n</ol>';

describe('the native sanitiser', () => {
  it('exists exactly in browsers with `setHTML`', () => {
    expect(createNativeSanitizer(never) !== null).to.equal(HAS_NATIVE);
  });
});

const testNative = (): void => {
  const {setHTML}: Element & SetHtml = Element.prototype;

  it('needs no chunk for bodies of our own server', () => {
    const sanitize = open(fail);
    expect(sanitize.prepare?.([OWN])).to.equal(undefined);
    expect(toHtml(sanitize(OWN))).to.equal(
      '<p>a <strong>b</strong> <a href="https://x.example/" part="link" rel="nofollow ugc noopener noreferrer">c</a></p>\n<ol start="3">\n<li dir="auto">d</li>\n</ol>',
    );
  });

  it('leaves other bodies to DOMPurify, which is loaded once', async () => {
    let loads = 0;
    const sanitize = open(async () => {
      loads++;
      return createSanitizer();
    });
    for (const html of ['<div>x</div>', '<p>x', '<p title=" x">y</p>', '<p title="--&gt;">y</p>'])
      expect(sanitize.prepare?.([OWN, html]), html).to.be.a('promise');
    await sanitize.prepare?.(['<div>']);
    expect(loads).to.equal(1);
    expect(sanitize.prepare?.(['<div>x</div>'])).to.equal(undefined);
    expect(toHtml(sanitize('<b>x</b><div>y</div>'))).to.equal('<p><strong>x</strong></p><p>y</p>');
  });

  it('shows other bodies as text until DOMPurify has loaded, and replaces them then', async () => {
    let finish = (): void => undefined;
    const sanitize = open(async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      return createSanitizer();
    });
    const boxes = ['<div>one</div><div>two</div>', '<h1>a</h1>&lt;i&gt; 1 < 2', ...HOSTILE].map((html) => {
      const box = document.createElement('div');
      box.append(sanitize(html) ?? 'nothing');
      expect([...box.querySelectorAll('*')].map(({localName}) => localName).join(), html).to.equal('p');
      return box;
    });
    expect(boxes.slice(0, 2).map(({textContent}) => textContent?.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'one two',
      'a <i> 1 < 2',
    ]);
    // A reader may have removed one of them meanwhile.
    boxes[1]?.replaceChildren('gone');
    finish();
    await until(() => boxes[0]?.childElementCount === 2, 'the sanitised body is shown');
    expect(boxes[0]?.getHTML()).to.equal('<p>one</p><p>two</p>');
    expect(boxes[1]?.getHTML()).to.equal('gone');
    await sanitize.prepare?.([]);
  });

  it('parses the well-formed bodies of a batch once, and makes of each what it makes of it alone', () => {
    const bodies = [OWN, '<div>x</div>', '<p>a</p>\n<blockquote><p>b</p></blockquote>', OWN, '<p>c'];
    const alone = open(fail);
    const parsed: string[] = [];
    const watch = function watch(this: Element, html: string, options: {readonly sanitizer: Sanitizer}): void {
      parsed.push(html);
      setHTML?.call(this, html, options);
    };
    const sanitize = replacing(Element.prototype, 'setHTML', watch, () => open(async () => null));
    parsed.length = 0;
    sanitize.batch?.(bodies);
    expect(parsed).to.have.length(1);
    expect(parsed[0]).to.contain(OWN).and.not.contain('<div>');
    for (const html of bodies) if (/^<p>[^c]/.test(html)) expect(toHtml(sanitize(html))).to.equal(toHtml(alone(html)));
  });

  it('lets no body reach into another one of its batch', () => {
    const [alone, sanitize] = [open(async () => null), open(async () => null)];
    const check = (bodies: readonly string[]): void => {
      sanitize.batch?.(bodies);
      for (const html of bodies) expect(toHtml(sanitize(html)), html).to.equal(toHtml(alone(html)));
    };
    for (const html of LEAKING) check(['<p>before</p>', html, '<p>after</p>', OWN]);
    check(LEAKING);
    fc.assert(fc.property(fc.array(anyBody(), {maxLength: 6}), check), {numRuns: 500});
  });

  it('waits in `prepare` for all chunks that are loading', async () => {
    const sanitize = open(async () => createSanitizer());
    const box = document.createElement('div');
    box.append(sanitize('<h1>a</h1>') ?? '');
    await sanitize.prepare?.([]);
    expect(box.getHTML()).to.equal('<p><strong>a</strong></p>');
  });

  it('shows other bodies as text for good if there is no other sanitiser', async () => {
    const sanitize = open(async () => null);
    const box = document.createElement('div');
    box.append(sanitize('<div>one</div>') ?? '');
    await sanitize.prepare?.(['<div>']);
    expect(box.getHTML()).to.equal('<p> one </p>');
    expect(toHtml(sanitize('<div>two</div>'))).to.equal('<p> two </p>');
    expect(sanitize.prepare?.(['<div>'])).to.equal(undefined);
    expect(toHtml(sanitize(OWN))).to.contain('<strong>b</strong>');
  });

  const REPLACEMENTS: Readonly<Record<string, unknown>> = {
    'is missing': undefined,
    throws: () => {
      throw new Error('no');
    },
    'does nothing': () => undefined,
    'keeps everything': function keep(this: Element, html: string) {
      const target = this instanceof HTMLTemplateElement ? this.content : this;
      // oxlint-disable-next-line eslint/no-restricted-globals -- stands for a polyfill of the page
      target.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
    },
    'ignores its options, as an early version does': function ignore(this: Element, html: string) {
      setHTML?.call(this, html);
    },
    'drops everything': function drop(this: Element) {
      this.replaceChildren();
    },
    'is a text setter': function text(this: Element, html: string) {
      this.textContent = html;
    },
  };
  for (const [how, replacement] of Object.entries(REPLACEMENTS))
    it(`does not exist if \`setHTML\` ${how}`, () => {
      const found = replacing(Element.prototype, 'setHTML', replacement, () => createNativeSanitizer(never));
      // A function in a failed comparison would stall the test runner.
      expect(found === null).to.equal(true);
    });

  it('does not exist if the page has replaced `Sanitizer`', () => {
    const replacements = [
      undefined,
      function empty() {},
      function broken() {
        throw new Error('no');
      },
    ];
    for (const replacement of replacements)
      expect(replacing(window, 'Sanitizer', replacement, () => createNativeSanitizer(never)) === null).to.equal(true);
  });

  it('is not affected by what the page replaces later', () => {
    const sanitize = open(fail);
    const found = replacing(Element.prototype, 'setHTML', REPLACEMENTS['throws'], () => toHtml(sanitize(OWN)));
    expect(found).to.equal(toHtml(sanitize(OWN)));
  });

  it('keeps only its own elements and attributes if the page has polluted prototypes', () => {
    const polluted: Record<string, unknown> = Object.prototype as never;
    const settings = {
      removeElements: ['p'],
      replaceWithChildrenElements: ['strong'],
      removeAttributes: ['href'],
      processingInstructions: [],
    };
    const expected = toHtml(open(fail)(OWN));
    for (const [name, value] of Object.entries(settings)) {
      polluted[name] = value;
      try {
        expect(toHtml(open(fail)(OWN)), name).to.equal(expected);
      } finally {
        delete polluted[name];
      }
    }
  });
};

if (HAS_NATIVE) describe('the native sanitiser of this browser', testNative);

interface SetHtml {
  setHTML?: (html: string, options?: object) => void;
}

/** Opens a native sanitiser. */
function open(load: () => Promise<Sanitize | null>): Sanitize {
  const sanitize = createNativeSanitizer(load);
  if (!sanitize) throw new Error('there is no native sanitiser');
  return sanitize;
}

const never = (): Promise<null> => new Promise(() => undefined);

const fail = (): Promise<null> => {
  throw new Error('a chunk is loaded');
};

/** Runs a function while a property has another value, or is missing if the value is undefined. */
function replacing<T>(owner: object, name: string, value: unknown, run: () => T): T {
  const original = Object.getOwnPropertyDescriptor(owner, name);
  if (!original) throw new Error(`there is no ${name}`);
  if (value === undefined) Reflect.deleteProperty(owner, name);
  else Object.defineProperty(owner, name, {...original, value});
  try {
    return run();
  } finally {
    Object.defineProperty(owner, name, original);
  }
}

function toHtml(fragment: DocumentFragment | null): string {
  const box = document.createElement('div');
  box.append(fragment ?? 'nothing');
  return box.getHTML();
}
