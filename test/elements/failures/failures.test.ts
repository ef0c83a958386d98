// The table of failures: what goes wrong, when, and what the person sees. Whatever happens, their words are in one place.

import {expect} from '@open-wc/testing';
import {outboxKey} from '../../../src/conversation/device-storage.js';
import type {Entry, EntryState} from '../../../src/conversation/writing/outbox.js';
import {createColloquySource} from '../../../src/sources/backends/colloquy.js';
import {press, type} from '../../support/user-input.js';
import {answer, broken, problem, StubServer, type Fault} from '../../support/stub-server.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

/** Where the words are in the end, when nothing goes wrong any more. */
type End = 'posted' | 'in the form' | 'gone' | 'offered back' | 'held';

interface Row {
  readonly what: string;
  readonly fault: Fault;
  readonly sees: string;
  /** What can be done about it. */
  readonly buttons: readonly string[];
  readonly end: End;
}

const offline: Fault = {answer: null};
const lost: Fault = {applied: true, answer: null};
const says = (status: number, detail = '', headers: Readonly<Record<string, string>> = {}): Fault => ({
  answer: problem(status, detail, headers),
});
const row = (what: string, fault: Fault, sees: string, buttons: readonly string[], end: End): Row => ({
  what, fault, sees, buttons, end,
}); // prettier-ignore

const waits = (why: string): string => `Waiting to be sent. ${why} It will be sent by itself.`;
const [UNREACHABLE, SILENT, TROUBLED] = [
  'The server cannot be reached.',
  'The server does not answer.',
  'The server has a problem.',
];
const SENSELESS = 'The answer makes no sense.';
const BUSY = 'That was too much in too short a time. Please wait a moment.';
const WAIT = ['Send now', 'Take it back'];
const FORM = ['Post comment'];

const WHEN_SENT: readonly Row[] = [
  row('no network', offline, waits(UNREACHABLE), WAIT, 'posted'),
  row('a network that breaks after the server took it', lost, waits(UNREACHABLE), WAIT, 'posted'),
  row('an answer that breaks off', {applied: true, answer: broken}, waits(UNREACHABLE), WAIT, 'posted'),
  row('a hotel’s log-in page', {answer: answer(200, '<!doctype html>', 'text/html')}, waits(SENSELESS), WAIT, 'posted'),
  row('half an answer', {applied: true, answer: answer(201, '{"comment":')}, waits(SENSELESS), WAIT, 'posted'),
  row('an answer of another shape', {applied: true, answer: answer(201, '[1]')}, waits(SENSELESS), WAIT, 'posted'),
  row('a redirect', {answer: answer(302, '')}, waits(SENSELESS), WAIT, 'posted'),
  row('408', says(408), waits(SILENT), WAIT, 'posted'),
  row('425', says(425), waits(TROUBLED), WAIT, 'posted'),
  row('429', says(429), waits(BUSY), WAIT, 'posted'),
  row('429 that asks to wait', says(429, '', {'Retry-After': '1'}), 'The server asks to wait until', ['Take it back'], 'posted'),
  row('500', says(500), waits(TROUBLED), WAIT, 'posted'),
  row('500 after it was taken', {applied: true, answer: problem(500)}, waits(TROUBLED), WAIT, 'posted'),
  row('502 of a proxy', {answer: answer(502, '<h1>Bad gateway</h1>', 'text/html')}, waits(TROUBLED), WAIT, 'posted'),
  row('503', says(503), waits(TROUBLED), WAIT, 'posted'),
  row('503 that asks to wait', says(503, '', {'Retry-After': '1'}), 'The server asks to wait until', ['Take it back'], 'posted'),
  row('504', {applied: true, answer: problem(504)}, waits(TROUBLED), WAIT, 'posted'),
  row('400', says(400, 'Bad request.'), 'Bad request.', FORM, 'in the form'),
  row('401', says(401), 'The server does not allow this.', FORM, 'in the form'),
  row('403, a refused origin', says(403, 'Allow it with --origin'), 'Allow it with --origin', FORM, 'in the form'),
  row('403, a closed thread', says(403, 'This discussion is closed.'), 'This discussion is closed.', FORM, 'in the form'),
  row('404', says(404), 'There are no comments at this address.', FORM, 'in the form'),
  row('405', says(405), 'The server does not allow this.', FORM, 'in the form'),
  row('409', says(409), 'This was sent before with other words.', FORM, 'in the form'),
  row('410', says(410), 'There are no comments at this address.', FORM, 'in the form'),
  row('413', says(413, 'Too large.'), 'Too large.', FORM, 'in the form'),
  row('415', says(415), 'The server did not accept this.', FORM, 'in the form'),
  row('418', says(418), 'The server does not allow this.', FORM, 'in the form'),
  row('422', says(422, 'Not like this.'), 'Not like this.', FORM, 'in the form'),
  row('422 about a field', {answer: problem(422, '', {}, [{field: 'source', message: 'Less, please.'}])}, 'Less, please.', FORM, 'in the form'),
  row('422 about the name', {answer: problem(422, '', {}, [{field: 'author.name', message: 'Taken.'}])}, 'Taken.', FORM, 'in the form'),
]; // prettier-ignore

