import {expect, fixture, html} from '@open-wc/testing';
import {until} from '../support/until.js';

const SCRIPT = '/dist/colloquy.js';

describe('the built script', () => {
  before(() => import(SCRIPT));

  it('shows a thread and loads its chunks from the same folder', async () => {
    const thread = await fixture(html`<comment-thread endpoint="/test/script-tag/thread.json"></comment-thread>`);
    await until(() => thread.shadowRoot?.textContent?.includes('The bell rang twice.'), 'the comment is shown');
    await until(() => isLoaded(/\/dist\/reader-[\w-]{8}\.js$/), 'a chunk is loaded');
    // Not needed in browsers with a sanitiser of their own.
    expect(isLoaded(/\/dist\/sanitize-[\w-]{8}\.js$/)).to.equal(!('setHTML' in Element.prototype));
  });

  it('maps attributes to properties and updates the page when they change', async () => {
    const thread = await fixture(html`<comment-thread endpoint="/test/script-tag/thread.json"></comment-thread>`);
    await until(() => thread.shadowRoot?.textContent?.includes('The bell rang twice.'), 'the comment is shown');
    expect(thread).to.have.property('headingLevel', 2);
    // An own property would shadow Lit's accessor, and changes would not trigger an update.
    expect(Object.hasOwn(thread, 'headingLevel')).to.equal(false);
    thread.setAttribute('heading-level', '4');
    expect(thread).to.have.property('headingLevel', 4);
    await until(() => thread.shadowRoot?.querySelector('h4,[aria-level="4"]'), 'the heading has another level');
  });
});

const isLoaded = (address: RegExp): boolean =>
  performance.getEntriesByType('resource').some(({name}) => address.test(name));
