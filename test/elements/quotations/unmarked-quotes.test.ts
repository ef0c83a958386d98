import {expect, fixture, html} from '@open-wc/testing';
import type {Page} from '../../../src/core/comment.js';
import type {Quotation} from '../../../src/core/quotation/quotation.js';
import {BlockText} from '../../../src/dom/block-text.js';
import {mark, unmark} from '../../../src/elements/quotations/quote-links.js';
import {comment, page} from '../../support/comments.js';
import {click} from '../../support/user-input.js';
import {ThreadHarness, type Setup} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const ARTICLE =
  'Every kiln that I fired taught me where the draught came in, and I cracked a great many pots. The cat slept through it.';
const [FIRED = ''] = ARTICLE.split(/(?<=pots\.) /);
const SAID = 'The glaze runs when the shelf is too close to the fire, so leave a hand of air below it.';

let count = 0;

const by = (id: string, parent: string | null, name: string, body: string) =>
  comment(id, parent, {author: {name}, html: body, createdAt: `2024-03-01T10:00:${String(count++).padStart(2, '0')}Z`});

const open = (comments: Page['comments'], setup: Setup = {}): Promise<ThreadHarness> =>
  ThreadHarness.open({
    source: {
      key: `unmarked-${count++}`,
      can: {post: true, edit: false, preview: true, order: false, find: false},
      load: () => Promise.resolve(page(comments)),
    },
    ...setup,
  });

const article = (): Promise<Element> => fixture(html`<article><p>${ARTICLE}</p></article>`);

const bodyOf = (thread: ThreadHarness, name: string): Element => {
  const body = thread.comment(name).querySelector('[part="body"]');
  if (!body) throw new Error(`${name} has no body`);
  return body;
};

/** Returns the text of a comment's quote blocks, without their source lines. */
const quotesOf = (thread: ThreadHarness, name: string): readonly string[] =>
  [...bodyOf(thread, name).querySelectorAll('blockquote')].map((quote) => {
    const copy = quote.cloneNode(true);
    if (copy instanceof Element) for (const link of copy.querySelectorAll('[part~="quote-source"]')) link.remove();
    return clean(copy.textContent);
  });

const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

function highlighted(name: string): string {
  return [...(CSS.highlights.get(name) ?? [])]
    .map(({startContainer, startOffset, endContainer, endOffset}) => {
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      return range.toString();
    })
    .join('');
}

beforeEach(() => {
  localStorage.clear();
  count = 1;
  history.replaceState(null, '', location.pathname + location.search);
});

