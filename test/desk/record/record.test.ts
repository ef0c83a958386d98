import {expect} from '@open-wc/testing';
import {byDay, daysAgo} from '../../../src/desk/record/by-day.js';
import {loadDeskStrings} from '../../../src/strings/desk/lookup/load-desk-strings.js';
import {DeskHarness} from '../../support/desk-harness.js';
import {FakeDeskServer, refuse} from '../../support/fake-desk-server.js';
import {entry, moderated, moderator} from '../../support/moderated.js';
import {until} from '../../support/until.js';

const HEAT = 'https://oven.test/heat';

describe('byDay', () => {
  it('groups entries by local days, those without a date included', () => {
    const at = (...date: [number, number, number, number]): string => new Date(...date).toISOString();
    const entries = [
      entry('a', {at: at(2026, 2, 4, 23)}),
      entry('b', {at: at(2026, 2, 4, 0)}),
      entry('c', {at: at(2026, 2, 3, 23)}),
      entry('d', {at: 'no date'}),
      entry('e', {at: ''}),
    ];
    expect(byDay(entries).map((day) => day.entries.map(({id}) => id))).to.deep.equal([['a', 'b'], ['c'], ['d', 'e']]);
    expect(daysAgo(byDay(entries)[1]?.start ?? 0, Date.parse(at(2026, 2, 4, 12)))).to.equal(1);
  });
});

describe('the record', () => {
  let server: FakeDeskServer;

  beforeEach(() => {
    const now = new Date().toISOString();
    server = new FakeDeskServer([moderated('one', {status: 'published'})]);
    server.record = [
      entry('r1', {
        by: 'Ines Corbey',
        at: now,
        comment: 'one',
        thread: HEAT,
        excerpt: 'Nineteen was bread',
        note: 'A regular.',
      }),
      entry('r2', {by: '', action: 'hold', at: now, comment: 'two', thread: HEAT, excerpt: 'See', canUndo: false}),
      entry('r3', {by: 'command line', action: 'close', thread: HEAT}),
      entry('r4', {by: 'Oskar Lind', action: 'rules', note: 'Words: added “casino”.', canUndo: false}),
    ];
  });

  afterEach(() => {
    server.close();
    history.replaceState(null, '', location.pathname);
  });

  const open = async (address = '?view=record', lang = 'en'): Promise<DeskHarness> => {
    const desk = await DeskHarness.open(server, address, await loadDeskStrings(lang));
    await until(() => desk.all('.entry').length > 0, 'the entries are there');
    return desk;
  };

  it('says who did what, when and why, by day', async () => {
    const desk = await open();
    const lines = desk.all('.entry').map(({textContent}) => textContent?.replace(/\s+/g, ' ').trim() ?? '');
    expect(lines[0]).to.match(/^\d.* Ines Corbey Approved Nineteen was bread A regular\. .*Undo$/);
    expect(lines[1])
      .to.match(/Server Held See/)
      .and.not.to.match(/Undo$/);
    expect(lines[2]).to.match(/Command line Thread closed https:\/\/oven\.test\/heat/);
    expect(lines[3]).to.match(/Oskar Lind Rules changed Words: added “casino”\./);
    expect(desk.all('h2').map(({textContent}) => textContent)).to.have.length(2);
    await desk.reads('Today');
    await until(() => desk.announcement === '4 entries', 'the number is announced');
  });

  it('says in the language of the desk what the server wrote in English, and leaves what people typed', async () => {
    server.record = [
      entry('r1', {by: 'Ines Corbey', action: 'invite', note: 'Invited Maya as owner.'}),
      entry('r2', {by: 'Ines Corbey', action: 'undo', comment: 'one', note: 'Took back: approve by command line.'}),
      entry('r3', {by: '', action: 'hold', comment: 'one', note: '3 readers reported it'}),
      entry('r4', {
        by: 'Ines Corbey',
        action: 'block',
        note: 'name Lux, until 2030-12-24T12:00:00.000Z: Removed Maya.',
      }),
      entry('r5', {by: 'Ines Corbey', action: 'edit', comment: 'one', note: 'Removed Maya.'}),
      entry('r6', {by: 'Ines Corbey', action: 'rules', note: 'who waits: none → all; words: +casino, −poker'}),
      entry('r7', {by: 'Ines Corbey', action: 'rules', note: 'A sentence of a newer server.'}),
    ];
    const desk = await open('?view=record', 'de');
    const notes = desk.all('.entry .note').map(({textContent}) => textContent?.trim().replace(/2030.*:00/, '2030 …'));
    expect(notes).to.deep.equal([
      'Maya wurde eingeladen, Rolle: Inhaber.',
      'Rückgängig gemacht: Freigegeben von Befehlszeile.',
      'Er wurde gemeldet.',
      'Name Lux, bis 24.12.2030 …: Removed Maya.',
      'Removed Maya.',
      'Wartende Kommentare: keine → alle; Wörter: +casino, −poker',
      'A sentence of a newer server.',
    ]);
    await desk.control('Rückgängig: Eingeladen, Maya wurde eingeladen, Rolle: Inhaber.');
  });

  it('is filtered by person and action, in the address', async () => {
    server.moderators = [moderator('m9', {name: 'Wilma Oost'})];
    const desk = await open();
    const person = (await desk.control('Person')) as HTMLSelectElement;
    await until(() => [...person.options].some(({label}) => label === 'Wilma Oost'), 'all moderators can be chosen');
    person.value = 'Oskar Lind';
    person.dispatchEvent(new Event('change', {bubbles: true}));
    await until(() => desk.all('.entry').length === 1, 'one entry is left');
    expect(new URLSearchParams(location.search).get('by')).to.equal('Oskar Lind');
    const action = (await desk.control('Action')) as HTMLSelectElement;
    action.value = 'spam';
    action.dispatchEvent(new Event('change', {bubbles: true}));
    await desk.reads('No entry matches.');
    expect(location.search).to.equal('?view=record&by=Oskar+Lind&action=spam');
  });

  it('is filtered by comment and thread by links, and opens like that from a shared address', async () => {
    const desk = await open(`?view=record&thread=${encodeURIComponent(HEAT)}`);
    await desk.reads('Only decisions in one thread.');
    expect(desk.all('.entry')).to.have.length(3);
    await desk.press('Only this comment: Nineteen');
    await until(() => desk.all('.entry').length === 1, 'one entry is left');
    await desk.press('Show all');
    await until(() => desk.all('.entry').length === 4, 'everything is there');
  });

  it('takes a decision back, and keeps the place', async () => {
    server.comments = [moderated('one')];
    const desk = await DeskHarness.open(server, '?tab=waiting');
    await desk.press(/^Approve/, '.row');
    await until(() => server.bodies('POST', 'decisions').length === 1, 'it is decided');
    history.pushState(null, '', '?view=record');
    dispatchEvent(new PopStateEvent('popstate'));
    await desk.press('Undo: Approved, Text of one');
    await desk.reads('Undone.');
    expect(server.comment('one')?.status).to.equal('held');
    await until(() => desk.focused?.matches('.entry'), 'the entry has the focus');
  });

  it('says so if it cannot be taken back any more, or if the server refuses', async () => {
    const desk = await open();
    server.next.set('decisions', refuse(409, 'Oskar Lind has decided since.'));
    await desk.press('Undo: Approved, Nineteen was bread');
    await desk.reads('Oskar Lind has decided since.');
  });
});
