import {expect} from '@open-wc/testing';
import {DeskHarness} from '../../support/desk-harness.js';
import {FakeDeskServer} from '../../support/fake-desk-server.js';
import {moderated} from '../../support/moderated.js';
import {press, type} from '../../support/user-input.js';
import {until} from '../../support/until.js';

describe('all comments', () => {
  let server: FakeDeskServer;

  beforeEach(() => {
    server = new FakeDeskServer([
      moderated('one', {status: 'held', source: 'Nineteen was bread'}),
      moderated('two', {status: 'published', source: 'Rye bread', comment: {html: '<p>Rye bread</p>'}}),
      moderated('three', {status: 'spam', source: 'Great stone'}),
      moderated('four', {status: 'deleted', source: ''}),
    ]);
  });

  afterEach(() => {
    server.close();
    history.replaceState(null, '', location.pathname);
  });

  const open = async (address = '?view=comments'): Promise<DeskHarness> => {
    const desk = await DeskHarness.open(server, address);
    await until(() => desk.all('article').length > 0, 'the comments are there');
    return desk;
  };

  const ids = (desk: DeskHarness): readonly string[] => desk.all('article').map((row) => row.dataset['id'] ?? '');

  it('are in one list whatever was decided, each with its state', async () => {
    const desk = await open();
    expect(ids(desk)).to.deep.equal(['one', 'two', 'three', 'four']);
    const states = desk.all('article .badge').map(({textContent}) => textContent);
    expect(states).to.deep.equal(['Waiting', 'Published', 'Spam', 'Deleted']);
    await until(() => desk.announcement === '4 comments', 'the number is announced');
    expect(server.requests.some(({path}) => path.includes('tab='))).to.equal(false);
  });

  it('are found by words, author and thread, which stand in the address, back included', async () => {
    const desk = await open();
    (await desk.control('Words')).focus();
    await type('bread');
    await until(() => ids(desk).length === 2, 'two comments are found');
    expect(location.search).to.equal('?view=comments&words=bread');
    (await desk.control('Author')).focus();
    await type('Nobody');
    await press('Enter');
    await desk.reads('Nothing matches these filters.');
    history.back();
    await until(() => ids(desk).length === 2, 'two comments are found again');
    const author = (await desk.control('Author')) as HTMLInputElement;
    await until(() => author.value === '', 'the field is empty again');
    await desk.press('Clear');
    await until(() => ids(desk).length === 4, 'all comments are there');
  });

  it('open from a shared address, oldest first', async () => {
    const desk = await open('?view=comments&words=bread&order=oldest');
    expect(ids(desk)).to.deep.equal(['two', 'one']);
    expect(((await desk.control('Words')) as HTMLInputElement).value).to.equal('bread');
    await desk.press('Newest first');
    await until(() => ids(desk)[0] === 'one', 'the newest is the first');
    expect(location.search).to.equal('?view=comments&words=bread');
  });

  it('are decided about with undo, and the focus stays at the comment', async () => {
    const desk = await open();
    await desk.press(/^Approve$/, '[data-id="one"]');
    await desk.reads('Approved: “Nineteen was bread”');
    expect(server.comment('one')?.status).to.equal('published');
    await until(() => desk.focused?.matches('[data-id="one"]'), 'the comment has the focus');
    await desk.press(/^Undo/);
    await until(() => server.comment('one')?.status === 'held', 'it waits again');
    await until(() => desk.all('article .badge')[0]?.textContent === 'Waiting', 'which is shown');
  });

  it('tell what somebody else decided meanwhile, and do nothing twice', async () => {
    const desk = await open();
    server.decideElsewhere('one', 'reject', 'rejected');
    await desk.press(/^Approve$/, '[data-id="one"]');
    await desk.reads('Somebody was faster: turned down by Wilma Oost');
    expect(server.comment('one')?.status).to.equal('rejected');
    await until(() => desk.all('article .badge')[0]?.textContent === 'Turned down', 'the row shows it');
  });

  it('are sent again under the same id after a lost answer', async () => {
    const desk = await open();
    server.next.set('decisions', null);
    await desk.press(/^Approve$/, '[data-id="one"]');
    await desk.reads('The server does not answer.');
    await desk.press(/^Approve$/, '[data-id="one"]');
    await desk.reads('Approved:');
    const [first, second] = server.bodies('POST', 'decisions') as readonly {id: string}[];
    expect(first?.id).to.equal(second?.id);
  });

  it('lead to the queue and to the record', async () => {
    const desk = await open();
    const queue = (await desk.control(/^In the queue/, '[data-id="one"]')) as HTMLAnchorElement;
    expect(new URL(queue.href).searchParams.get('tab')).to.equal('waiting');
    await desk.press(/^Record/, '[data-id="one"]');
    await desk.reads('Only decisions about one comment.');
    expect(location.search).to.equal('?view=record&comment=one');
  });

  it('load page by page', async () => {
    server.comments = Array.from({length: 120}, (_, index) => moderated(`c${index}`));
    const desk = await open();
    expect(ids(desk)).to.have.length(50);
    await desk.press('Show more');
    await until(() => ids(desk).length === 100, 'the second page is there');
    server.next.set('comments', null);
    await desk.press('Show more');
    await desk.reads('The server does not answer.');
    expect(ids(desk)).to.have.length(100);
    await desk.press('Try again');
    await until(() => ids(desk).length === 120, 'everything is there');
  });
});
