// The queue with the keyboard alone.

import {expect} from '@open-wc/testing';
import {DeskHarness} from '../support/desk-harness.js';
import {FakeDeskServer} from '../support/fake-desk-server.js';
import {moderated} from '../support/moderated.js';
import {click, press, type} from '../support/user-input.js';
import {until} from '../support/until.js';

let server: FakeDeskServer;

const open = async (comments = ['one', 'two', 'three'].map((id) => moderated(id))): Promise<DeskHarness> => {
  server = new FakeDeskServer(comments);
  const desk = await DeskHarness.open(server);
  await desk.reads('Text of one');
  return desk;
};

const focusedRow = (desk: DeskHarness): string => desk.focused?.closest<HTMLElement>('.row')?.dataset['id'] ?? '';

const goesTo = (desk: DeskHarness, id: string): Promise<unknown> =>
  until(() => focusedRow(desk) === id && desk.focused?.matches('.row'), `the focus is on ${id}`);

afterEach(() => {
  server.close();
  history.replaceState(null, '', location.pathname);
});

describe('the keys of the queue', () => {
  it('move from row to row, and say where the end is', async () => {
    const desk = await open();
    for (const id of ['one', 'two', 'three']) {
      await press('j');
      await goesTo(desk, id);
    }
    await press('j');
    await until(() => desk.announcement === 'This is the last one.', 'the end is announced');
    await press('k');
    await goesTo(desk, 'two');
  });

  it('decide nothing before a row was chosen', async () => {
    const desk = await open();
    await press('d');
    await goesTo(desk, 'one');
    expect(server.bodies('POST', 'decisions')).to.deep.equal([]);
  });

  it('decide about the current row; the next one gets the focus, and what was done is announced', async () => {
    const desk = await open();
    await press('j');
    await press('a');
    await goesTo(desk, 'two');
    await until(() => desk.announcement === 'Approved: “Text of one”', 'it is announced');
    await press('s');
    await goesTo(desk, 'three');
    await press('r');
    await desk.reads('Nothing waits.');
    await until(() => desk.focusedName === 'Nothing waits.', 'the focus is not lost');
    const statuses = ['one', 'two', 'three'].map((id) => server.comment(id)?.status);
    expect(statuses).to.deep.equal(['published', 'spam', 'rejected']);
  });

  it('take back one decision after another', async () => {
    const desk = await open();
    await press('j');
    for (const [key, id] of [
      ['a', 'two'],
      ['d', 'three'],
    ] as const) {
      await press(key);
      await goesTo(desk, id);
    }
    await press('u');
    await desk.reads('Text of two');
    await until(() => server.comment('two')?.status === 'held', 'the second is taken back');
    expect(server.comment('one')?.status).to.equal('published');
    await press('u');
    await until(() => server.comment('one')?.status === 'held', 'the first is taken back');
    await desk.reads('Taken back: Approved: “Text of one”');
    await press('u');
    await desk.reads('There is nothing to take back.');
  });

  it('take back the last 20 decisions and no more', async () => {
    const ids = Array.from({length: 25}, (_, index) => `c${index}`);
    const desk = await open([moderated('one'), ...ids.map((id) => moderated(id))]);
    await press('j');
    for (let count = 0; count < 22; count++) await press('a');
    await until(() => server.record.length === 22, 'all are decided');
    for (let count = 0; count < 22; count++) {
      const before = server.record.length;
      await press('u');
      await until(() => server.record.length > before || desk.text.includes('There is nothing'), 'one is taken back');
    }
    await desk.reads('There is nothing to take back.');
    expect(server.comments.filter(({status}) => status === 'published')).to.have.length(2);
  });

  it('select, edit, reply, open more, and pin', async () => {
    const desk = await open([moderated('one', {status: 'held'}), moderated('pub', {status: 'published'})]);
    await press('j');
    await press('x');
    await desk.reads('1 selected');
    await press('x');
    await desk.lacks('1 selected');
    await press('m');
    await desk.control('Block writer');
    await press('e');
    await until(() => desk.focused instanceof HTMLTextAreaElement, 'the text can be edited');
    await press('Escape');
    await goesTo(desk, 'one');
    await press('c');
    await until(() => desk.focused instanceof HTMLTextAreaElement, 'a reply can be written');
    await press('Escape');
    await desk.press(/^Published/);
    await desk.reads('Text of pub');
    await press('j');
    await press('p');
    await desk.reads('Pinned');
    expect(server.comment('pub')?.comment.pinned).to.equal(true);
    await press('p');
    await until(() => server.comment('pub')?.comment.pinned === false, 'it is unpinned');
  });

  it('act on what is selected', async () => {
    const desk = await open();
    await press('j');
    await press('x');
    await press('j');
    await press('x');
    await press('s');
    await goesTo(desk, 'three');
    expect(server.bodies('POST', 'decisions')).to.have.length(1);
  });

  it('are not taken while somebody types, or with a modifier', async () => {
    const desk = await open();
    await press('j');
    await press('a', 'Control');
    await click(await desk.control('Words'));
    await type('asdx');
    expect(server.bodies('POST', 'decisions')).to.deep.equal([]);
  });

  it('move by buttons too, which stay in sight', async () => {
    const desk = await open();
    const next = await desk.control(/Next comment/);
    for (const id of ['one', 'two']) {
      await click(next);
      await goesTo(desk, id);
    }
    await click(await desk.control(/Previous comment/));
    await goesTo(desk, 'one');
    const bar = next.closest('.selection');
    expect(bar && getComputedStyle(bar).position).to.equal('sticky');
  });

  it('are listed, each with its button', async () => {
    const desk = await open();
    await desk.press(/^Keys/);
    const dialog = await until(() => desk.all('dialog[open]')[0], 'the list is open');
    const keys = [...dialog.querySelectorAll('kbd')].map(({textContent}) => textContent);
    expect(keys.join('')).to.equal('jkarsdecpmxu?');
    await press('j');
    expect(focusedRow(desk), 'the keys rest while the list is open').to.equal('');
    await press('Escape');
    await until(() => desk.all('dialog[open]').length === 0, 'the list is closed');
    await press('j');
    await goesTo(desk, 'one');
    const hints = desk.all('[aria-current] .actions kbd').map(({textContent}) => textContent);
    expect(hints.join('')).to.equal('arsdecm');
  });
});
