// Tables of write failures: what fails, when, and what the writer sees. In every case their text is kept in one place.

import {expect} from '@open-wc/testing';
import {outboxKey} from '../../../src/conversation/device-storage.js';
import type {Entry, EntryState} from '../../../src/conversation/writing/outbox.js';
import {createColloquySource} from '../../../src/sources/backends/colloquy.js';
import {press, type} from '../../support/user-input.js';
import {answer, broken, problem, StubServer, type Fault} from '../../support/stub-server.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

/** Where the text of the comment is when the server works again. */
type End = 'posted' | 'in the form' | 'gone' | 'offered back' | 'held';

interface Row {
  readonly cause: string;
  readonly fault: Fault;
  readonly sees: string;
  /** The buttons that are offered. */
  readonly buttons: readonly string[];
  readonly end: End;
}

const offline: Fault = {answer: null};
const lost: Fault = {applied: true, answer: null};
const respond = (status: number, detail = '', headers: Readonly<Record<string, string>> = {}): Fault => ({
  answer: problem(status, detail, headers),
});
const row = (cause: string, fault: Fault, sees: string, buttons: readonly string[], end: End): Row => ({
  cause, fault, sees, buttons, end,
}); // prettier-ignore

const waits = (why: string): string => `Waiting to be sent. ${why} It will be sent automatically.`;
const [UNREACHABLE, SILENT, TROUBLED] = [
  'The server cannot be reached.',
  'The server does not answer.',
  'The server has a problem.',
];
const INVALID = 'The response is not valid.';
const BUSY = 'Too many requests. Please wait a moment.';
const WAIT = ['Send now', 'Take it back'];
const FORM = ['Post comment'];

const WHEN_SENT: readonly Row[] = [
  row('no network', offline, waits(UNREACHABLE), WAIT, 'posted'),
  row('a network failure after the server accepted it', lost, waits(UNREACHABLE), WAIT, 'posted'),
  row('an interrupted response', {applied: true, answer: broken}, waits(UNREACHABLE), WAIT, 'posted'),
  row('a hotel’s log-in page', {answer: answer(200, '<!doctype html>', 'text/html')}, waits(INVALID), WAIT, 'posted'),
  row('a truncated response', {applied: true, answer: answer(201, '{"comment":')}, waits(INVALID), WAIT, 'posted'),
  row('a response in another format', {applied: true, answer: answer(201, '[1]')}, waits(INVALID), WAIT, 'posted'),
  row('a redirect', {answer: answer(302, '')}, waits(INVALID), WAIT, 'posted'),
  row('408', respond(408), waits(SILENT), WAIT, 'posted'),
  row('425', respond(425), waits(TROUBLED), WAIT, 'posted'),
  row('429', respond(429), waits(BUSY), WAIT, 'posted'),
  row('429 that asks to wait', respond(429, '', {'Retry-After': '1'}), 'The server asks you to wait until', ['Take it back'], 'posted'),
  row('500', respond(500), waits(TROUBLED), WAIT, 'posted'),
  row('500 after it was accepted', {applied: true, answer: problem(500)}, waits(TROUBLED), WAIT, 'posted'),
  row('502 of a proxy', {answer: answer(502, '<h1>Bad gateway</h1>', 'text/html')}, waits(TROUBLED), WAIT, 'posted'),
  row('503', respond(503), waits(TROUBLED), WAIT, 'posted'),
  row('503 that asks to wait', respond(503, '', {'Retry-After': '1'}), 'The server asks you to wait until', ['Take it back'], 'posted'),
  row('504', {applied: true, answer: problem(504)}, waits(TROUBLED), WAIT, 'posted'),
  row('400', respond(400, 'Bad request.'), 'Bad request.', FORM, 'in the form'),
  row('401', respond(401), 'The server does not allow this.', FORM, 'in the form'),
  row('403, a refused origin', respond(403, 'Allow it with --origin'), 'Allow it with --origin', FORM, 'in the form'),
  row('403, a closed thread', respond(403, 'This discussion is closed.'), 'This discussion is closed.', FORM, 'in the form'),
  row('404', respond(404), 'The server does not allow this.', FORM, 'in the form'),
  row('405', respond(405), 'The server does not allow this.', FORM, 'in the form'),
  row('409', respond(409), 'This was already sent with a different text.', FORM, 'in the form'),
  row('410', respond(410), 'The server does not allow this.', FORM, 'in the form'),
  row('413', respond(413, 'Too large.'), 'Too large.', FORM, 'in the form'),
  row('415', respond(415), 'The server did not accept this.', FORM, 'in the form'),
  row('418', respond(418), 'The server does not allow this.', FORM, 'in the form'),
  row('422', respond(422, 'Not like this.'), 'Not like this.', FORM, 'in the form'),
  row('422 about a field', {answer: problem(422, '', {}, [{field: 'source', message: 'Less, please.'}])}, 'Less, please.', FORM, 'in the form'),
  row('422 about the name', {answer: problem(422, '', {}, [{field: 'author.name', message: 'Taken.'}])}, 'Taken.', FORM, 'in the form'),
]; // prettier-ignore