describe('repeated words after an attribution', () => {
  const written = `<p>From the article: ${FIRED}<br>\nMine all held, with cones.</p>`;

  it('become a quote block with the attribution as its source line; the rest stays a paragraph', async () => {
    await article();
    const thread = await open([by('b', null, 'Bo', written)]);
    const link = await thread.link('From the article:');
    expect(link.closest('blockquote')?.part.contains('quote')).to.equal(true);
    expect(quotesOf(thread, 'Bo')).to.deep.equal([FIRED]);
    const rest = bodyOf(thread, 'Bo').querySelector('p');
    expect(clean(rest?.textContent)).to.equal('Mine all held, with cones.');
    await click(link);
    await until(() => highlighted('colloquy-quote') === FIRED, 'the passage is highlighted');
    await thread.press('Back to Bo');
    await until(() => thread.focused.startsWith('From the article:'), 'the focus is back');
  });

  for (const lineBreak of ['<br>', '<br>\n'])
    it(`show no empty line below an attribution on a separate line (${JSON.stringify(lineBreak)})`, async () => {
      await article();
      const thread = await open([
        by('b', null, 'Bo', `<p>From the article:${lineBreak}${FIRED}${lineBreak}Not so.</p>`),
      ]);
      const link = await thread.link('From the article:');
      const quote = link.closest('blockquote');
      expect(quotesOf(thread, 'Bo')).to.deep.equal([FIRED]);
      const shown = [...(quote?.querySelectorAll('br') ?? [])].filter((each) => !each.hidden);
      expect(shown.length).to.equal(0);
    });

  for (const [what, body] of [
    ['a block', `<p>Ana wrote:</p>\n<blockquote><p>${SAID}</p></blockquote>\n<p>Why?</p>`],
    ['a paragraph', `<p>Ana wrote:</p>\n<p>${SAID}</p>\n<p>Why?</p>`],
  ] as const)
    it(`of ${what} below an attribution in a paragraph of its own have it as their link, once`, async () => {
      const thread = await open([by('a', null, 'Ana', `<p>${SAID}</p>`), by('b', null, 'Bo', body)]);
      const link = await thread.link('Ana wrote:');
      expect(link.getAttribute('href')).to.equal('#comment-a');
      expect(clean(bodyOf(thread, 'Bo').textContent)).to.equal(`Ana wrote: ${SAID} Why?`);
      await click(link);
      await until(() => thread.focused.startsWith('Ana'), 'the focus is at the source');
      await thread.press('View');
      await thread.press('Quotations as written');
      await until(() => !bodyOf(thread, 'Bo').querySelector('a'), 'the body is as it was');
      expect(clean(bodyOf(thread, 'Bo').textContent)).to.equal(`Ana wrote: ${SAID} Why?`);
    });

  it('keep an attribution that says something else, and have their link', async () => {
    const thread = await open([
      by('a', null, 'Ana', `<p>${SAID}</p>`),
      by('b', null, 'Bo', `<p>@Ana</p><blockquote><p>${SAID}</p></blockquote>`),
    ]);
    await thread.link('Ana wrote:');
    expect(clean(bodyOf(thread, 'Bo').textContent)).to.equal(`@AnaAna wrote:${SAID}`);
  });

  it('link to the quoted comment, which counts them', async () => {
    const thread = await open([
      by('a', null, 'Ana', `<p>Listen. ${SAID}</p>`),
      by('b', 'a', 'Bo', `<p>@Ana ${SAID} Why?</p>`),
    ]);
    const link = await thread.link('Ana wrote:');
    expect(link.textContent).to.contain('@Ana');
    expect(link.getAttribute('href')).to.equal('#comment-a');
    (await thread.button('Quoted once')).focus();
    await until(() => highlighted('colloquy-quoted') === SAID, 'the words are underlined at the source');
    await click(link);
    await until(() => thread.focused.startsWith('Ana'), 'the focus is at the source');
  });

  it('become several quote blocks if there are several, each with a link', async () => {
    await article();
    const body = `<p>From the article: ${FIRED}<br>\nNone of mine did.<br>\nAna wrote: ${SAID}<br>\nTwo hands!</p>`;
    const thread = await open([by('a', null, 'Ana', `<p>${SAID}</p>`), by('b', null, 'Bo', body)]);
    await thread.link('Ana wrote:');
    expect(quotesOf(thread, 'Bo')).to.deep.equal([FIRED, SAID]);
    const links = thread.links(/^(From the article:|Ana wrote:)$/).map((link) => link.getAttribute('href'));
    expect(links[0]).to.contain('#:~:text=');
    expect(links[1]).to.equal('#comment-a');
    const rest = [...bodyOf(thread, 'Bo').querySelectorAll('p')].map((each) => clean(each.textContent));
    expect(rest).to.deep.equal(['None of mine did.', 'Two hands!']);
  });

  it('may be in a list, in emphasis or outside a paragraph', async () => {
    await article();
    const bodies = [
      `<ul><li>From the article: <em>${FIRED} Not</em> mine.</li><li>Else.</li></ul>`,
      `From the article: ${FIRED} Not mine.<p>Else.</p>`,
      `<p><strong>From the article:</strong> ${FIRED.replace('kiln', '<em>kiln</em>')} Not mine.</p><p>Else.</p>`,
    ];
    const names = ['Bo', 'Cy', 'Di'];
    const thread = await open(bodies.map((body, index) => by(`c${index}`, null, names[index] ?? '', body)));
    await until(() => thread.links('From the article:').length === 3, 'there are three');
    for (const name of names) {
      expect(quotesOf(thread, name), name).to.deep.equal([FIRED]);
      expect(clean(bodyOf(thread, name).textContent)).to.match(/pots\. ?Not mine\. ?Else\.$/);
    }
  });

  it('do not change the text that readers copy, and are restored with the switch', async () => {
    await article();
    const thread = await open([by('b', null, 'Bo', written)]);
    await thread.link('From the article:');
    document.getSelection()?.selectAllChildren(bodyOf(thread, 'Bo'));
    expect(clean(document.getSelection()?.toString())).to.equal(
      `From the article: ${FIRED} Mine all held, with cones.`,
    );
    await thread.choose('View', 'Quotations as written');
    await until(() => thread.links('From the article:').length === 0, 'the original text is restored');
    expect(bodyOf(thread, 'Bo').innerHTML.replace(/ dir="auto"/g, '')).to.equal(written);
    await thread.choose('View', 'Quotations as written');
    await thread.link('From the article:');
    expect(quotesOf(thread, 'Bo')).to.deep.equal([FIRED]);
  });

  it('are quoted again as their author wrote them', async () => {
    await article();
    const thread = await open([by('b', null, 'Bo', written)]);
    await thread.link('From the article:');
    document.getSelection()?.selectAllChildren(bodyOf(thread, 'Bo'));
    await thread.press('Quote this');
    const field = await thread.field(/comment|reply|Reply/i);
    await until(
      () => field instanceof HTMLTextAreaElement && field.value.includes('> From the article: Every kiln'),
      'the passage is in the field',
    );
    expect(field instanceof HTMLTextAreaElement && field.value).not.to.contain('> >');
  });

  it('are accessible', async () => {
    await article();
    const thread = await open([
      by('a', null, 'Ana', `<p>${SAID}</p>`),
      by('b', null, 'Bo', `${written}<p>@Ana ${SAID}</p>`),
    ]);
    await thread.link('Ana wrote:');
    await expect(thread.element).to.be.accessible();
  });

  it('nest the comment below its source with threading="quotes"', async () => {
    const ana = by('a', null, 'Ana', `<p>${SAID}</p>`);
    const others = [
      by('x', null, 'Xi', '<p>Else.</p>'),
      by('c', null, 'Cy', `<p>In reply to Ana: ${SAID}</p><p>Yes.</p>`),
    ];
    const thread = await open([ana, ...others], {attributes: {threading: 'quotes'}});
    await until(
      () => thread.comments.map((name) => name.slice(0, 2)).join() === 'An,Cy,Xi',
      'it is below Ana’s comment',
    );
  });
});

