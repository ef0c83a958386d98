import {expect} from '@open-wc/testing';
import type {Comment} from '../../../src/core/comment.js';
import {setGrant} from '../../../src/elements/moderating/page-grants.js';
import {comment} from '../../support/comments.js';
import {GrantWindowStub} from '../../support/grant-window-stub.js';
import {ModerationStub, TOKEN} from '../../support/moderation-stub.js';
import {problem} from '../../support/stub-server.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';
import {click, press, type} from '../../support/user-input.js';

const by = (name: string, parent: string | null = null, rest: Partial<Comment> = {}): Comment =>
  comment(name.toLowerCase(), parent, {author: {name}, ...rest});

const menuOf = (name: string): string => `Actions for the comment by ${name}`;

let stub: ModerationStub;
let grant: GrantWindowStub;
let thread: ThreadHarness;

async function open(attributes: Readonly<Record<string, string>> = {}): Promise<ThreadHarness> {
  thread = await ThreadHarness.open({attributes: {endpoint: 'https://stub.test/', thread: 'moderated', ...attributes}});
  await thread.button(/Ana/);
  return thread;
}

/** Opens a thread on a moderator's device, and lets the moderator allow it. */
async function moderate(): Promise<void> {
  localStorage.setItem('colloquy:moderator', '1');
  await open();
  await thread.press(/^Moderate$/);
  await grant.allow();
  await thread.reads('You moderate as Mo.');
}

const has = (text: string): boolean => thread.text.includes(text);

/** The decisions that the server has heard: the action, the comment and its version. */
const decisions = (): readonly unknown[] =>
  stub.decisions.map(({action, comments}) => [action, ...comments.map(({id, version}) => `${id} ${version}`)]);

beforeEach(() => {
  localStorage.clear();
  stub = new ModerationStub(by('Ana'), by('Bo', 'ana'), by('Eve', 'ana', {status: 'held', html: '<p>Buy this</p>'}));
  grant = new GrantWindowStub();
});

afterEach(() => {
  // The token belongs to the page, and outlives a thread.
  setGrant('https://stub.test/desk/grant', null);
  history.replaceState(null, '', location.pathname + location.search);
  stub.close();
  grant.close();
});

