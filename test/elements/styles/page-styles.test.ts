import {expect} from '@open-wc/testing';
import type {Comment} from '../../../src/core/comment.js';
import {comment} from '../../support/comments.js';
import {createReadySource} from '../../support/fake-source.js';
import {ThreadHarness} from '../../support/thread-harness.js';

const LONG = 'The tide comes in twice a day and takes the footprints of the gulls with it. '.repeat(6);

const comments: readonly Comment[] = [
  comment('a', null, {
    replies: 1,
    author: {name: 'Ana', badges: ['author']},
    html: `<p>${LONG}</p><blockquote><p>“Quoted”</p></blockquote><ul><li>one</li></ul><pre><code>a\tb</code></pre>`,
  }),
  comment('b', 'a', {editNote: {by: 'admin', reason: 'spelling'}, html: `<p>${LONG} <code>tide()</code></p>`}),
];

/** Inherited properties, each with a value that would break a thread or change its look. */
const HOSTILE: Readonly<Record<string, string>> = {
  'white-space': 'nowrap',
  'text-indent': '3em',
  'text-align': 'center',
  'text-align-last': 'right',
  'text-transform': 'uppercase',
  'letter-spacing': '0.3em',
  'word-spacing': '2em',
  'text-shadow': '1px 1px 3px red',
  'font-variant': 'small-caps',
  'font-variant-numeric': 'oldstyle-nums',
  'user-select': 'none',
  '-webkit-user-select': 'none',
  cursor: 'wait',
  'pointer-events': 'none',
  'list-style': 'square inside',
  hyphens: 'auto',
  'text-wrap': 'balance',
  quotes: '"«" "»"',
  'tab-size': '2',
  'text-size-adjust': '200%',
  '-webkit-text-size-adjust': '200%',
  'word-break': 'break-all',
  'line-break': 'anywhere',
  'overflow-wrap': 'normal',
  'text-emphasis': 'circle red',
  'caret-color': 'transparent',
  'text-underline-offset': '1em',
  'text-underline-position': 'under',
  'text-decoration-skip-ink': 'none',
  'text-justify': 'inter-character',
  'hanging-punctuation': 'first',
  'text-rendering': 'geometricPrecision',
  '-webkit-text-fill-color': 'transparent',
  '-webkit-text-stroke': '2px red',
  '-webkit-text-security': 'disc',
  orphans: '9',
  widows: '9',
  'border-collapse': 'collapse',
  'border-spacing': '9px',
  'caption-side': 'bottom',
  'empty-cells': 'hide',
  'image-rendering': 'pixelated',
  'line-height': '1',
  'ruby-align': 'center',
  'accent-color': 'red',
  'text-autospace': 'normal',
};

/** A font with a normal line height of 1.35 and the space as its only character. */
const TALL =
  'data:font/woff2;base64,d09GMgABAAAAAAEYAAoAAAAAAmAAAADQAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAABmAANAocNgE2AiQDCAsGAAQgBVcHIBvCAUAvCuwGeYc4kc9oJvwoPn+K5//b77fPzP2CSfoJiyStpCgeGr28RCuwuhnU5OBRWoQtkIeWHLWVkEU8+R/uWAjUTjmOKCDKJDCOsO10PNg9xiZH2ba+XNTzEEYKGeC0Blu2avaXmmUfALAFGjo2dcGmsoVSgq1/GmwB0EAhKIwABUItjJbqYDAAQVi835s/W+lV+jM8RSNL8tgGdA2E5qvygusQAEDLC74QNCWgAQCgnAiIQkAzUbrUnJhaSDfLNuZy+on6XzOgjPVgRwwAAA==';

let page: HTMLStyleElement;

beforeEach(() => {
  localStorage.clear();
  page = document.createElement('style');
  document.head.append(page);
});

afterEach(() => page.remove());