describe('a repeated paragraph without an attribution', () => {
  it('becomes a quote block with its author', async () => {
    const thread = await open([
      by('a', null, 'Ana', `<p>Hm. ${SAID}</p>`),
      by('b', null, 'Bo', `<p>${SAID}</p><p>Yes.</p>`),
    ]);
    const link = await thread.link('Ana wrote:');
    expect(link.closest('blockquote')).not.to.equal(null);
    expect(quotesOf(thread, 'Bo')).to.deep.equal([SAID]);
    expect(quotesOf(thread, 'Ana')).to.deep.equal([]);
  });

  it('stays a paragraph if two comments contain it', async () => {
    const two = [by('a', null, 'Ana', `<p>Hm. ${SAID}</p>`), by('b', null, 'Bo', `<p>They say: ${SAID} So?</p>`)];
    const thread = await open([
      ...two,
      by('c', null, 'Cy', `<p>${SAID}</p><p>Yes.</p>`),
      by('d', null, 'Di', `<p>Bo: “They say”</p>`),
    ]);
    await thread.link('quotes Bo');
    expect(quotesOf(thread, 'Cy')).to.deep.equal([]);
  });
});

describe('the author of the article', () => {
  const WAYS: Readonly<Record<string, {readonly head?: string; readonly inside?: string}>> = {
    'a meta element': {head: '<meta name="author" content="Helen Marsh">'},
    'linked data with a name': {
      head: '<script type="application/ld+json">{"@type":"Article","author":"Helen Marsh"}</script>',
    },
    'linked data with a person': {
      head: '<script type="application/ld+json">{"author":{"@type":"Person","name":"Helen Marsh"}}</script>',
    },
    'linked data with a list': {
      head: '<script type="application/ld+json">[{"author":[{"name":"Olaf Tern"},{"name":"Helen Marsh"}]}]</script>',
    },
    'linked data with a graph': {
      head: '<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"author":{"name":["Helen Marsh"]}}]}</script>',
    },
    'a link': {inside: '<a rel="author" href="/helen">Helen Marsh</a>'},
    microdata: {inside: '<span itemprop="author" itemscope><span itemprop="name">Helen Marsh</span>, potter</span>'},
    'a byline': {inside: '<p class="byline">By Helen Marsh · 3 May</p>'},
    'a card': {inside: '<a class="p-author h-card" href="/helen">Helen Marsh</a>'},
  };

  for (const [name, {head = '', inside = ''}] of Object.entries(WAYS))
    it(`is found in ${name}`, async () => {
      const added = document.createRange().createContextualFragment(head);
      const nodes = [...added.childNodes];
      document.head.append(added);
      try {
        const box = await article();
        box.prepend(document.createRange().createContextualFragment(inside));
        const thread = await open([
          by('h', null, 'Bram', '<p>Nothing of the kind.</p>'),
          by('b', null, 'Bo', `<p>Helen Marsh wrote: ${FIRED} Did she?</p>`),
        ]);
        await thread.link('Helen Marsh wrote:');
        expect(quotesOf(thread, 'Bo')).to.deep.equal([FIRED]);
      } finally {
        for (const node of nodes) node.remove();
      }
    });

  it('is not taken as the author of a comment’s words', async () => {
    const box = await article();
    box.prepend(document.createRange().createContextualFragment('<p class="byline">By Helen Marsh</p>'));
    const thread = await open([
      by('a', null, 'Ana', `<p>${SAID}</p>`),
      by('b', null, 'Bo', `<p>Helen Marsh wrote: ${SAID}</p><p>@Ana ${SAID}</p>`),
    ]);
    await thread.link('Ana wrote:');
    expect(quotesOf(thread, 'Bo')).to.deep.equal([SAID]);
    expect(thread.links('Helen Marsh').length).to.equal(0);
  });
});

