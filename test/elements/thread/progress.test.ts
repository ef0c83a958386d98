import {expect} from '@open-wc/testing';
import {comment, page} from '../../support/comments.js';
import {createFakeSource} from '../../support/fake-source.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

describe('the number of comments loaded so far', () => {
  it('comes and goes without moving a comment', async () => {
    const source = createFakeSource('progress');
    const thread = await ThreadHarness.open({source});
    await until(() => source.loads[0], 'the first page is requested');
    source.loads[0]?.answer(page([comment('a')], {next: 'more', thread: {...page([]).thread, count: 2}}));
    await thread.reads('Text of a');
    const top = (): number => thread.comment('Author of a').getBoundingClientRect().top;
    const before = top();
    await thread.reads('1 loaded so far');
    expect(top()).to.equal(before);
    (await until(() => source.loads[1], 'the next page is requested')).answer(page([comment('b')]));
    await until(() => !thread.text.includes('so far'), 'all are here');
    expect(top()).to.equal(before);
  });
});
