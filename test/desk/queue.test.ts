// The queue as a moderator uses it: by mouse and by keys.

import {expect} from '@open-wc/testing';
import {DeskHarness} from '../support/desk-harness.js';
import {FakeDeskServer, refuse} from '../support/fake-desk-server.js';
import {entry, moderated} from '../support/moderated.js';
import {click, press, type} from '../support/user-input.js';
import {until} from '../support/until.js';

let server: FakeDeskServer;

const three = (): FakeDeskServer => new FakeDeskServer([moderated('one'), moderated('two'), moderated('three')]);

const rowsOf = (desk: DeskHarness): readonly string[] =>
  desk.all('.row').map((row) => row.querySelector('h2')?.textContent?.trim() ?? '');

const focusedRow = (desk: DeskHarness): string => desk.focused?.closest<HTMLElement>('.row')?.dataset['id'] ?? '';

const open = async (with_: FakeDeskServer, address = ''): Promise<DeskHarness> => {
  server = with_;
  return DeskHarness.open(server, address);
};

const decisions = (): readonly unknown[] => server.bodies('POST', 'decisions');

afterEach(() => {
  server.close();
  history.replaceState(null, '', location.pathname);
});

describe('the queue', () => {
  it('shows each comment as readers would see it, with parent, article, reason, and what else its author wrote', async () => {
    const parent = {id: 'p', author: {name: 'Oskar Lind'}, html: '<p>It reads the surface.</p>'};
    const others = {published: 12, waiting: 0, rejected: 3};
    const comment = {author: {name: 'Ines'}, html: '<p>Then <em>where</em>?</p>'};
    const desk = await open(new FakeDeskServer([moderated('one', {parent, others, comment, email: 'ines@post.test'})]));
    for (const text of [
      'The oven that remembers',
      'in reply to Oskar Lind',
      'It reads the surface.',
      'It is this writer’s first comment.',
      '12 published',
      '3 turned down',
      'ines@post.test',
    ])
      await desk.reads(text);
    expect(desk.all('.words em')[0]?.textContent).to.equal('where');
    const article = await desk.control('The oven that remembers');
    expect(article.getAttribute('href')).to.equal('https://oven.test/heat');
    expect(article.getAttribute('rel')).to.contain('noopener');
  });

  it('has tabs with counts', async () => {
    const desk = await open(
      new FakeDeskServer([
        moderated('one'),
        moderated('two', {status: 'published', flags: [{reason: 'abuse', words: 'Calls names.', at: '2026-03-04'}]}),
        moderated('three', {status: 'spam'}),
      ]),
    );
    await desk.reads('Waiting 1');
    for (const tab of ['Flagged 1', 'Published 1', 'Turned down 1', 'Deleted 0']) await desk.reads(tab);
    await desk.press(/^Flagged/);
    await desk.reads('Reported by 1 reader');
    await desk.reads('abusive');
    await desk.reads('Calls names.');
    expect(location.search).to.equal('?tab=flagged');
  });

  it('says that nothing waits', async () => {
    const desk = await open(new FakeDeskServer());
    await desk.reads('Nothing waits.');
  });

  for (const [button, status] of [
    ['Approve', 'published'],
    ['Turn down', 'rejected'],
    ['Spam', 'spam'],
    ['Delete', 'deleted'],
  ] as const)
    it(`decides by the button ${button}`, async () => {
      const desk = await open(three());
      await desk.reads('Text of one');
      await desk.press(new RegExp(`^${button}`), '.row');
      await until(() => server.comment('one')?.status === status, 'it is decided');
      await desk.lacks('Author of one');
      await desk.reads(/Waiting 2/);
    });

  it('takes the row away at once, before the server has answered', async () => {
    const desk = await open(three());
    await desk.reads('Text of one');
    let answer = (): void => undefined;
    server.held.set('decisions', new Promise<void>((resolve) => (answer = resolve)));
    await desk.press(/^Approve/, '.row');
    await until(() => rowsOf(desk).length === 2, 'the row is gone');
    expect(server.comment('one')?.status).to.equal('held');
    answer();
    await until(() => server.comment('one')?.status === 'published', 'it is published');
  });

  it('brings the row back in its place, with a sentence, when the server refuses', async () => {
    const desk = await open(three());
    await desk.reads('Text of two');
    await press('j');
    await press('j');
    server.next.set('decisions', refuse(403, 'You may not do this here.'));
    await press('a');
    await desk.reads('You may not do this here.');
    expect(rowsOf(desk)).to.deep.equal(['Author of one', 'Author of two', 'Author of three']);
    await desk.reads(/Waiting 3/);
    await until(() => desk.all('.bar .undo').length === 0, 'there is nothing to take back');
  });

  it('sends a decision whose answer was lost under the same id', async () => {
    const desk = await open(three());
    await desk.reads('Text of one');
    server.next.set('decisions', null);
    await desk.press(/^Approve/, '.row');
    await desk.reads('The server does not answer.');
    await desk.press(/^Approve/, '.row');
    await until(() => server.comment('one')?.status === 'published', 'it is published');
    const [first, second] = decisions();
    expect(second).to.deep.equal(first);
  });

  it('tells who was faster, and changes nothing', async () => {
    const desk = await open(three());
    await desk.reads('Text of one');
    server.decideElsewhere('one', 'spam', 'spam');
    await desk.press(/^Approve/, '.row');
    await desk.reads(/Somebody was faster: marked as spam by Wilma Oost/);
    expect(server.comment('one')?.status).to.equal('spam');
    expect(rowsOf(desk)).to.deep.equal(['Author of two', 'Author of three']);
  });

  it('keeps the words of a reply if somebody else was faster, and sends them then', async () => {
    const desk = await open(three());
    await desk.reads('Text of one');
    await desk.press(/^Reply/, '.row');
    await until(() => desk.focused instanceof HTMLTextAreaElement, 'the field has the focus');
    await type('Mine');
    server.decideElsewhere('one', 'approve', 'published');
    await desk.press('Approve and reply');
    await desk.reads(/Somebody was faster: approved by Wilma Oost/);
    const field = await desk.control('Your reply to Author of one');
    expect(field instanceof HTMLTextAreaElement && field.value).to.equal('Mine');
    await desk.press('Send reply');
    await desk.reads('Your reply is published.');
  });

  for (const [what, change] of [
    ['turned down', () => server.decideElsewhere('one', 'reject', 'rejected')],
    ['deleted', () => void (server.comments = server.comments.slice(1))],
  ] as const)
    it(`keeps the words of an edit if the comment was ${what} meanwhile`, async () => {
      const desk = await open(three());
      await desk.reads('Text of one');
      await desk.press(/^Edit/, '.row');
      const field = await desk.control('Text (Markdown)');
      await until(() => desk.focused === field, 'the field has the focus');
      await press('End', 'Control');
      await type(' Better.');
      change();
      await desk.press('Save');
      await desk.reads(what === 'deleted' ? 'That comment is no longer there.' : /Somebody was faster/);
      expect(field instanceof HTMLTextAreaElement && field.isConnected && field.value).to.match(/ Better\.$/);
    });

  it('says that a comment is no longer there', async () => {
    const desk = await open(three());
    await desk.reads('Text of one');
    server.comments = server.comments.slice(1);
    await desk.press(/^Approve/, '.row');
    await desk.reads('That comment is no longer there.');
  });

  it('edits with a note', async () => {
    const desk = await open(three());
    await desk.reads('Text of one');
    await desk.press(/^Edit/, '.row');
    const field = await desk.control('Text (Markdown)');
    await until(() => desk.focused === field, 'the field has the focus');
    await press('End', 'Control');
    await type(' Better.');
    await click(await desk.control('Why? Readers see this.'));
    await type('Clearer');
    await desk.press('Save');
    await desk.reads('Text of one Better.');
    expect(server.comment('one')?.comment.editNote?.reason).to.equal('Clearer');
    await until(() => focusedRow(desk) === 'one', 'the row has the focus');
  });

  it('approves what it answers; keeps what was typed when that is refused, and when the form is closed', async () => {
    const desk = await open(three());
    await desk.reads('Text of one');
    await desk.press(/^Reply/, '.row');
    await until(() => desk.focused instanceof HTMLTextAreaElement, 'the field has the focus');
    await type('Point it at the bricks.');
    server.next.set('comments/one/reply', refuse(422, 'Too many bricks.'));
    await desk.press('Approve and reply');
    await desk.reads('Too many bricks.');
    await press('Escape');
    await desk.lacks('Approve and reply');
    await desk.press(/^Reply/, '.row');
    const field = await desk.control(/^Your reply to/);
    const isKept = (): boolean => field instanceof HTMLTextAreaElement && field.value === 'Point it at the bricks.';
    await until(isKept, 'what was typed is there again');
    await desk.press('Send reply');
    await desk.reads('Your reply is published.');
    const [first, second] = server.bodies('POST', 'comments/one/reply');
    expect(server.comment('one')?.status).to.equal('published');
    await desk.lacks('Author of one');
    expect(second, 'the same reply again has the same id').to.deep.equal(first);
  });

  it('closes and reopens the thread', async () => {
    const desk = await open(three());
    await desk.reads('Text of one');
    await desk.press(/^More/, '.row');
    await desk.press('Close thread', '.row');
    await until(() => desk.all('.place').every((each) => each.textContent?.includes('thread closed')), 'all say so');
    await desk.press(/^Undo/);
    await until(() => desk.all('.place').every((each) => !each.textContent?.includes('closed')), 'it is open again');
  });

  it('blocks a name, an address or a website, with an end', async () => {
    const author = {name: 'Bath Stones', url: 'https://stone.test/shop'};
    const desk = await open(new FakeDeskServer([moderated('one', {email: 'bath@stone.test', comment: {author}})]));
    await desk.reads('Text of one');
    await desk.press(/^More/, '.row');
    await desk.press('Block writer', '.row');
    for (const value of ['Bath Stones', 'bath@stone.test', 'stone.test']) await desk.reads(value);
    await click(await desk.control(/^Website/));
    const end = await desk.control('Until');
    if (end instanceof HTMLSelectElement) end.value = 'week';
    const from = Date.now();
    await desk.press('Block writer', '.panel');
    await desk.reads('Blocked: stone.test');
    const [block] = server.blocks;
    expect(block?.kind).to.equal('domain');
    expect(Date.parse(block?.endsAt ?? '') - from).to.be.within(7 * 864e5, 7 * 864e5 + 60_000);
    await desk.press(/^Undo/);
    await until(() => server.blocks.length === 0, 'the block is lifted');
  });

  it('blocks the account of a writer who has signed in, and has none of a guest', async () => {
    const signed = moderated('one', {comment: {author: {name: 'Ana', verified: true}}});
    const desk = await open(new FakeDeskServer([signed, moderated('two')]));
    await desk.reads('Text of one');
    await press('j');
    await press('m');
    await desk.press('Block writer', '.row');
    await click(await desk.control(/^Account: Ana/));
    await desk.press('Block writer', '.panel');
    await desk.reads('Blocked: Account');
    expect(server.bodies('POST', 'blocks')).to.deep.equal([{kind: 'account', comment: 'one', note: '', endsAt: null}]);
    await press('j');
    await press('m');
    await until(() => desk.all('[aria-current] [data-action=block]').length === 1, 'the further actions are open');
    await desk.press('Block writer', '[aria-current]');
    await until(() => desk.all('[aria-current] .panel').length === 1, 'the form is open');
    expect(desk.all('[aria-current] .panel')[0]?.textContent).not.to.include('Account');
  });

  it('blocks the network that a comment came from, which it does not show', async () => {
    const desk = await open(new FakeDeskServer([moderated('one', {hasNetwork: true}), moderated('two')]));
    await desk.reads('Text of one');
    await press('j');
    await press('m');
    await desk.press('Block writer', '.row');
    await click(await desk.control(/^Network: of the writer/));
    await desk.press('Block writer', '.panel');
    await desk.reads('Blocked: Network');
    expect(server.bodies('POST', 'blocks')).to.deep.equal([{kind: 'network', comment: 'one', note: '', endsAt: null}]);
    await desk.press(/^Undo/);
    await until(() => server.blocks.length === 0, 'the block is lifted');
    await press('j');
    await press('m');
    await until(() => desk.all('[aria-current] [data-action=block]').length === 1, 'the further actions are open');
    await desk.press('Block writer', '[aria-current]');
    await until(() => desk.all('[aria-current] .panel').length === 1, 'the form is open');
    expect(desk.all('[aria-current] .panel')[0]?.textContent).not.to.include('Network');
  });

  it('decides about several at once', async () => {
    const desk = await open(three());
    await desk.reads('Text of one');
    await desk.press('Select all shown');
    await desk.reads('3 selected');
    await click(await desk.control('Select the comment by Author of two'));
    await desk.reads('2 selected');
    await desk.press(/^Turn down/, '.selection');
    await until(() => rowsOf(desk).length === 1, 'two are gone');
    expect(decisions()).to.have.length(1);
    expect(server.comment('two')?.status).to.equal('held');
    await desk.reads('Turned down: 2 comments');
    await desk.press(/^Undo/);
    await until(() => rowsOf(desk).length === 3, 'they are back');
    expect(server.comment('one')?.status).to.equal('held');
  });

  it('keeps reports in sight until somebody keeps the comment', async () => {
    const flags = [{reason: 'spam', words: '', at: '2026-03-04'}] as const;
    const desk = await open(new FakeDeskServer([moderated('one', {status: 'published', flags})]), '?tab=flagged');
    await desk.reads('Reported by 1 reader');
    await desk.press(/^Keep/, '.row');
    await desk.reads('Nothing is reported.');
    expect(server.comment('one')?.flags).to.deep.equal([]);
  });

  it('takes a decision of the record back', async () => {
    const desk = await open(three());
    await desk.reads('Text of one');
    await desk.press(/^Delete/, '.row');
    await until(() => server.comment('one')?.status === 'deleted', 'it is deleted');
    await desk.press(/^Deleted/);
    await desk.reads(/Deleted by Ines Corbey/);
    await desk.press('Undo', '.row');
    await until(() => server.comment('one')?.status === 'held', 'it waits again');
    await desk.reads('Nothing was deleted.');
  });

  it('shows a failure with its sentence, and loads again', async () => {
    server = three();
    server.next.set('comments', refuse(503, 'The database does not answer.'));
    const desk = await DeskHarness.open(server);
    await desk.reads('The database does not answer.');
    await desk.press('Try again');
    await desk.reads('Text of one');
  });
});

