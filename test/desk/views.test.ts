// Every view besides the queue: the hostile corpus, axe, its states, its layout.

import {expect} from '@open-wc/testing';
import {loadDeskStrings} from '../../src/strings/desk/lookup/load-desk-strings.js';
import type {DeskStrings} from '../../src/strings/desk/desk-strings.js';
import {DeskHarness} from '../support/desk-harness.js';
import {FakeDeskServer, refuse} from '../support/fake-desk-server.js';
import {HOSTILE, LEAKING} from '../support/hostile-html.js';
import {entry, moderated, moderatedThread, moderator, NOW, RULES} from '../support/moderated.js';
import {prefer, resize} from '../support/user-input.js';
import {until} from '../support/until.js';

const VIEWS = ['comments', 'threads', 'record', 'rules', 'people', 'site'] as const;
type View = (typeof VIEWS)[number];

/** What each view requests first, and a text that it shows then. */
const FIRST: Readonly<Record<View, readonly [path: string, text: string]>> = {
  comments: ['comments', 'Text of one'],
  threads: ['threads', 'Title of https://oven.test/heat'],
  record: ['record', 'Nineteen was bread'],
  rules: ['rules', 'Words that make a comment wait'],
  people: ['moderators', 'Ines Corbey You Owner'],
  site: ['site', 'The last 2 days'],
};

const EMPTY: Readonly<Partial<Record<View, string>>> = {
  comments: 'There are no comments yet.',
  threads: 'There are no threads yet.',
  record: 'Nothing has been decided yet.',
  rules: 'Nobody is blocked.',
  site: 'There were no comments in this time.',
};

let server: FakeDeskServer;
let hits = 0;

/** Fills the server with these texts, wherever people or the server's owner can write some. */
function fill(...texts: readonly string[]): void {
  const all = texts.join('\n');
  server.threads = [moderatedThread('https://oven.test/heat'), ...texts.map((text) => moderatedThread(text, {title: text, url: `javascript:hit("${text}")`, isForeign: true, claims: [{title: text, url: text, requests: 1}]}))];
  server.record = [
    entry('r1', {excerpt: 'Nineteen was bread', comment: 'one', thread: 'https://oven.test/heat'}),
    ...texts.map((text, index) => entry(`t${index}`, {by: text, note: text, excerpt: text, comment: text, thread: text})),
  ];
  server.moderators = [moderator('m1', {name: 'Ines Corbey', role: 'owner'}), ...texts.map((name) => moderator(name, {name}))];
  server.sessions = [{id: 's1', isCurrent: true, device: 'Firefox', createdAt: NOW, seenAt: NOW, endsAt: NOW}, ...texts.map((device) => ({id: device, isCurrent: false, device, createdAt: NOW, seenAt: NOW, endsAt: NOW}))];
  server.passkeys = [{id: 'p1', label: 'Firefox', createdAt: NOW, usedAt: NOW}, ...texts.map((label) => ({id: label, label, createdAt: NOW, usedAt: null}))];
  server.rules = {...RULES, words: all, reservedNames: all};
  server.fixedRules = {flagsToHide: all};
  server.blocks = texts.map((text) => ({id: text, kind: 'name', value: text, note: text, by: text, createdAt: NOW, endsAt: null, comment: null}));
  const figures = {posted: 3, published: 2, held: 1, rejected: 0};
  const days = ['2026-03-01', ...texts].map((day) => ({day, ...figures}));
  server.site = {days, comments: 3, threads: 1, databaseBytes: 1, freeBytes: 1, version: all, flags: texts, unnamedProxies: texts};
} // prettier-ignore

/** Changes the width of the page. WebKit’s driver cannot: there the page keeps its width. */
const tryResize = (width: number): Promise<void> => resize(width, 600).catch(() => undefined);

beforeEach(() => {
  sessionStorage.clear();
  server = new FakeDeskServer([moderated('one', {flags: []})]);
  Reflect.set(window, 'hit', () => hits++);
});

afterEach(async () => {
  server.close();
  Reflect.deleteProperty(window, 'hit');
  document.documentElement.dir = 'ltr';
  await prefer('no-preference');
  await tryResize(800);
});

after(() => history.replaceState(null, '', location.pathname));

async function open(view: View, strings?: DeskStrings): Promise<DeskHarness> {
  const desk = await DeskHarness.open(server, `?view=${view}`, strings);
  await until(() => desk.all(`desk-${view}`).length === 1, 'the view is there');
  await until(
    () => desk.all('.status').every((each) => !(each.textContent ?? '').trim().endsWith('…')),
    'it has loaded',
  );
  return desk;
}

