import {expect} from '@open-wc/testing';
import {PagedList, type Page} from '../../../src/desk/parts/paged-list.js';
import {TypedFilter} from '../../../src/desk/parts/typed-filter.js';
import {until} from '../../support/until.js';

/** A list whose answers the test gives. */
function createList(): {
  readonly list: PagedList<string>;
  readonly answers: ((page: Page<string> | Error) => void)[];
} {
  const answers: ((page: Page<string> | Error) => void)[] = [];
  const load = (): Promise<Page<string>> =>
    new Promise((resolve, reject) => {
      answers.push((page) => (page instanceof Error ? reject(page) : resolve(page)));
    });
  const list = new PagedList<string>(load, () => undefined, String);
  return {list, answers};
}

describe('PagedList', () => {
  it('adds pages, and starts again with the first', async () => {
    const {list, answers} = createList();
    const first = list.reload();
    answers[0]?.({items: ['a', 'b'], next: '2'});
    await first;
    const second = list.more();
    answers[1]?.({items: ['c'], next: null});
    await second;
    expect([list.items, list.hasMore, list.hasSeveralPages]).to.deep.equal([['a', 'b', 'c'], false, true]);
    const again = list.reload();
    expect(list.items).to.deep.equal(['a', 'b', 'c']);
    answers[2]?.({items: ['z'], next: null});
    await again;
    expect([list.items, list.hasSeveralPages]).to.deep.equal([['z'], false]);
  });

  it('ignores the answer of a load that a newer one replaced, whichever comes first, also if it fails', async () => {
    const {list, answers} = createList();
    const older = list.reload();
    const newer = list.reload();
    answers[1]?.({items: ['new'], next: null});
    await newer;
    answers[0]?.(new Error('too late'));
    await older;
    expect([list.items, list.phase]).to.deep.equal([['new'], 'loaded']);
  });

  it('keeps its items if a load fails, and says why', async () => {
    const {list, answers} = createList();
    const first = list.reload();
    answers[0]?.({items: ['a'], next: '2'});
    await first;
    const second = list.more();
    answers[1]?.(new Error('no answer'));
    await second;
    expect([list.items, list.phase, list.why]).to.deep.equal([['a'], 'failed-more', 'Error: no answer']);
  });

  it('is changed in place', async () => {
    const {list, answers} = createList();
    const first = list.reload();
    answers[0]?.({items: ['a', 'b'], next: null});
    await first;
    list.insert('c');
    list.update((item) => (item === 'a' ? null : item.toUpperCase()));
    expect(list.items).to.deep.equal(['C', 'B']);
  });
});

describe('TypedFilter', () => {
  it('makes what is typed in one go one step of the history', async () => {
    const sent: string[] = [];
    const filter = new TypedFilter((text, how) => sent.push(`${how} ${text}`));
    filter.type('b');
    await until(() => sent.length === 1, 'the first letter is used');
    filter.type('br ');
    await until(() => sent.length === 2, 'the second is used');
    filter.type('bread');
    filter.submit();
    filter.type('rye');
    await until(() => sent.length === 4, 'another word is used');
    expect(sent).to.deep.equal(['push b', 'replace br', 'replace bread', 'push rye']);
  });

  it('follows the address, but not back to what is being typed over', () => {
    const filter = new TypedFilter(() => undefined);
    filter.follow('bread');
    expect(filter.text).to.equal('bread');
    filter.type('bread and');
    filter.follow('bread');
    expect(filter.text).to.equal('bread and');
    filter.follow('rye');
    expect(filter.text).to.equal('rye');
    filter.stop();
  });
});