/** After the server had taken it, and the answer was lost. */
const WHEN_SENT_AGAIN: readonly Row[] = [
  row('nothing more', {applied: true, answer: problem(500)}, waits(TROUBLED), WAIT, 'posted'),
  row('403', says(403, 'No more.'), 'No more.', FORM, 'in the form'),
  row('422', says(422, 'Not like this.'), 'Not like this.', FORM, 'in the form'),
];

/** What the page left without an answer, when it is opened again. */
const ON_THE_NEXT_VISIT: readonly Row[] = [
  row('no network', offline, waits(UNREACHABLE), WAIT, 'posted'),
  row('429 that asks to wait', says(429, '', {'Retry-After': '1'}), 'The server asks to wait until', ['Take it back'], 'posted'),
  row('503', says(503), waits(TROUBLED), WAIT, 'posted'),
  row('403', says(403, 'No more.'), 'No more.', FORM, 'in the form'),
]; // prettier-ignore

const WHEN_HELD: readonly Row[] = [
  row('no network', offline, 'Waiting for a moderator. Only you can see it.', [], 'held'),
  row('503', says(503), 'Waiting for a moderator. Only you can see it.', [], 'held'),
  row('404', says(404), 'A moderator did not accept this comment of yours:', ['Edit', 'Dismiss'], 'offered back'),
];

const DID_NOT = 'That did not work.';

const WHEN_EDITED: readonly Row[] = [
  row('no network', offline, `${DID_NOT} ${UNREACHABLE}`, ['Save changes'], 'in the form'),
  row('a lost answer', lost, `${DID_NOT} ${UNREACHABLE}`, ['Save changes'], 'in the form'),
  row('403, too late', says(403, 'Too late.'), `${DID_NOT} Too late.`, ['Save changes'], 'in the form'),
  row('422', says(422, 'Not like this.'), `${DID_NOT} Not like this.`, ['Save changes'], 'in the form'),
  row('429', says(429), `${DID_NOT} ${BUSY}`, ['Save changes'], 'in the form'),
  row('503', says(503), `${DID_NOT} ${TROUBLED}`, ['Save changes'], 'in the form'),
];

const WHEN_DELETED: readonly Row[] = [
  row('no network', offline, `${DID_NOT} ${UNREACHABLE}`, ['Edit', 'Delete'], 'posted'),
  row('403, too late', says(403, 'Too late.'), `${DID_NOT} Too late.`, ['Edit', 'Delete'], 'posted'),
  row('503', says(503), `${DID_NOT} ${TROUBLED}`, ['Edit', 'Delete'], 'posted'),
  row('404', says(404), '1 comment', [], 'gone'),
  row('a lost answer', lost, `${DID_NOT} ${UNREACHABLE}`, ['Edit', 'Delete'], 'gone'),
];

const WORDS = 'Kept';
let count = 0;
let server: StubServer;

const open = (thread: string): Promise<ThreadHarness> => {
  const page = {url: 'https://site.test/', title: ''};
  return ThreadHarness.open({source: createColloquySource({endpoint: 'https://stub.test', thread, page})});
};

/** What an earlier visit has left on this device. */
function leave(thread: string, state: EntryState, rest: Partial<Entry> = {}): void {
  const draft = {parent: 'a', author: {name: 'Zed'}, source: WORDS};
  const entry: Entry = {id: `id-${count}`, secret: 's', draft, state, sentAt: Date.now(), ...rest};
  localStorage.setItem(outboxKey(`https://stub.test/api/v1/#${thread}`, entry.id), JSON.stringify(entry));
}

async function send(thread: ThreadHarness): Promise<void> {
  await thread.press('Reply to Ana');
  await thread.canType('Your reply to Ana');
  await type(WORDS);
  (await thread.field('Name')).focus();
  await type('Zed');
  await press('Enter', 'Control');
}

async function check(thread: ThreadHarness, {sees, buttons, end}: Row, words = WORDS): Promise<void> {
  await thread.reads(sees);
  for (const button of buttons) await thread.button(button);
  if (!buttons.includes('Send now')) expect(thread.hasButton('Send now')).to.equal(false);
  await thread.reads(end === 'gone' ? '' : words);
  server.fault = null;
  // It may be on its way again by itself.
  if (thread.hasButton('Send now')) (await thread.button('Send now')).click();
  await reaches(thread, end, words);
}