describe('a thread inside a page with its own styles', () => {
  for (const selector of ['body', '*']) {
    it(`looks the same whatever inherited property the page sets on "${selector}"`, async () => {
      const {element} = await openForm();
      // Fixed, because `normal` depends on the font.
      const baseStyles = 'body { line-height: 1.15 }';
      page.textContent = baseStyles;
      const plain = look(element);
      expect(plain.length).to.be.greaterThan(60);
      const changed: string[] = [];
      for (const [property, value] of Object.entries(HOSTILE)) {
        page.textContent = `${baseStyles} ${selector} { ${property}: ${value} }`;
        const now = look(element);
        changed.push(...now.filter((line, index) => line !== plain[index]).map((line) => `${property}: ${line}`));
      }
      expect(changed.slice(0, 5)).to.deep.equal([]);
    });
  }

  it('shows all text in a narrow page with white-space: nowrap', async () => {
    page.textContent = 'body { width: 320px; white-space: nowrap; text-indent: 100px }';
    const {element} = await openForm();
    for (const body of element.shadowRoot?.querySelectorAll('[part="body"] > p') ?? [])
      expect(body.scrollWidth, body.textContent?.slice(0, 20)).to.be.at.most(body.clientWidth);
    expect(element.scrollWidth).to.be.at.most(element.clientWidth);
  });

  it('inherits font, size, colour, direction, writing mode and colour scheme from the page', async () => {
    const {element} = await openForm();
    const inherited = {
      'font-family': 'serif',
      'font-size': '21px',
      'font-style': 'italic',
      'font-weight': '700',
      color: 'rgb(1, 2, 3)',
      'color-scheme': 'dark',
      direction: 'rtl',
      'writing-mode': 'vertical-rl',
    };
    page.textContent = `body { ${declare(inherited)} }`;
    const style = getComputedStyle(paragraph(element));
    for (const [property, value] of Object.entries(inherited))
      expect(style.getPropertyValue(property), property).to.equal(value);
    const row = element.shadowRoot?.querySelector('article');
    expect(row && getComputedStyle(row).direction).to.equal('rtl');
    const field = element.shadowRoot?.querySelector('comment-composer')?.shadowRoot?.querySelector('textarea');
    expect(field && getComputedStyle(field).fontSize).to.equal('21px');
  });

  it('uses the page’s line height above 1.2, and its own below', async () => {
    const {element} = await openForm();
    const heights = ['1', '0.5', '20px', '1.15', '1.25', '1.8', '44px'].map((height) => {
      page.textContent = `body { font: 20px/${height} sans-serif }`;
      return Math.round(Number.parseFloat(getComputedStyle(paragraph(element)).lineHeight));
    });
    expect(heights).to.deep.equal([31, 31, 31, 31, 25, 36, 44]);
  });

  it('stays hidden in a closed drawer of the page, and is usable when it opens', async () => {
    const {element} = await openForm();
    const drawer = element.parentElement;
    const button = element.shadowRoot?.querySelector('[part="reply"]');
    if (!drawer || !button) throw new Error('there is no drawer');
    drawer.className = 'drawer';
    page.textContent = '.drawer { visibility: hidden }';
    expect(isReachable(button)).to.equal(false);
    page.textContent = '';
    expect(isReachable(button)).to.equal(true);
  });

  it('ignores the normal line height of a font', async () => {
    document.fonts.add(await new FontFace('Tall', `url(${TALL})`).load());
    page.textContent = 'body { font: 20px Tall }';
    const {element} = await openForm();
    const heights = ['normal', '1', '1.25', '1.5', '1.8'].map((height) => {
      page.textContent = `body { font: 20px/${height} Tall }`;
      return Math.round(Number.parseFloat(getComputedStyle(paragraph(element)).lineHeight));
    });
    expect(heights).to.deep.equal([31, 31, 25, 30, 36]);
  });

  it('follows a visibility animation of the page immediately', async () => {
    const {element} = await openForm();
    const animation = document.body.animate(
      {visibility: ['hidden', 'visible']},
      {duration: 10_000, easing: 'steps(1, end)'},
    );
    animation.pause();
    expect(getComputedStyle(paragraph(element)).visibility).to.equal('hidden');
    animation.finish();
    expect(getComputedStyle(paragraph(element)).visibility).to.equal('visible');
  });

  it('does not depend on the root font size, in wide and narrow pages', async () => {
    const {element} = await openForm();
    for (const width of [760, 500, 320]) {
      const looks = ['100%', '62.5%', '30px'].map((size) => {
        page.textContent = `html { font-size: ${size} } body { font-size: 16px; width: ${width}px }`;
        return look(element);
      });
      expect(looks[1], `62.5%, ${width} px`).to.deep.equal(looks[0]);
      expect(looks[2], `30px, ${width} px`).to.deep.equal(looks[0]);
    }
  });

  it('is wide in a box that fits its content, and as narrow as the box may be', async () => {
    const {element} = await openForm();
    const box = element.parentElement;
    if (!box) throw new Error('there is no box');
    for (const fit of ['width: fit-content', 'float: left', 'display: inline-block', 'position: absolute']) {
      for (const [room, least] of [
        [1200, 600],
        [500, 499],
        [320, 319],
      ] as const) {
        box.className = 'box';
        page.textContent = `body { position: relative; margin: 0; width: ${room}px } .box { ${fit} }`;
        const {width} = element.getBoundingClientRect();
        expect(width, `${fit} in ${room} px`).to.be.within(least, room);
      }
    }
    page.textContent = 'body { display: grid; grid-template-columns: 1fr 300px; width: 400px; white-space: nowrap }';
    expect(element.getBoundingClientRect().width).to.be.at.most(100);
  });

  it('has room for list markers in both text directions', async () => {
    const html = '<ul><li>one</li></ul><ol start="1098"><li>two</li></ol>';
    const thread = await ThreadHarness.open({source: createReadySource([comment('c', null, {html})])});
    await thread.hasMenus();
    for (const direction of ['ltr', 'rtl']) {
      page.textContent = `body { direction: ${direction} }`;
      for (const item of thread.element.shadowRoot?.querySelectorAll('li') ?? []) {
        const [body, {left}] = [item.closest('[part="body"]'), item.getBoundingClientRect()];
        const room = left - (body?.getBoundingClientRect().left ?? left);
        expect(room, `${direction}, ${item.textContent}`).to.be.at.least(item.textContent === 'one' ? 24 : 44);
      }
    }
  });

  it('lets a developer set other properties on its parts', async () => {
    page.textContent =
      'comment-thread::part(thread) { text-align: justify } comment-thread::part(body) { hyphens: auto }';
    const {element} = await openForm();
    const style = getComputedStyle(paragraph(element));
    expect([style.textAlign, style.hyphens]).to.deep.equal(['justify', 'auto']);
  });
});

