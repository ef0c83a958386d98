// axe finds nothing, in each state of the desk, in light and dark, from right to left.

import {expect} from '@open-wc/testing';
import {loadDeskStrings} from '../../src/strings/desk/lookup/load-desk-strings.js';
import {DeskHarness} from '../support/desk-harness.js';
import {FakeDeskServer, refuse} from '../support/fake-desk-server.js';
import {entry, moderated, moderatedThread, moderator, NOW} from '../support/moderated.js';
import {prefer, press, resize} from '../support/user-input.js';
import {until} from '../support/until.js';

let server: FakeDeskServer;

const comments = () => [
  moderated('one', {parent: {id: 'p', author: {name: 'Oskar'}, html: '<p>Before</p>'}, others: {published: 2, waiting: 1, rejected: 3}}),
  moderated('two', {email: 'two@post.test', comment: {html: '<p>See <a href="https://x.test/">https://x.test/</a></p>'}}),
  moderated('three', {status: 'published', flags: [{reason: 'abuse', words: 'Bad', at: '2026-03-04'}], decided: entry('e')}),
  moderated('four', {status: 'spam', decided: entry('e', {action: 'spam', note: 'Again'})}),
]; // prettier-ignore

beforeEach(() => {
  server = new FakeDeskServer(comments());
});

afterEach(async () => {
  server.close();
  history.replaceState(null, '', location.pathname);
  document.documentElement.dir = 'ltr';
  await prefer('no-preference');
  await tryResize(800, 600);
});

// WebKit here has one width.
const tryResize = (width: number, height: number): Promise<unknown> => resize(width, height).catch(() => null);

const states: Readonly<Record<string, () => Promise<DeskHarness>>> = {
  waiting: async () => {
    const desk = await DeskHarness.open(server);
    await desk.reads('Text of one');
    return desk;
  },
  'with forms': async () => {
    const desk = await DeskHarness.open(server);
    await desk.reads('Text of one');
    await press('j');
    await press('e');
    await press('Escape');
    await press('x');
    await press('m');
    await desk.press('Block writer', '.row');
    return desk;
  },
  decided: async () => {
    const desk = await DeskHarness.open(server);
    await desk.reads('Text of one');
    await press('j');
    await press('a');
    await desk.reads('Approved');
    return desk;
  },
  flagged: async () => {
    const desk = await DeskHarness.open(server, '?tab=flagged');
    await desk.reads('Reported');
    return desk;
  },
  'turned down': async () => {
    const desk = await DeskHarness.open(server, '?tab=rejected');
    await desk.reads('Marked as spam');
    return desk;
  },
  empty: async () => {
    const desk = await DeskHarness.open(server, '?tab=deleted');
    await desk.reads('Nothing was deleted.');
    return desk;
  },
  failed: async () => {
    server.next.set('comments', refuse(503, 'The database does not answer.'));
    const desk = await DeskHarness.open(server);
    await desk.reads('The database does not answer.');
    return desk;
  },
  keys: async () => {
    const desk = await DeskHarness.open(server);
    await desk.reads('Text of one');
    await desk.press(/^Keys/);
    return desk;
  },
  'a thread, with a new address': async () => {
    server.threads = [
      moderatedThread('https://oven.test/heat'),
      moderatedThread('https://oven.test/cold', {closed: true}),
    ];
    const desk = await DeskHarness.open(server, '?view=threads');
    await desk.press(/^Change address/);
    await desk.reads('New address');
    return desk;
  },
  'a thread, to merge': async () => {
    server.threads = [moderatedThread('https://oven.test/heat'), moderatedThread('https://oven.test/cold')];
    const desk = await DeskHarness.open(server, '?view=threads');
    await desk.press(/^Merge/);
    await desk.reads('Merge into the thread');
    return desk;
  },
  'rules, changed, with blocks': async () => {
    const end = {endsAt: null, by: 'Wilma Oost', createdAt: NOW, note: 'Again'};
    server.blocks = [
      {id: 'b1', kind: 'name', value: 'Spam Bot', comment: null, ...end},
      {id: 'b2', kind: 'network', value: '', comment: 'one', ...end},
    ];
    const desk = await DeskHarness.open(server, '?view=rules');
    await desk.reads('of the writer (shown to nobody)');
    const until = await desk.control('Until');
    if (until instanceof HTMLSelectElement) until.value = 'date';
    until.dispatchEvent(new Event('change'));
    await desk.control('Last day');
    return desk;
  },
  'people, with links and a question': async () => {
    server.moderators.push(moderator('m2', {name: 'Oskar Lind'}));
    server.invitations = [{id: 'm3', name: 'Runa Holt', role: 'owner', isNew: true, createdAt: NOW, endsAt: NOW}];
    const desk = await DeskHarness.open(server, '?view=people');
    await desk.reads('Runa Holt');
    await desk.press('Make link for another device');
    await desk.press('Remove Oskar Lind');
    await desk.reads('Remove Oskar Lind?');
    return desk;
  },
  'a search without a result': async () => {
    const desk = await DeskHarness.open(server, '?view=comments&author=Nobody');
    await desk.reads('Nothing matches these filters.');
    return desk;
  },
  'signing in': async () => {
    server.isSignedIn = false;
    const desk = await DeskHarness.open(server);
    await desk.reads('Sign in to moderate');
    return desk;
  },
  invited: async () => {
    server.isSignedIn = false;
    const desk = await DeskHarness.open(server, '#invite=x');
    await desk.reads('You are invited');
    return desk;
  },
};

describe('axe', () => {
  for (const [state, open] of Object.entries(states))
    it(`finds nothing: ${state}`, async () => {
      const desk = await open();
      await expect(desk.app).to.be.accessible();
      if (await prefer('dark')) await expect(desk.app).to.be.accessible();
    });

  it('finds nothing from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const desk = await DeskHarness.open(server, '', await loadDeskStrings('ar'));
    await desk.reads('Text of one');
    await expect(desk.app).to.be.accessible();
  });
});

describe('the layout of the desk', () => {
  for (const width of [320, 360, 1280])
    it(`fits into ${width} px, with targets of at least 24 px`, async () => {
      await tryResize(width, 700);
      const desk = await states['with forms']?.();
      if (!desk) throw new Error('there is no such state');
      await until(() => desk.all('.panel').length > 0, 'the form is open');
      const {scrollWidth, clientWidth} = document.documentElement;
      expect(scrollWidth, 'nothing sticks out').to.be.at.most(clientWidth);
      const small = desk
        .all('button, input, select, textarea, .tabs a, nav a')
        .filter((each) => !each.closest('.spoken, .check, .pick'))
        .filter((each) => each.getBoundingClientRect().height < 24 || each.getBoundingClientRect().width < 24)
        .map((each) => each.outerHTML.slice(0, 120));
      expect(small).to.deep.equal([]);
    });
});