async function reaches(thread: ThreadHarness, end: End, words: string): Promise<void> {
  const kept = [...server.stored.values()];
  switch (end) {
    case 'posted':
      await until(() => server.stored.size === 1 && !thread.text.includes('Waiting'), 'it is posted');
      await thread.reads(words);
      return;
    case 'in the form':
      expect(await thread.field(/Your reply to Ana|Edit your comment/)).to.have.property('value', words);
      await until(
        () => [...server.stored.values()].every(({sent}) => sent.id === kept[0]?.sent.id),
        'nothing else is posted',
      );
      return;
    case 'offered back':
    case 'held':
      expect(thread.text).to.contain(words);
      return;
    case 'gone':
      await until(() => server.stored.size === 0 || server.fault === null, 'the server has deleted it');
      return;
  }
}

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '');
  server = new StubServer();
  count++;
});

afterEach(() => server.close());

describe('a comment that is sent, and meets', () => {
  for (const each of WHEN_SENT)
    it(`${each.what}: “${each.sees}”`, async () => {
      const thread = await open(`sent-${count}`);
      await thread.reads('Text of a');
      server.fault = each.fault;
      await send(thread);
      await check(thread, each);
      expect(server.stored.size).to.equal(each.end === 'posted' ? 1 : 0);
    });
});

describe('a comment that the server has, without anybody knowing, that is sent again and meets', () => {
  for (const each of WHEN_SENT_AGAIN)
    it(`${each.what}: “${each.sees}”`, async () => {
      const thread = await open(`again-${count}`);
      await thread.reads('Text of a');
      server.fault = lost;
      await send(thread);
      await until(() => server.requests[0], 'it is sent');
      server.fault = {...each.fault, only: 'POST'};
      await thread.reads(each.sees);
      server.fault = null;
      if (each.end === 'posted') await reaches(thread, each.end, WORDS);
      // What the writer has in the form is nowhere else.
      else await until(() => server.stored.size === 0, 'it is deleted on the server');
      await thread.reads(WORDS);
    });
});

describe('a comment of an earlier visit that is sent, and meets', () => {
  for (const each of ON_THE_NEXT_VISIT)
    it(`${each.what}: “${each.sees}”`, async () => {
      leave(`visit-${count}`, 'sending');
      server.fault = each.fault;
      const thread = await open(`visit-${count}`);
      await check(thread, each);
    });

  it('nobody’s patience for a day: its writer is asked', async () => {
    leave(`old-${count}`, 'sending', {sentAt: Date.now() - 86_400_000, why: 'offline'});
    const thread = await open(`old-${count}`);
    await thread.reads(`Not sent for a whole day. Send it now? ${UNREACHABLE}`);
    await thread.reads(WORDS);
    expect(server.requests).to.deep.equal([]);
    await thread.press('Send now');
    await reaches(thread, 'posted', WORDS);
  });

  it('a second thought: its words are in the form again', async () => {
    leave(`back-${count}`, 'sending', {why: 'limited', dueAt: Date.now() + 60_000, isAsked: true});
    const thread = await open(`back-${count}`);
    await thread.press('Take it back');
    await reaches(thread, 'in the form', WORDS);
    expect(server.requests).to.deep.equal([]);
  });
});

describe('a held comment, when it is asked about, that meets', () => {
  for (const each of WHEN_HELD)
    it(`${each.what}: “${each.sees}”`, async () => {
      leave(`held-${count}`, 'held', {can: {edit: 0, delete: 0}});
      server.fault = each.fault;
      await check(await open(`held-${count}`), each);
    });
});

describe('a comment of one’s own that is changed, and meets', () => {
  for (const each of WHEN_EDITED)
    it(`${each.what}: “${each.sees}”`, async () => {
      const thread = await open(`edit-${count}`);
      await send(thread);
      await thread.press('Edit');
      await thread.canType('Edit your comment');
      server.fault = each.fault;
      await press('End', 'Control');
      await type('!');
      await press('Enter', 'Control');
      await check(thread, each, `${WORDS}!`);
    });
});

describe('a comment of one’s own that is deleted, and meets', () => {
  for (const each of WHEN_DELETED)
    it(`${each.what}: “${each.sees}”`, async () => {
      const thread = await open(`delete-${count}`);
      await send(thread);
      await thread.press('Delete');
      await thread.button('Undo');
      server.fault = each.fault;
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      await check(thread, each);
      if (each.end === 'gone') await until(() => server.stored.size <= 1, 'nothing is posted again');
    });
});
