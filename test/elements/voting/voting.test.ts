import {expect} from '@open-wc/testing';
import type {Comment} from '../../../src/core/comment.js';
import {comment} from '../../support/comments.js';
import {ModerationStub} from '../../support/moderation-stub.js';
import {problem} from '../../support/stub-server.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';
import {click, press, tap, type} from '../../support/user-input.js';

const by = (name: string, rest: Partial<Comment> = {}): Comment =>
  comment(name.toLowerCase(), null, {author: {name}, ...rest});

const VOTE = 'Vote for the comment by Ana:';

let stub: ModerationStub;

async function open(attributes: Readonly<Record<string, string>> = {}): Promise<ThreadHarness> {
  return ThreadHarness.open({attributes: {endpoint: 'https://stub.test/', thread: 'votes', ...attributes}});
}

const isLoaded = (): boolean => performance.getEntriesByType('resource').some(({name}) => /\/voting-[^/]*$/.test(name));

async function shows(thread: ThreadHarness, votes: number, isOn: boolean): Promise<void> {
  const name = `${VOTE} ${votes} ${votes === 1 ? 'vote' : 'votes'}`;
  await until(() => thread.hasButton(name), `“${name}” is there`);
  const button = await thread.button(name);
  await until(() => button.getAttribute('aria-pressed') === `${isOn}`, `it is pressed: ${isOn}`);
  expect(button.textContent).to.equal(`${votes}`);
}

/** Lets the next request wait until the returned function is called. */
function delay(): () => void {
  let release: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => (release = resolve));
  stub.isApplied = true;
  stub.fault = async () => {
    await waiting;
    return new Response(JSON.stringify({votes: stub.get('ana').comment.votes}), {
      headers: {'Content-Type': 'application/json'},
    });
  };
  return () => {
    stub.fault = null;
    release();
  };
}

beforeEach(() => localStorage.clear());
afterEach(() => stub.close());

describe('a thread on a server without votes', () => {
  it('says that the oldest comments are first, also with the order of votes', async () => {
    stub = new ModerationStub(by('Ana'), by('Bo'));
    const thread = await open({order: 'votes'});
    await thread.button('Oldest first');
    await thread.hasMenus();
    expect(thread.hasButton('Most votes first')).to.equal(false);
    expect(thread.text).to.match(/Ana.*Bo/);
  });

  it('has nothing of them, and loads no code for them', async () => {
    stub = new ModerationStub(by('Ana'), by('Bo'));
    const thread = await open({order: 'votes'});
    await thread.button('Actions for the comment by Ana');
    await thread.hasMenus();
    expect(thread.hasButton(/^Vote/)).to.equal(false);
    expect(isLoaded()).to.equal(false);
    stub.close();
    stub = new ModerationStub(by('Ana'));
    const other = await open({thread: 'other'});
    await other.button('Actions for the comment by Ana');
    await click(await other.button('Oldest first'));
    await other.button('Most replies first');
    expect(other.hasButton('Most votes first')).to.equal(false);
  });
});