/** The elements of a view that match. */
const within = (view: View, desk: DeskHarness, selector: string): readonly HTMLElement[] => [
  ...(desk.all(`desk-${view}`)[0]?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

/** The number of elements of each name in a view. */
async function countElements(view: View): Promise<Record<string, number>> {
  const desk = await open(view);
  await desk.reads(view === 'site' ? 'On this server' : FIRST[view][1]);
  const isLoading = (): boolean => desk.all('.status').some((each) => (each.textContent ?? '').trim().endsWith('…'));
  // What the word list has learned comes by a request of its own, and has no message before that.
  const isWhole = (): boolean => view !== 'site' || within(view, desk, '#site-learning').length === 1;
  await until(() => isWhole() && !isLoading(), 'everything has loaded');
  const names = within(view, desk, '*').map(({localName}) => localName);
  desk.app.remove();
  return Object.fromEntries(
    [...new Set(names)].sort().map((name) => [name, names.filter((each) => each === name).length]),
  );
}

describe('the hostile corpus', () => {
  for (const view of VIEWS.filter((each) => each !== 'comments'))
    it(`runs and loads nothing, and adds no element, in the view ${view}`, async () => {
      const hostile = [...HOSTILE, ...LEAKING.filter((html) => html.trim() !== '')];
      fill(...hostile.map((_, index) => `harmless ${index}`));
      const harmless = await countElements(view);
      const filled = view === 'site' ? harmless['code'] : harmless['bdi'];
      expect(filled).to.be.at.least(view === 'rules' ? 1 : hostile.length);
      fill(...hostile);
      expect(await countElements(view)).to.deep.equal(harmless);
      expect(hits).to.equal(0);
    }).timeout(60_000);

  it('stays inside its comment in the search over all comments', async () => {
    server.comments = [...HOSTILE, ...LEAKING].slice(0, 50).map((html, index) =>
      moderated(`c${index}`, {source: html, heldBecause: html, comment: {html, author: {name: html}}}),
    );
    const desk = await open('comments');
    await until(() => desk.all('article').length === 50, 'all comments are there');
    const nodes = desk.all('article .words').flatMap((body) => [...body.querySelectorAll('*')]);
    expect(nodes.filter(({localName}) => /^(?:script|style|iframe|object|embed|form|input|button|template|svg|math|base|meta|link)$/.test(localName))).to.deep.equal([]);
    expect(nodes.flatMap((node) => [...node.attributes].map(({name}) => name)).filter((name) => /^on|^style$|^id$|^class$|^slot$/.test(name))).to.deep.equal([]);
    expect(desk.all('a').filter((link) => link instanceof HTMLAnchorElement && link.protocol === 'javascript:')).to.deep.equal([]);
    for (const row of desk.all('article')) expect(row.querySelectorAll('article')).to.have.length(0);
    expect(hits).to.equal(0);
  }); // prettier-ignore
});

describe('each view', () => {
  for (const view of VIEWS) {
    const [path, text] = FIRST[view];

    it(`${view} says that it loads, then shows what came`, async () => {
      fill('x');
      let answer = (): void => undefined;
      server.held.set(path, new Promise((resolve) => (answer = resolve)));
      const desk = await DeskHarness.open(server, `?view=${view}`);
      await until(() => desk.all(`desk-${view}`).length === 1, 'the view is there');
      await desk.reads('Loading');
      expect(desk.text).not.to.include(text);
      answer();
      await desk.reads(text);
      await desk.lacks('Loading');
    });

    it(`${view} says that it failed, and tries again`, async () => {
      fill('x');
      server.next.set(path, refuse(500, 'stack'));
      const desk = await DeskHarness.open(server, `?view=${view}`);
      await desk.reads('The server failed.');
      expect(desk.all('[role="alert"]')).to.have.length(1);
      await desk.press('Try again');
      await desk.reads(text);
      await desk.lacks('The server failed.');
    });

    it(`${view} asks to sign in when the session has ended, and goes on`, async () => {
      fill('x');
      const desk = await open(view);
      await desk.reads(text);
      desk.app.remove();
      server.isSignedIn = false;
      const again = await DeskHarness.open(server, `?view=${view}`);
      await again.reads('Sign in to moderate');
    });

    it(`${view} has one heading of the first level, and headings without gaps`, async () => {
      fill('x');
      const desk = await open(view);
      await desk.reads(text);
      const levels = within(view, desk, 'h1, h2, h3, h4').map(({localName}) => Number(localName[1]));
      expect(levels.filter((level) => level === 1)).to.deep.equal([1]);
      for (const [index, level] of levels.entries()) expect(level).to.be.at.most((levels[index - 1] ?? 0) + 1);
    });

    for (const lang of ['en', 'ar'])
      it(`${view} pleases axe, ${lang}, in light and dark`, async () => {
        fill('x');
        document.documentElement.dir = lang === 'ar' ? 'rtl' : 'ltr';
        const desk = await open(view, await loadDeskStrings(lang));
        await expect(desk.app).to.be.accessible();
        if (await prefer('dark')) await expect(desk.app).to.be.accessible();
      });

    for (const width of [320, 1280])
      it(`${view} fits into ${width} px, with targets of at least 24 px`, async () => {
        fill('averylongwordwithoutanyspace'.repeat(8));
        await tryResize(width);
        const desk = await open(view);
        await desk.reads(text);
        const {scrollWidth, clientWidth} = document.documentElement;
        expect(scrollWidth, 'nothing sticks out').to.be.at.most(clientWidth);
        const targets = 'button, select, textarea, summary, .links a, .counts a, .link, .order a, input:not([type=radio])';
        const small = within(view, desk, targets)
          .filter((each) => each.getBoundingClientRect().height < 24 || each.getBoundingClientRect().width < 24)
          .map((each) => each.outerHTML.slice(0, 120));
        expect(small).to.deep.equal([]);
      });
  }

  for (const [view, sentence] of Object.entries(EMPTY))
    it(`${view} says that it is empty`, async () => {
      server.comments = [];
      const desk = await DeskHarness.open(server, `?view=${view}`);
      await desk.reads(sentence);
    });
}); // prettier-ignore
