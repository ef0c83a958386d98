import {expect, fixture, html} from '@open-wc/testing';
import {until} from '../support/until.js';

const SCRIPT = '/dist/colloquy.js';

describe('the built script', () => {
  before(() => import(SCRIPT));

  it('shows a thread, with its chunks beside it', async () => {
    const thread = await fixture(html`<comment-thread endpoint="/test/script-tag/thread.json"></comment-thread>`);
    await until(() => thread.shadowRoot?.textContent?.includes('The bell rang twice.'), 'the comment is shown');
    await until(() => isLoaded(/\/dist\/sanitize-[\w-]{8}\.js$/), 'the sanitiser is loaded');
  });

  it('turns attributes into properties, and shows what a change makes different', async () => {
    const thread = await fixture(html`<comment-thread endpoint="/test/script-tag/thread.json"></comment-thread>`);
    await until(() => thread.shadowRoot?.textContent?.includes('The bell rang twice.'), 'the comment is shown');
    expect(thread).to.have.property('headingLevel', 2);
    // A field of the object's own would hide Lit's accessor, and a change would show only by chance.
    expect(Object.hasOwn(thread, 'headingLevel')).to.equal(false);
    thread.setAttribute('heading-level', '4');
    expect(thread).to.have.property('headingLevel', 4);
    await until(() => thread.shadowRoot?.querySelector('h4,[aria-level="4"]'), 'the heading has another level');
  });
});

const isLoaded = (address: RegExp): boolean =>
  performance.getEntriesByType('resource').some(({name}) => address.test(name));