/** The server accepted the comment, but its response was lost. */
const WHEN_SENT_AGAIN: readonly Row[] = [
  row('no further failure', {applied: true, answer: problem(500)}, waits(TROUBLED), WAIT, 'posted'),
  row('403', respond(403, 'No more.'), 'No more.', FORM, 'in the form'),
  row('422', respond(422, 'Not like this.'), 'Not like this.', FORM, 'in the form'),
];

/** An earlier visit sent the comment and got no response. */
const ON_THE_NEXT_VISIT: readonly Row[] = [
  row('no network', offline, waits(UNREACHABLE), WAIT, 'posted'),
  row('429 that asks to wait', respond(429, '', {'Retry-After': '1'}), 'The server asks you to wait until', ['Take it back'], 'posted'),
  row('503', respond(503), waits(TROUBLED), WAIT, 'posted'),
  row('403', respond(403, 'No more.'), 'No more.', FORM, 'in the form'),
]; // prettier-ignore

const WHEN_HELD: readonly Row[] = [
  row('no network', offline, 'Waiting for a moderator. Only you can see it.', [], 'held'),
  row('503', respond(503), 'Waiting for a moderator. Only you can see it.', [], 'held'),
  row('404', respond(404), 'A moderator did not accept your comment:', ['Edit', 'Dismiss'], 'offered back'),
];

const DID_NOT = 'That did not work.';

const WHEN_EDITED: readonly Row[] = [
  row('no network', offline, `${DID_NOT} ${UNREACHABLE}`, ['Save changes'], 'in the form'),
  row('a lost response', lost, `${DID_NOT} ${UNREACHABLE}`, ['Save changes'], 'in the form'),
  row('403, too late', respond(403, 'Too late.'), `${DID_NOT} Too late.`, ['Save changes'], 'in the form'),
  row('422', respond(422, 'Not like this.'), `${DID_NOT} Not like this.`, ['Save changes'], 'in the form'),
  row('429', respond(429), `${DID_NOT} ${BUSY}`, ['Save changes'], 'in the form'),
  row('503', respond(503), `${DID_NOT} ${TROUBLED}`, ['Save changes'], 'in the form'),
];

const WHEN_DELETED: readonly Row[] = [
  row('no network', offline, `${DID_NOT} ${UNREACHABLE}`, ['Edit', 'Delete'], 'posted'),
  row('403, too late', respond(403, 'Too late.'), `${DID_NOT} Too late.`, ['Edit', 'Delete'], 'posted'),
  row('503', respond(503), `${DID_NOT} ${TROUBLED}`, ['Edit', 'Delete'], 'posted'),
  row('404', respond(404), '1 comment', [], 'gone'),
  row('a lost response', lost, `${DID_NOT} ${UNREACHABLE}`, ['Edit', 'Delete'], 'gone'),
];

const WORDS = 'Kept';
let count = 0;
let server: StubServer;

const open = (thread: string): Promise<ThreadHarness> => {
  const page = {url: 'https://site.test/', title: ''};
  return ThreadHarness.open({source: createColloquySource({endpoint: 'https://stub.test', thread, page})});
};

