import {expect} from '@open-wc/testing';
import {OpenTabs} from '../../src/dom/open-tabs.js';

describe('OpenTabs', () => {
  it('finds the other open tabs, but not itself', async () => {
    const abort = new AbortController();
    const [one, two, three] = [1, 2, 3].map(() => new OpenTabs(abort.signal));
    expect(await one?.others()).to.deep.equal(new Set([two?.id, three?.id]));
    abort.abort();
  });

  it('does not find closed tabs', async () => {
    const [here, gone] = [new AbortController(), new AbortController()];
    const tabs = new OpenTabs(here.signal);
    const other = new OpenTabs(gone.signal);
    gone.abort();
    expect((await tabs.others()).has(other.id)).to.equal(false);
    here.abort();
  });

  it('does not answer from `pagehide` to `pageshow`, so that the page can enter the back/forward cache', async () => {
    const abort = new AbortController();
    const tabs = new OpenTabs(abort.signal);
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    const asking = new AbortController();
    const asker = new OpenTabs(asking.signal);
    expect((await asker.others()).has(tabs.id)).to.equal(false);
    window.dispatchEvent(new PageTransitionEvent('pageshow'));
    expect((await asker.others()).has(tabs.id)).to.equal(true);
    abort.abort();
    asking.abort();
  });

  it('ignores messages of other scripts', async () => {
    const abort = new AbortController();
    const tabs = new OpenTabs(abort.signal);
    const channel = new BroadcastChannel('colloquy');
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
    for (const message of [null, 7, {}, ['who'], new Date()]) channel.postMessage(message);
    expect(await tabs.others()).to.deep.equal(new Set());
    channel.close();
    abort.abort();
  });
});
