import {expect} from '@open-wc/testing';
import {Asker} from '../../src/desk/grant/asker.js';
import {until} from '../support/until.js';

const SITE = 'https://site.example';
const grant = {token: 'secret', origin: SITE, endsAt: '2026-11-29T12:00:00Z', name: 'Ada'};

interface Sent {
  readonly data: unknown;
  readonly target: string;
}

/** Opens a frame of this page that stands for another window, and records what it is sent. */
function makeWindow(): {readonly window: Window; readonly sent: Sent[]; remove(): void} {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const sent: Sent[] = [];
  const {contentWindow: window} = frame;
  if (!window) throw new Error('the frame has no window');
  window.postMessage = (data: unknown, target: unknown) => void sent.push({data, target: String(target)});
  return {window, sent, remove: () => frame.remove()};
}

describe('the window that allows a page to moderate', () => {
  const before: unknown = window.opener;
  let opener: ReturnType<typeof makeWindow>;

  beforeEach(() => {
    opener = makeWindow();
    window.opener = opener.window;
  });
  afterEach(() => {
    opener.remove();
    window.opener = before;
  });

  const ask = (origin: string, data: object = {}, source: Window = opener.window): boolean =>
    dispatchEvent(new MessageEvent('message', {data: {colloquy: 'ask', nonce: 'n', ...data}, origin, source}));

  it('takes the origin from the browser, and not from the page', async () => {
    const asker = new Asker('n');
    const found = asker.findOrigin();
    ask(SITE, {origin: 'https://claimed.example'});
    expect(await found).to.equal(SITE);
  });

  it('sends the token to that origin only, and all else contains no secret', async () => {
    const asker = new Asker('n');
    asker.give(grant);
    const found = asker.findOrigin();
    expect(opener.sent).to.deep.equal([{data: {colloquy: 'ready', nonce: 'n'}, target: '*'}]);
    ask(SITE);
    await found;
    asker.give(grant);
    asker.refuse();
    expect(opener.sent.slice(1)).to.deep.equal([
      {data: {colloquy: 'granted', nonce: 'n', grant}, target: SITE},
      {data: {colloquy: 'refused', nonce: 'n'}, target: SITE},
    ]);
  });

  it('hears only its opener, only its own number, and only once', async () => {
    const other = makeWindow();
    const asker = new Asker('n');
    const origins: string[] = [];
    void asker.findOrigin().then((origin) => origins.push(origin));
    ask('https://frame.example', {}, other.window);
    ask('https://old.example', {nonce: 'm'});
    ask('https://odd.example', {colloquy: 'ready'});
    ask(SITE);
    ask('https://later.example');
    await until(() => origins.length > 0, 'somebody is heard');
    asker.give(grant);
    expect(origins).to.deep.equal([SITE]);
    expect(opener.sent.at(-1)?.target).to.equal(SITE);
    expect(other.sent).to.deep.equal([]);
    other.remove();
  });

  it('has nobody to answer without an opener or a number', () => {
    expect(new Asker('n').isThere).to.equal(true);
    expect(new Asker('').isThere).to.equal(false);
    window.opener = null;
    expect(new Asker('n').isThere).to.equal(false);
  });
});