describe('a moderator in a page', () => {
  it('sees what waits in its place, marked, and no longer after the end', async () => {
    await moderate();
    await thread.reads(/Held: .?It contains a link/);
    expect(thread.comments.map((name) => name.split(',')[0])).to.deep.equal(['Ana', 'Bo', 'Eve']);
    expect(thread.comment('Eve').part.contains('held')).to.equal(true);
    expect(thread.withoutPart.filter((each) => !each.startsWith('div: '))).to.deep.equal([]);
    await thread.press('Stop moderating');
    await until(() => !has('Buy this') && !has('Held:'), 'it is gone');
    expect(thread.hasButton(/^Approve$/)).to.equal(false);
    await until(() => stub.requests.includes(`DELETE /api/v1/moderation/grant ${TOKEN}`), 'the token ends');
    await thread.button(/^Moderate$/);
  });

  it('approves, and takes it back', async () => {
    await moderate();
    await thread.press(/^Approve$/);
    await thread.reads('Approved.');
    await until(() => !has('Held:'), 'the mark is gone');
    await thread.reads('3 comments');
    await until(() => thread.announcement === 'Approved.', 'it is announced');
    expect(decisions()).to.deep.equal([['approve', 'eve 1']]);
    await thread.press(/^Undo$/);
    await thread.reads(/Held: .?It contains a link/);
    await thread.reads('2 comments');
    expect(thread.hasButton(/^Undo$/)).to.equal(false);
  });

  it('turns down from the menu with the keyboard, and does not lose the focus', async () => {
    await moderate();
    (await thread.button(menuOf('Eve'))).focus();
    await press('Enter');
    await until(() => thread.focused === 'Approve', 'the first entry has the focus');
    await press('ArrowDown');
    await press('Enter');
    await thread.reads('Turned down.');
    await until(() => !has('Buy this'), 'it is gone');
    await until(() => thread.focused === 'Undo', `the focus is on Undo, not on ${thread.focused}`);
    await press('Enter');
    await thread.reads('Buy this');
  });

  it('deletes a published comment with replies, which leaves its place', async () => {
    await moderate();
    await thread.choose(menuOf('Ana'), /^Delete$/);
    await thread.reads('Deleted.');
    expect(decisions()).to.deep.equal([['delete', 'ana 1']]);
    await until(() => !has('Text of ana'), 'the text is gone');
    expect(thread.comments.length).to.equal(3);
    await thread.press(/^Undo$/);
    await thread.reads('Text of ana');
  });

  it('pins and unpins', async () => {
    await moderate();
    await thread.choose(menuOf('Ana'), /^Pin$/);
    await thread.reads('Pinned.');
    await thread.choose(menuOf('Ana'), /^Unpin$/);
    await thread.reads('Unpinned.');
    expect(decisions()).to.deep.equal([
      ['pin', 'ana 1'],
      ['unpin', 'ana 2'],
    ]);
  });

  it('edits with a note that readers see', async () => {
    await moderate();
    await thread.choose(menuOf('Bo'), 'Edit with a note');
    await thread.canType('Text (Markdown)');
    await press('a', 'Control');
    await type('Calmer words');
    await click(await thread.field('Reason, shown to readers'));
    await type('tone');
    await thread.press('Save');
    await thread.reads('Edited.');
    await thread.reads('Calmer words');
    await thread.reads('tone');
    expect(stub.decisions[0]).to.include({source: 'Calmer words', note: 'tone'});
    await until(() => thread.focused === menuOf('Bo'), 'the menu has the focus');
  });

  it('replies with the badge', async () => {
    await moderate();
    await thread.choose(menuOf('Bo'), 'Reply as moderator');
    await thread.canType('Text (Markdown)');
    await type('Please stay on topic.');
    await press('Enter', 'Control');
    await thread.reads('Your reply is published.');
    await thread.reads('Mo Moderator');
    await thread.reads('Please stay on topic.');
    await thread.reads('3 comments');
    expect(stub.replies).to.deep.include.members([{...(stub.replies[0] as object), parent: 'bo'}]);
  });

  it('writes with the badge in the form of the thread', async () => {
    await moderate();
    await thread.press('Write a comment');
    await thread.canType('Write a comment');
    await type('From the staff');
    (await thread.field('Name')).focus();
    await type('Mo');
    await press('Enter', 'Control');
    await thread.reads('From the staff');
    await thread.reads('Mo Moderator');
  });

  it('has the tools in every thread of the page, after one press', async () => {
    await moderate();
    const second = await ThreadHarness.open({attributes: {endpoint: 'https://stub.test/', thread: 'second'}});
    await second.reads('You moderate as Mo.');
    await second.press('Stop moderating');
    await thread.button(/^Moderate$/);
    expect(grant.opened.length).to.equal(1);
    second.element.remove();
  });

  it('is told what another moderator has decided first, and nothing is done twice', async () => {
    await moderate();
    await thread.reads('Held:');
    stub.decideAs('Ada', 'eve', 'rejected');
    await thread.press(/^Approve$/);
    await thread.reads('Ada was faster');
    await until(() => !has('Buy this'), 'it is gone');
    expect(stub.get('eve').status).to.equal('rejected');
    expect(thread.hasButton(/^Undo$/)).to.equal(false);
  });

  it('is told before a decision about a comment that is no longer what it was', async () => {
    await moderate();
    stub.decideAs('Ada', 'bo', 'deleted');
    await thread.choose(menuOf('Bo'), /^Pin$/);
    await thread.reads('Ada was faster');
    await until(() => !has('Text of bo'), 'it is gone');
    Object.assign(stub.get('ana'), {comment: {...stub.get('ana').comment, html: '<p>Other words</p>'}, version: 2});
    await thread.choose(menuOf('Ana'), /^Delete$/);
    await thread.reads('The comment has changed');
    await thread.reads('Other words');
    expect(stub.decisions).to.deep.equal([]);
  });

  it('is told that a comment no longer exists', async () => {
    await moderate();
    await thread.reads('Held:');
    stub.comments.splice(2);
    await thread.press(/^Approve$/);
    await thread.reads('This comment no longer exists.');
    await until(() => !has('Buy this'), 'it is gone');
  });

  it('is told if the server no longer accepts the token, keeps what was typed, and can sign in again', async () => {
    await moderate();
    await thread.choose(menuOf('Bo'), 'Edit with a note');
    await thread.canType('Text (Markdown)');
    await press('a', 'Control');
    await type('Kept words');
    stub.fault = problem(401, 'This token has ended.');
    await thread.press('Save');
    await thread.reads('The server no longer accepts your decisions from this page.');
    await thread.reads('Kept words');
    await until(() => !has('Buy this'), 'what waits is gone');
    stub.fault = null;
    grant.messages.length = 0;
    await thread.press(/^Moderate$/);
    await grant.allow();
    await thread.reads('You moderate as Mo.');
    await thread.press('Save');
    await thread.reads('Edited.');
  });

  it('ends after its time', async () => {
    localStorage.setItem('colloquy:moderator', '1');
    await open();
    await thread.press(/^Moderate$/);
    await grant.allow({endsAt: new Date(Date.now() + 1500).toISOString()});
    await thread.reads('You moderate as Mo.');
    await thread.reads('The server no longer accepts your decisions from this page.');
    await thread.button(/^Moderate$/);
  });

  it('is told about a failure, and can try again', async () => {
    await moderate();
    await thread.reads('Held:');
    stub.fault = problem(503, 'The server restarts.');
    await thread.press(/^Approve$/);
    await thread.reads('That did not work.');
    await thread.reads('The server restarts.');
    stub.fault = null;
    await thread.press(/^Approve$/);
    await thread.reads('Approved.');
  });

  it('sends the token to the server alone, and never in an address', async () => {
    await moderate();
    await thread.press(/^Approve$/);
    await thread.reads('Approved.');
    const moderating = stub.requests.filter((request) => request.includes('/moderation/'));
    expect(moderating.length).to.be.greaterThan(1);
    for (const request of moderating) expect(request.endsWith(` ${TOKEN}`), request).to.equal(true);
    expect(performance.getEntriesByType('resource').some(({name}) => name.includes(TOKEN))).to.equal(false);
  });

  it('sees hostile comments, names and reasons as text', async () => {
    const html = '<p onclick=boom>Hi<img src=x onerror="window.boomed=1"><script>window.boomed=1</script></p>';
    stub.comments.push({
      comment: comment('h', null, {author: {name: '<b onclick=x>Hal</b>'}, html, status: 'held'}),
      status: 'held',
      source: html,
      heldBecause: '<img src=x onerror="window.boomed=1">',
      version: 1,
      decidedBy: '<i>Ada</i>',
    });
    await moderate();
    await thread.reads(/Held: .?<img src=x onerror="window\.boomed=1">/);
    await thread.choose(/<b onclick=x>Hal/, 'Edit with a note');
    await thread.canType('Text (Markdown)');
    const root = thread.element.shadowRoot;
    expect(root?.querySelectorAll('img, script, [onclick], article b, article i').length).to.equal(0);
    expect(Reflect.get(window, 'boomed')).to.equal(undefined);
  });
});