describe('the filters of the queue', () => {
  it('stand in the address, which can be shared', async () => {
    const desk = await open(three(), '?author=two');
    await desk.reads('Text of two');
    await desk.lacks('Text of one');
    expect(await desk.control('Author')).to.have.property('value', 'two');
  });

  it('follow the form, and the buttons of the browser', async () => {
    const desk = await open(three());
    await desk.reads('Text of one');
    await click(await desk.control('Words'));
    await type('three');
    await press('Enter');
    await desk.lacks('Text of one');
    expect(location.search).to.equal('?words=three');
    history.back();
    await desk.reads('Text of one');
    expect(await desk.control('Words')).to.have.property('value', '');
    history.forward();
    await desk.lacks('Text of one');
    await desk.press('Clear');
    await desk.reads('Text of one');
  });

  it('lead to what else the author wrote', async () => {
    const others = {published: 1, waiting: 0, rejected: 0};
    const old = moderated('old', {status: 'published', comment: {author: {name: 'Author of one'}}});
    const desk = await open(new FakeDeskServer([moderated('one', {others}), old, moderated('two')]));
    await desk.press(/1 published/);
    await desk.reads('Text of old');
    expect(location.search).to.equal('?tab=published&author=Author+of+one');
  });

  it('say that nothing matches', async () => {
    const desk = await open(three(), '?words=nobody-wrote-this');
    await desk.reads('Nothing matches these filters.');
  });

  it('may order by age', async () => {
    const desk = await open(three(), '?order=oldest');
    await until(() => rowsOf(desk)[0] === 'Author of three', 'the oldest is the first');
  });
});