describe('a vote', () => {
  beforeEach(() => {
    stub = new ModerationStub(by('Ana', {votes: 2}), by('Bo', {votes: 0}));
  });

  it('is counted in the digits of the language', async () => {
    stub.close();
    stub = new ModerationStub(by('Ana', {votes: 1234}));
    const thread = await open({lang: 'fa'});
    const shown = (): string | null | undefined =>
      thread.element.shadowRoot?.querySelector('[part~="vote"]')?.textContent;
    await until(() => shown() === '۱٬۲۳۴', `${shown()}`);
  });

  it('is counted, announced and can be taken back', async () => {
    const thread = await open();
    await shows(thread, 2, false);
    await thread.press(VOTE);
    await shows(thread, 3, true);
    await until(() => thread.announcement === 'You have voted for this comment: 3 votes', thread.announcement);
    await thread.press(VOTE);
    await shows(thread, 2, false);
    await until(() => thread.announcement === 'You have taken back your vote: 2 votes', thread.announcement);
    expect(stub.votes.map(({up}) => up)).to.deep.equal([true, false]);
    expect(isLoaded()).to.equal(true);
    expect(stub.votes[0]?.secret).to.match(/^[\w-]{43}$/);
    expect(stub.votes[1]?.secret).to.equal(stub.votes[0]?.secret);
    await thread.button('Vote for the comment by Bo: 0 votes');
  });

  it('is shown before the server has answered', async () => {
    const thread = await open();
    await shows(thread, 2, false);
    const release = delay();
    await thread.press(VOTE);
    await shows(thread, 3, true);
    expect(thread.announcement).to.equal('');
    release();
    await until(() => thread.announcement.includes('3 votes'), 'it is announced');
    await shows(thread, 3, true);
  });

  it('is what the reader wanted last, if they change their mind before the server has answered', async () => {
    const thread = await open();
    await shows(thread, 2, false);
    const release = delay();
    await thread.press(VOTE);
    await shows(thread, 3, true);
    await thread.press(VOTE);
    await shows(thread, 2, false);
    release();
    await until(() => stub.votes.length === 2, 'both are sent');
    await until(() => thread.announcement.includes('taken back'), thread.announcement);
    await shows(thread, 2, false);
    expect(stub.votes.map(({up}) => up)).to.deep.equal([true, false]);
  });

  it('that the server does not count is taken back with the reason, and can be repeated', async () => {
    const thread = await open();
    await shows(thread, 2, false);
    stub.fault = problem(429, 'Try again in 5 seconds.', {'Retry-After': '5'});
    await thread.press(VOTE);
    const error = (): string => thread.element.renderRoot.querySelector('[part="vote-error"]')?.textContent ?? '';
    await until(() => error() !== '', 'the reason is shown');
    expect(error()).to.match(/^Your vote was not counted\. .*Try again in 5 seconds\.\u2069$/);
    await shows(thread, 2, false);
    await until(() => thread.announcement === error(), 'the reason is announced');
    stub.fault = null;
    await thread.press(VOTE);
    await shows(thread, 3, true);
    expect(error()).to.equal('');
  });

  it('is remembered on this device, unless nothing may be stored', async () => {
    const thread = await open();
    await thread.press(VOTE);
    await until(() => thread.announcement.startsWith('You have voted'), 'it is counted');
    thread.element.remove();
    const later = await open();
    await shows(later, 3, true);
    await later.press(VOTE);
    await shows(later, 2, false);
    await until(() => later.announcement.includes('taken back'), 'it is taken back');
    later.element.remove();

    localStorage.clear();
    const forgetful = await open({remember: 'reading', thread: 'other'});
    await forgetful.press(VOTE);
    await shows(forgetful, 3, true);
    await until(() => forgetful.announcement.startsWith('You have voted'), 'it is counted');
    expect(Object.keys(localStorage).filter((key) => key.includes('vote:'))).to.deep.equal([]);
  });

  it('can be cast with the keyboard and by touch', async () => {
    const thread = await open();
    await shows(thread, 2, false);
    (await thread.button('Actions for the comment by Ana')).focus();
    await press('Tab');
    await until(() => thread.focused.startsWith(VOTE), `the button follows the menu, not ${thread.focused}`);
    await press('Space');
    await shows(thread, 3, true);
    expect(thread.focused).to.contain(VOTE);
    await tap(await thread.button(VOTE));
    await shows(thread, 2, false);
  });

  it('is not for a thread that may only be read', async () => {
    const thread = await open({readonly: ''});
    await shows(thread, 2, false);
    expect((await thread.button(VOTE)).matches(':disabled')).to.equal(true);
  });
});

describe('the number of votes of the own comment', () => {
  it('is shown, and its writer cannot vote for it', async () => {
    stub = new ModerationStub(by('Ana', {votes: 2}));
    const thread = await open({thread: 'own'});
    await shows(thread, 2, false);
    await thread.press('Write a comment');
    await thread.canType('Write a comment');
    await type('Mine');
    (await thread.field('Name')).focus();
    await type('Zed');
    await thread.press('Post comment');
    await until(() => stub.comments.length === 2, 'it is posted');
    await thread.reads('Mine');
    thread.element.remove();
    const own = stub.comments[1];
    if (own) own.comment = {...own.comment, votes: 4};
    const later = await open({thread: 'own'});
    const button = await later.button('Vote for the comment by Zed: 4 votes');
    expect(button.matches(':disabled')).to.equal(true);
    expect((await later.button(VOTE)).matches(':disabled')).to.equal(false);
  });
});

describe('the order of votes', () => {
  it('is in the menu, and puts the most votes first', async () => {
    stub = new ModerationStub(by('Ana', {votes: 1}), by('Bo', {votes: 3}), by('Cy', {votes: 3}));
    const thread = await open();
    await thread.button(VOTE);
    await thread.choose('Oldest first', 'Most votes first');
    await until(() => /Bo.*Cy.*Ana/.test(thread.text), thread.text);
    await thread.press(VOTE);
    await shows(thread, 2, true);
    await thread.press('Vote for the comment by Cy:');
    await thread.button('Vote for the comment by Cy: 4 votes');
    expect(thread.text, 'no comment moves because of a vote').to.match(/Bo.*Cy.*Ana/);
  });
});