/** Stores an outbox entry of an earlier visit on the device. */
function storeEntry(thread: string, state: EntryState, rest: Partial<Entry> = {}): void {
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

async function checkRow(thread: ThreadHarness, {sees, buttons, end}: Row, words = WORDS): Promise<void> {
  await thread.reads(sees);
  for (const button of buttons) await thread.button(button);
  if (!buttons.includes('Send now')) expect(thread.hasButton('Send now')).to.equal(false);
  await thread.reads(end === 'gone' ? '' : words);
  server.fault = null;
  // The widget may have retried automatically meanwhile.
  if (thread.hasButton('Send now')) (await thread.button('Send now')).click();
  await expectEnd(thread, end, words);
}

async function expectEnd(thread: ThreadHarness, end: End, words: string): Promise<void> {
  const kept = [...server.stored.values()];
  switch (end) {
    case 'posted':
      await until(() => server.stored.size === 1 && !thread.text.includes('Waiting'), 'the comment is posted');
      await thread.reads(words);
      return;
    case 'in the form':
      expect(await thread.field(/Your reply to Ana|Edit your comment/)).to.have.property('value', words);
      await until(
        () => [...server.stored.values()].every(({sent}) => sent.id === kept[0]?.sent.id),
        'no other comment is posted',
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

describe('a sent comment that meets', () => {
  for (const each of WHEN_SENT)
    it(`${each.cause}: “${each.sees}”`, async () => {
      const thread = await open(`sent-${count}`);
      await thread.reads('Text of a');
      server.fault = each.fault;
      await send(thread);
      await checkRow(thread, each);
      expect(server.stored.size).to.equal(each.end === 'posted' ? 1 : 0);
    });
});

describe('a comment that is sent again after a lost response and meets', () => {
  for (const each of WHEN_SENT_AGAIN)
    it(`${each.cause}: “${each.sees}”`, async () => {
      const thread = await open(`again-${count}`);
      await thread.reads('Text of a');
      server.fault = lost;
      await send(thread);
      await until(() => server.requests[0], 'the comment is sent');
      server.fault = {...each.fault, only: 'POST'};
      await thread.reads(each.sees);
      server.fault = null;
      if (each.end === 'posted') await expectEnd(thread, each.end, WORDS);
      // A comment that is back in the form is deleted on the server.
      else await until(() => server.stored.size === 0, 'the comment is deleted on the server');
      await thread.reads(WORDS);
    });
});

describe('a comment of an earlier visit that is sent and meets', () => {
  for (const each of ON_THE_NEXT_VISIT)
    it(`${each.cause}: “${each.sees}”`, async () => {
      storeEntry(`visit-${count}`, 'sending');
      server.fault = each.fault;
      const thread = await open(`visit-${count}`);
      await checkRow(thread, each);
    });

  it('no success for a day: the writer is asked', async () => {
    storeEntry(`old-${count}`, 'sending', {sentAt: Date.now() - 86_400_000, why: 'offline'});
    const thread = await open(`old-${count}`);
    await thread.reads(`Not sent for a whole day. Send it now? ${UNREACHABLE}`);
    await thread.reads(WORDS);
    expect(server.requests).to.deep.equal([]);
    await thread.press('Send now');
    await expectEnd(thread, 'posted', WORDS);
  });

  it('“Take it back”: its text is in the form again', async () => {
    storeEntry(`back-${count}`, 'sending', {why: 'limited', dueAt: Date.now() + 60_000, isAsked: true});
    const thread = await open(`back-${count}`);
    await thread.press('Take it back');
    await expectEnd(thread, 'in the form', WORDS);
    expect(server.requests).to.deep.equal([]);
  });
});

describe('a held comment whose status is requested and meets', () => {
  for (const each of WHEN_HELD)
    it(`${each.cause}: “${each.sees}”`, async () => {
      storeEntry(`held-${count}`, 'held', {can: {edit: 0, delete: 0}});
      server.fault = each.fault;
      await checkRow(await open(`held-${count}`), each);
    });
});

describe('an own comment that is edited and meets', () => {
  for (const each of WHEN_EDITED)
    it(`${each.cause}: “${each.sees}”`, async () => {
      const thread = await open(`edit-${count}`);
      await send(thread);
      await thread.press('Edit');
      await thread.canType('Edit your comment');
      server.fault = each.fault;
      await press('End', 'Control');
      await type('!');
      await press('Enter', 'Control');
      await checkRow(thread, each, `${WORDS}!`);
    });
});

describe('an own comment that is deleted and meets', () => {
  for (const each of WHEN_DELETED)
    it(`${each.cause}: “${each.sees}”`, async () => {
      const thread = await open(`delete-${count}`);
      await send(thread);
      await thread.press('Delete');
      await thread.button('Undo');
      server.fault = each.fault;
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      await checkRow(thread, each);
      if (each.end === 'gone') await until(() => server.stored.size <= 1, 'the comment is not posted again');
    });
});
