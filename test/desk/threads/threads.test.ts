import {expect} from '@open-wc/testing';
import {DeskView} from '../../../src/desk/base/desk-view.js';
import {DeskHarness} from '../../support/desk-harness.js';
import {FakeDeskServer, refuse} from '../../support/fake-desk-server.js';
import {moderatedThread as thread} from '../../support/moderated.js';
import {press, type} from '../../support/user-input.js';
import {until} from '../../support/until.js';

const HEAT = 'https://oven.test/heat';
const RYE = 'https://oven.test/rye';
const OLD = 'https://oven.test/old/rye';

describe('the threads', () => {
  let server: FakeDeskServer;

  beforeEach(() => {
    server = new FakeDeskServer();
    server.threads = [
      thread(HEAT, {title: 'The oven that remembers', counts: {published: 1284, waiting: 3, rejected: 12}}),
      thread(RYE, {title: 'Rye', counts: {published: 7, waiting: 0, rejected: 0}}),
      thread(OLD, {title: 'Rye, old address', counts: {published: 2, waiting: 1, rejected: 0}}),
    ];
  });

  afterEach(() => {
    server.close();
    history.replaceState(null, '', location.pathname);
  });

  const open = async (address = '?view=threads'): Promise<DeskHarness> => {
    const desk = await DeskHarness.open(server, address);
    await until(() => desk.all('li.card').length > 0, 'the threads are there');
    return desk;
  };

  const titles = (desk: DeskHarness): readonly string[] =>
    desk.all('li.card h2').map(({textContent}) => textContent?.trim() ?? '');

  it('stand with their counts, which lead to their comments in the queue', async () => {
    const desk = await open();
    expect(titles(desk)).to.deep.equal(['The oven that remembers', 'Rye', 'Rye, old address']);
    await desk.reads('1,284 published');
    const waiting = await desk.control('3 waiting');
    expect(new URL((waiting as HTMLAnchorElement).href).search).to.equal(
      `?tab=waiting&thread=${encodeURIComponent(HEAT)}`,
    );
    expect(desk.text).not.to.include('0 waiting');
  });

  it('are searched by words in the address, back included', async () => {
    const desk = await open();
    (await desk.control('Words of the title or the address')).focus();
    await type('old');
    await until(() => titles(desk).length === 1, 'one thread is found');
    expect(new URLSearchParams(location.search).get('words')).to.equal('old');
    await until(() => desk.announcement === '1 thread', 'the number is announced');
    expect(desk.focusedName).to.equal('Words of the title or the address');
    history.replaceState(null, '', '?view=threads&words=nothing');
    dispatchEvent(new PopStateEvent('popstate'));
    await desk.reads('No thread matches.');
    const field = (await desk.control('Words of the title or the address')) as HTMLInputElement;
    expect(field.value).to.equal('nothing');
  });

  it('are closed and reopened, with undo and the focus kept', async () => {
    const desk = await open();
    await desk.press('Close: Rye');
    await desk.reads('Closed: Rye');
    expect(server.bodies('POST', 'threads')).to.deep.equal([{action: 'close', key: RYE}]);
    expect(desk.focusedName).to.equal('Reopen: Rye');
    await desk.press(/^Undo/);
    await desk.control('Close: Rye');
  });

  it('get a new address with all their comments', async () => {
    const desk = await open();
    await desk.press('Change address: Rye, old');
    await desk.reads('All 3 comments move with it.');
    await until(() => desk.focusedName === 'New address', 'the field has the focus');
    (desk.focused as HTMLInputElement).select();
    await type('https://oven.test/rye-bread');
    await press('Enter');
    await desk.reads('The thread has moved to https://oven.test/rye-bread');
    expect(server.bodies('POST', 'threads')).to.deep.equal([
      {action: 'rename', key: OLD, to: 'https://oven.test/rye-bread', url: 'https://oven.test/rye-bread'},
    ]);
    await until(() => desk.focusedName === 'Change address: Rye, old address', 'the button has the focus again');
    await desk.press(/^Undo/);
    await desk.reads(OLD);
  });

  it('keep the form with what was typed, and the server’s sentence, if it refuses', async () => {
    const desk = await open();
    server.next.set('threads', refuse(409, 'There already is a thread at this address. Merge them instead.'));
    await desk.press('Change address: Rye, old');
    await until(() => desk.focusedName === 'New address', 'the field has the focus');
    (desk.focused as HTMLInputElement).select();
    await type(RYE);
    await press('Enter');
    await desk.reads('There already is a thread at this address. Merge them instead.');
    expect(((await desk.control('New address')) as HTMLInputElement).value).to.equal(RYE);
    expect(desk.text).not.to.include('Somebody else');
  });

  it('are merged only after a question that names both and what moves', async () => {
    const desk = await open();
    await desk.press('Merge: Rye, old');
    await until(() => desk.focusedName.startsWith('Merge into'), 'the field has the focus');
    await type(RYE);
    await press('Enter');
    await desk.reads('Merge “Rye, old address” into “Rye”?');
    await desk.reads('3 comments move.');
    expect(server.bodies('POST', 'threads')).to.deep.equal([]);
    await desk.press(/^Merge$/, '.question');
    await desk.reads('Merged into Rye');
    expect(server.bodies('POST', 'threads')).to.deep.equal([{action: 'merge', key: OLD, to: RYE}]);
    expect(titles(desk)).to.deep.equal(['The oven that remembers', 'Rye']);
    await desk.reads('9 published');
    await desk.press(/^Undo/);
    await until(() => titles(desk).length === 3, 'both threads are there again');
  });

  it('offer a choice if several match, say so if none does, and let go on Cancel', async () => {
    const desk = await open();
    await desk.press('Merge: Rye, old');
    await until(() => desk.focusedName.startsWith('Merge into'), 'the field has the focus');
    await type('nothing like this');
    await press('Enter');
    await desk.reads('No other thread matches.');
    (await desk.control('Merge into the thread')).focus();
    (desk.focused as HTMLInputElement).select();
    await type('https');
    await press('Enter');
    await desk.reads('Several threads match.');
    await desk.press(/^The oven that remembers/, '.choices');
    await desk.reads('Merge “Rye, old address” into “The oven that remembers”?');
    await desk.press('Cancel');
    await until(() => desk.focusedName === 'Merge: Rye, old address', 'the button has the focus again');
    expect(server.bodies('POST', 'threads')).to.deep.equal([]);
  });

  it('are not moved under somebody who fills in a form', async () => {
    const desk = await open();
    await desk.press('Change address: Rye, old');
    await until(() => desk.focusedName === 'New address', 'the field has the focus');
    await type('x');
    server.threads = [thread('https://oven.test/new', {title: 'New'}), ...server.threads];
    const [view] = desk.all('desk-threads');
    if (!(view instanceof DeskView)) throw new Error('there is no view');
    const {signal} = new AbortController();
    // The view was told before this listener.
    const told = new Promise<void>((resolve) => view.context.onChange(resolve, signal));
    const before = server.requests.length;
    server.announceChange();
    await told;
    expect(server.requests.slice(before)).to.deep.equal([]);
    await desk.press('Cancel');
    server.announceChange();
    await until(() => titles(desk).includes('New'), 'the new thread is there');
  });

  it('of other sites are marked, and can be listed alone, in the address too', async () => {
    server.threads = [...server.threads, thread('https://evil.test/phish', {title: 'Free money', isForeign: true})];
    const desk = await open();
    await desk.reads('Its address is of no allowed origin.');
    const filter = (await desk.control('Only threads of other sites')) as HTMLInputElement;
    filter.click();
    await until(() => titles(desk).length === 1, 'one thread is listed');
    expect(titles(desk)).to.deep.equal(['Free money']);
    expect(new URLSearchParams(location.search).get('only')).to.equal('foreign');
    filter.click();
    await until(() => titles(desk).length === 4, 'all threads are listed');
  });

  it('show what requests said of their page instead, as text', async () => {
    const [first, ...rest] = server.threads;
    if (!first) throw new Error('there is no thread');
    const claims = [
      {title: '<img src=x onerror=alert(1)>', url: 'https://oven.test/heat', requests: 12},
      {title: 'Heat', url: '', requests: 1},
    ];
    server.threads = [{...first, claims}, ...rest];
    const desk = await open();
    await desk.reads('Requests said something else of this page:');
    const lines = desk.all('.claims li').map(({textContent}) => textContent?.replace(/\s+/g, ' ').trim());
    expect(lines).to.deep.equal([
      '<img src=x onerror=alert(1)> https://oven.test/heat (12 requests) Use this title and address',
      'Heat (1 request) Use this title and address',
    ]);
    expect(desk.all('.claims img')).to.deep.equal([]);
  });

  it('take over what requests said, with undo, and keep it with the server’s sentence if it refuses', async () => {
    const [first, ...rest] = server.threads;
    if (!first) throw new Error('there is no thread');
    server.threads = [{...first, claims: [{title: 'Heat', url: 'https://oven.test/hot', requests: 12}]}, ...rest];
    const desk = await open();
    server.next.set('threads', refuse(404, 'There is no thread at this address.'));
    await desk.press('Use this title and address: Heat');
    await desk.reads('There is no thread at this address.');
    expect(titles(desk)[0]).to.equal('The oven that remembers');
    await desk.press('Use this title and address: Heat');
    await desk.reads('Title and address changed: Heat');
    expect(server.bodies('POST', 'threads').slice(-1)).to.deep.equal([
      {action: 'adopt', key: HEAT, title: 'Heat', url: 'https://oven.test/hot'},
    ]);
    expect(titles(desk)[0]).to.equal('Heat');
    expect(desk.all('.claims')).to.deep.equal([]);
    await until(() => desk.focused?.textContent?.trim() === 'Heat', 'the title has the focus');
    await desk.press(/^Undo/);
    await desk.control('Use this title and address: Heat');
    expect(titles(desk)[0]).to.equal('The oven that remembers');
  });

  it('can be added, and say so if there is one already', async () => {
    const desk = await open();
    (desk.all('details.add')[0] as HTMLDetailsElement).open = true;
    (await desk.control('Address of the page, or key')).focus();
    await type('https://oven.test/new');
    (await desk.control('Title')).focus();
    await type('New');
    await press('Enter');
    await desk.reads('Added: https://oven.test/new');
    expect(server.bodies('POST', 'threads')).to.deep.equal([
      {action: 'add', key: 'https://oven.test/new', title: 'New'},
    ]);
    await until(() => titles(desk).includes('New'), 'the thread is listed');
    (await desk.control('Address of the page, or key')).focus();
    await type(RYE);
    await press('Enter');
    await desk.reads(/already a thread|Somebody/);
  });
});