/** Opens a thread with a reply form, and waits until everything has loaded. */
async function openForm(): Promise<ThreadHarness> {
  const thread = await ThreadHarness.open({source: createReadySource(comments)});
  await thread.reads('The tide comes in');
  await thread.press('Reply to Ana');
  await thread.canType('Your reply to Ana');
  await thread.hasMenus();
  await document.fonts.ready;
  return thread;
}

const declare = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([property, value]) => `${property}: ${value}`)
    .join(';');

/** Whether a click at the centre of an element reaches it. */
function isReachable(element: Element): boolean {
  element.scrollIntoView({block: 'center'});
  const {left, top, width, height} = element.getBoundingClientRect();
  const root = element.getRootNode();
  return root instanceof ShadowRoot && root.elementFromPoint(left + width / 2, top + height / 2) === element;
}

function paragraph({shadowRoot}: Element): Element {
  const found = shadowRoot?.querySelector('[part="body"] > p');
  if (!found) throw new Error('there is no paragraph');
  return found;
}

/** Returns a line for every element inside: its size and its inherited properties. */
function look(root: Element): readonly string[] {
  return elementsInside(root).map((element) => {
    const {width, height} = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const values = Object.keys(HOSTILE).map((property) => `${property}: ${style.getPropertyValue(property)}`);
    const name = `${element.localName} ${element.getAttribute('part')}`;
    return `${name} ${width.toFixed(1)} × ${height.toFixed(1)} ${values.join('; ')}`;
  });
}

function elementsInside({shadowRoot}: Element): readonly Element[] {
  const nodes = [...(shadowRoot?.querySelectorAll('*:not(style)') ?? [])];
  return nodes.flatMap((node) => [node, ...elementsInside(node)]);
}
