import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {RenderedPages} from '../../../src/server/html/rendered-pages.js';
import type {Steps} from '../../../src/server/scheduling/work-steps.js';

/** Work of 20 steps that take longer together than one turn of the event loop may be busy. */
function* work(result: string, step: () => void = () => undefined): Steps<string> {
  for (let index = 0; index < 20; index++) {
    const end = performance.now() + 2;
    while (performance.now() < end);
    step();
    yield;
  }
  return result;
}

describe('a rendered page', () => {
  it('is rendered between other events', async () => {
    let isRendering = true;
    let others = 0;
    const count = (): void => {
      others++;
      if (isRendering) setImmediate(count);
    };
    setImmediate(count);
    await new RenderedPages().get('a', '1', () => work('page'));
    isRendering = false;
    assert.ok(others >= 2, `${others} turns of the event loop`);
  });

  it('is rendered once for all who ask for it meanwhile and later, and again when the thread has changed', async () => {
    const pages = new RenderedPages();
    let count = 0;
    const render = (): Steps<string> => work(`page ${++count}`);
    const [first, second] = await Promise.all([pages.get('a', '1', render), pages.get('a', '1', render)]);
    assert.equal(first, second);
    assert.equal(first?.json, 'page 1\n');
    assert.equal(await pages.get('a', '1', render), first);
    assert.equal(pages.peek('a', '1'), first);
    assert.equal(count, 1);
    assert.equal(pages.peek('a', '2'), null);
    const [old, changed] = await Promise.all([pages.get('a', '1', render), pages.get('a', '2', render)]);
    assert.equal(old, first);
    assert.notEqual(changed, first);
    assert.equal(count, 2);
  });

  it('is rendered again after a failure', async () => {
    const pages = new RenderedPages();
    const fail = (): Steps<string> =>
      work('', () => {
        throw new Error('no');
      });
    await assert.rejects(Promise.all([pages.get('a', '1', fail), pages.get('a', '1', fail)]), /no/);
    await pages.get('a', '1', () => work('page'));
    assert.notEqual(pages.peek('a', '1'), null);
  });

  it('stays in the cache while it is used', async () => {
    const pages = new RenderedPages(100);
    for (const name of ['a', 'b']) await pages.get(name, '1', () => work('x'.repeat(40)));
    pages.peek('a', '1');
    await pages.get('c', '1', () => work('x'.repeat(40)));
    assert.deepEqual(
      ['a', 'b', 'c'].filter((name) => pages.peek(name, '1')),
      ['a', 'c'],
    );
  });
});
