import {expect} from '@open-wc/testing';
import type {Comment} from '../../../src/core/comment.js';
import {setGrant} from '../../../src/elements/moderating/page-grants.js';
import {comment} from '../../support/comments.js';
import {GrantWindowStub} from '../../support/grant-window-stub.js';
import {ModerationStub, TOKEN} from '../../support/moderation-stub.js';
import {ThreadHarness} from '../../support/thread-harness.js';

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

describe('the button Moderate', () => {
  it('is not there for readers, nor is anything that moderators load', async () => {
    await open();
    await thread.button(menuOf('Ana'));
    await thread.hasMenus();
    expect(thread.hasButton(/^Moderate$/)).to.equal(false);
    expect(stub.requests).to.deep.equal([]);
    const chunks = performance.getEntriesByType('resource').map(({name}) => name);
    expect(
      chunks.filter((name) => /src\/elements\/moderating\/(?!load|moderating-host|page-grants)/.test(name)),
    ).to.deep.equal([]);
  });

  it('is there on a device that has moderated, and where the address asks for it', async () => {
    localStorage.setItem('colloquy:moderator', '1');
    await open();
    await thread.button(/^Moderate$/);
    thread.element.remove();
    localStorage.clear();
    await open();
    await thread.button(menuOf('Ana'));
    expect(thread.hasButton(/^Moderate$/)).to.equal(false);
    location.hash = 'moderate';
    await thread.button(/^Moderate$/);
  });

  it('opens one window a press, on the server, with another number each time', async () => {
    localStorage.setItem('colloquy:moderator', '1');
    await open();
    await thread.press(/^Moderate$/);
    await thread.reads('Allow it in the window that has opened.');
    expect(grant.opened.length).to.equal(1);
    await thread.press(/^Moderate$/);
    expect(grant.opened.length).to.equal(2);
    for (const url of grant.opened) expect(url).to.match(/^https:\/\/stub\.test\/desk\/grant#[\w-]{22}$/);
    expect(new Set(grant.opened).size).to.equal(2);
  });

  it('remembers that this device moderates, but not the token', async () => {
    await open();
    location.hash = 'moderate';
    await thread.press(/^Moderate$/);
    await grant.allow();
    await thread.reads('You moderate as Mo.');
    expect(grant.messages).to.deep.equal([{data: {colloquy: 'ask', nonce: grant.nonce}, target: 'https://stub.test'}]);
    expect(localStorage.getItem('colloquy:moderator')).to.equal('1');
    expect(JSON.stringify([localStorage, sessionStorage])).not.to.contain(TOKEN);
    expect(document.cookie + location.href).not.to.contain(TOKEN);
  });

  it('says that the window was closed', async () => {
    localStorage.setItem('colloquy:moderator', '1');
    await open();
    await thread.press(/^Moderate$/);
    grant.ready();
    grant.shut();
    await thread.reads('The window was closed, and nothing was allowed.');
    await thread.button(/^Moderate$/);
  });

  it('says that the moderator has refused', async () => {
    localStorage.setItem('colloquy:moderator', '1');
    await open();
    await thread.press(/^Moderate$/);
    grant.say({colloquy: 'refused', nonce: grant.nonce});
    await thread.reads('The window was closed, and nothing was allowed.');
  });

  it('offers a link if the browser blocks the window', async () => {
    localStorage.setItem('colloquy:moderator', '1');
    await open();
    grant.isBlocked = true;
    await thread.press(/^Moderate$/);
    await thread.reads('The browser has blocked the window.');
    const link = await thread.link('Open it');
    expect(link.getAttribute('href')).to.equal(grant.opened[0]);
    expect(link.getAttribute('rel')).to.equal('opener');
    await grant.allow();
    await thread.reads('You moderate as Mo.');
  });

  const forged: readonly (readonly [string, () => void])[] = [
    ['of another origin', () => grant.say({...granted(), nonce: grant.nonce}, 'https://evil.test')],
    ['of the page itself', () => grant.say({...granted(), nonce: grant.nonce}, location.origin)],
    ['with another number', () => grant.say({...granted(), nonce: 'x'.repeat(22)})],
    ['without a number', () => grant.say({...granted(), nonce: ''})],
    ['with a token for another origin', () => grant.say({...granted('https://evil.test'), nonce: grant.nonce})],
    ['without a token', () => grant.say({colloquy: 'granted', nonce: grant.nonce, grant: {token: ''}})],
    ['that is nothing', () => [null, undefined, 1, 'granted', [], {}].forEach((data) => grant.say(data))],
  ];

  for (const [what, send] of forged) {
    it(`ignores a message ${what}`, async () => {
      localStorage.setItem('colloquy:moderator', '1');
      await open();
      await thread.press(/^Moderate$/);
      send();
      await grant.allow({name: 'The right one'});
      await thread.reads('You moderate as The right one.');
    });
  }

  const granted = (origin = location.origin): object => ({
    colloquy: 'granted',
    grant: {token: 'forged', origin, endsAt: new Date(Date.now() + 1e6).toISOString(), name: 'Mallory'},
  });
});