describe('live changes of the queue', () => {
  it('wait for a press when they would move what one reads', async () => {
    const desk = await open(three());
    await desk.reads('Text of one');
    server.comments.unshift(moderated('zero'));
    server.announceChange();
    await desk.press('Show 1 new comment');
    await until(() => rowsOf(desk)[0] === 'Author of zero', 'it is the first');
  });

  it('fill an empty list by themselves', async () => {
    const desk = await open(new FakeDeskServer());
    await desk.reads('Nothing waits.');
    server.comments.push(moderated('one'));
    server.announceChange();
    await desk.reads('Text of one');
  });

  it('take away what somebody else decided, and tell who', async () => {
    const desk = await open(three());
    await desk.reads('Text of two');
    server.decideElsewhere('two', 'approve', 'published');
    server.announceChange();
    await desk.lacks('Author of two');
    await desk.reads(/Approved: “Text of two” by Wilma Oost/);
  });

  it('leave a row alone in which somebody types', async () => {
    const desk = await open(three());
    await desk.reads('Text of one');
    await desk.press(/^Reply/, '.row');
    await until(() => desk.focused instanceof HTMLTextAreaElement, 'the field has the focus');
    await type('Mine');
    server.decideElsewhere('one', 'approve', 'published');
    server.decideElsewhere('two', 'approve', 'published');
    server.announceChange();
    await desk.lacks('Author of two');
    const field = await desk.control(/^Your reply to/);
    expect(field instanceof HTMLTextAreaElement && field.value).to.equal('Mine');
  });

  it('leave a row whose form was closed with words in it, until they are sent', async () => {
    const desk = await open(three());
    await desk.reads('Text of one');
    await desk.press(/^Reply/, '.row');
    await until(() => desk.focused instanceof HTMLTextAreaElement, 'the field has the focus');
    await type('Mine');
    await press('Escape');
    await until(() => desk.all('.panel').length === 0, 'the form is closed');
    server.decideElsewhere('one', 'approve', 'published');
    server.decideElsewhere('two', 'approve', 'published');
    server.announceChange();
    await desk.lacks('Author of two');
    await desk.press(/^Reply/, '.row');
    const field = await desk.control('Your reply to Author of one');
    expect(field instanceof HTMLTextAreaElement && field.value).to.equal('Mine');
  });

  it('bring back a row that was decided with words in its form, and is undone elsewhere', async () => {
    const desk = await open(three());
    await desk.reads('Text of one');
    await desk.press(/^Reply/, '.row');
    await until(() => desk.focused instanceof HTMLTextAreaElement, 'the field has the focus');
    await type('Mine');
    await desk.press(/^Approve/, '.row');
    await until(() => server.comment('one')?.status === 'published', 'it is published');
    await until(() => !rowsOf(desk).includes('Author of one'), 'the row has left');
    server.decideElsewhere('one', 'approve', 'held');
    server.announceChange();
    await until(() => rowsOf(desk).includes('Author of one'), 'the row is back');
  });

  it('show a comment anew that was changed', async () => {
    const desk = await open(three());
    await desk.reads('Text of one');
    server.comments[0] = moderated('one', {version: 2, decided: entry('x'), comment: {html: '<p>Other words</p>'}});
    server.announceChange();
    await desk.reads('Other words');
  });
});
