// Signing in with a provider, without one: the window and its messages are those of the test.

import {expect, fixture, html} from '@open-wc/testing';
import {render} from 'lit';
import {signInKey} from '../../src/conversation/account/sign-in-key.js';
import {createStorage} from '../../src/dom/storage.js';
import type {ProvidedToken} from '../../src/elements/identity/open-account.js';
import {SignIn} from '../../src/elements/identity/sign-in.js';
import {createFakeSource} from '../support/fake-source.js';
import {until} from '../support/until.js';

const SERVER = 'https://comments.example';
const KEY = `${SERVER}/api/v1/#thread`;
const TOKEN = 'oidc.a-token';

const openWindow = window.open.bind(window);
let urls: URL[] = [];
let popup: {closed: boolean} | null = null;
let abort = new AbortController();

beforeEach(() => {
  localStorage.clear();
  urls = [];
  popup = {closed: false};
  abort = new AbortController();
  window.open = (url) => {
    urls.push(new URL(String(url)));
    // The part of a window that is used.
    return popup as Window | null;
  };
});
afterEach(() => {
  window.open = openWindow;
  abort.abort();
});

async function start({guests = true, accounts = false, isKept = true} = {}) {
  const used: (ProvidedToken | null)[] = [];
  const ended: string[] = [];
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const storage = createStorage(isKept);
  const source = {
    ...createFakeSource(KEY),
    accounts: async () => ({
      identify: () => Promise.reject(new Error('not asked')),
      signOut: async (token: string) => void ended.push(token),
    }),
  };
  const signIn: SignIn = await SignIn.start({
    session: {source, signal: abort.signal},
    storage,
    lang: 'en',
    use: (provided) => used.push(provided),
    changed: () => queueMicrotask(() => render(signIn.view, box)),
    announce: () => undefined,
  });
  signIn.ways = {guests, accounts, signIn: [{name: 'Example ID', url: `${SERVER}/api/v1/sign-in?provider=x`}]};
  await until(() => box.querySelector('button'), 'there is a button');
  return {signIn, box, used, ended, storage};
}

const say = (data: unknown, origin = SERVER) => window.dispatchEvent(new MessageEvent('message', {data, origin}));

describe('signing in with a provider', () => {
  it('takes the token from its own window only', async () => {
    const {box, used, storage} = await start();
    box.querySelector('button')?.click();
    const {searchParams} = urls[0] ?? new URL(SERVER);
    expect([searchParams.get('provider'), searchParams.get('origin')]).to.deep.equal(['x', location.origin]);
    const ticket = searchParams.get('ticket') ?? '';
    expect(ticket).to.match(/^[\w-]{22}$/);
    const right = {colloquy: 'signed-in', ticket, token: TOKEN};
    for (const origin of [location.origin, 'https://evil.example', `${SERVER}.evil.example`, 'null', ''])
      say(right, origin);
    for (const wrong of [
      {ticket: 'other'},
      {colloquy: 'granted'},
      {token: 7},
      {token: ''},
      {token: 'a b'},
      {ticket: null},
    ])
      say({...right, ...wrong});
    for (const data of [null, 'signed-in', [right], undefined]) say(data);
    expect(used).to.deep.equal([]);
    say(right);
    expect(used.map((each) => each?.token)).to.deep.equal([TOKEN]);
    expect(storage.get(signInKey(KEY))).to.equal(TOKEN);
    // Once.
    say({...right, token: 'oidc.another'});
    expect(used.length).to.equal(1);
  });

  it('shows a link if the window is blocked, and nothing once it was closed', async () => {
    const {box} = await start();
    popup = null;
    box.querySelector('button')?.click();
    const link = await until(() => box.querySelector('a'), 'there is a link');
    expect([link?.href, link?.rel, link?.target]).to.deep.equal([urls[0]?.href, 'opener', '_blank']);
    popup = {closed: false};
    box.querySelector('button')?.click();
    await until(() => box.textContent?.includes('Continue in the window'), 'the window is open');
    popup.closed = true;
    await until(() => !box.textContent?.includes('Continue in the window'), 'the window is closed');
  });

  it('forgets the token when the reader signs out, and ends it on the server', async () => {
    const {box, used, ended, storage} = await start();
    box.querySelector('button')?.click();
    say({colloquy: 'signed-in', ticket: urls[0]?.searchParams.get('ticket'), token: TOKEN});
    used[0]?.signOut(new Event('click'));
    await until(() => ended[0], 'the token is ended');
    expect([used[1], ended, storage.get(signInKey(KEY)), localStorage.length]).to.deep.equal([null, [TOKEN], null, 0]);
  });

  it('stores nothing on a device that stores nothing', async () => {
    const {box, used} = await start({isKept: false});
    box.querySelector('button')?.click();
    say({colloquy: 'signed-in', ticket: urls[0]?.searchParams.get('ticket'), token: TOKEN});
    expect([used[0]?.token, localStorage.length]).to.deep.equal([TOKEN, 0]);
    used[0]?.signOut(new Event('click'));
  });

  it('is needed where guests may not write', async () => {
    const needed = async (accounts: boolean) => (await start({guests: false, accounts})).signIn.needed;
    expect(await needed(false)).to.equal('Sign in to send your comment.');
    expect(await needed(true)).to.match(/on this site .*or here/);
    expect((await start()).signIn.needed).to.equal('');
  });
});