describe('marks of quotations without quotation marks', () => {
  // Seeded, so that a failure can be reproduced.
  const random = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;

  it('do not change positions in the text, and can be removed completely', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const next = random(seed * 7919);
      const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(next() * of.length)];
      const inline = (): string =>
        pick([
          'one two ',
          '<em>three four </em>',
          '<br>\n',
          '<a href="https://a.example">five</a> ',
          '<strong>six <code>seven</code></strong> ',
          ' ',
        ]) ?? '';
      const run = (): string => Array.from({length: 2 + Math.floor(next() * 6)}, inline).join('');
      const block = (): string =>
        pick([
          `<p>${run()}</p>`,
          `<ul><li>${run()}</li><li>${run()}<p>${run()}</p></li></ul>`,
          run(),
          `<blockquote><p>${run()}</p></blockquote>`,
        ]) ?? '';
      const body = document.createElement('div');
      body.append(document.createRange().createContextualFragment(Array.from({length: 3}, block).join('')));
      body.normalize();
      const before = body.innerHTML;
      const {blocks} = new BlockText(body);
      const text = blocks.map((each) => each.text).join('|');
      const quotations = blocks.flatMap(({text: words, start}): Quotation[] => {
        const at = [...words.matchAll(/\S+/g)].map(
          ({index, 0: word}) => [index + start, index + start + word.length] as const,
        );
        if (at.length < 4) return [];
        const cut = (from: number): [number, number] => [at[from]?.[0] ?? 0, at[from + 1]?.[1] ?? 0];
        const [[a, b], [c, d]] = [cut(0), cut(2)];
        const one: Quotation = {
          form: 'unmarked',
          words: {start: next() < 0.5 ? a : (at[1]?.[0] ?? a), end: b},
          ...(next() < 0.5 && {lead: {start: a, end: at[1]?.[0] ?? a}}),
          source: null,
          passages: [],
        };
        const lead = one.lead ? {...one, words: {start: one.lead.end, end: b}} : one;
        return [
          lead,
          {form: next() < 0.5 ? 'words' : 'unmarked', words: {start: c, end: d}, source: null, passages: []},
        ];
      });
      mark(body, quotations, () => ({href: '#x', label: 'Label', spoken: 'spoken'}));
      expect(new BlockText(body).blocks.map((each) => each.text).join('|'), `${seed}: ${before}`).to.equal(text);
      unmark(body);
      expect(body.innerHTML, String(seed)).to.equal(before);
    }
  });
});
