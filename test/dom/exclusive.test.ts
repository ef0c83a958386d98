import {expect} from '@open-wc/testing';
import {createExclusive, type Exclusive} from '../../src/dom/exclusive.js';
import {createStorage} from '../../src/dom/storage.js';

/** Something that goes on until it is told to end. */
function work(): {readonly run: () => Promise<string>; readonly end: () => void; readonly begun: Promise<void>} {
  let end = (): void => undefined;
  let begin = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const run = async (): Promise<string> => {
    begin();
    await ended;
    return 'done';
  };
  return {run, end, begun};
}

const tab = (): Exclusive => createExclusive(createStorage(true), 'colloquy:');
const never = (): Promise<string> => Promise.reject(new Error('it must not run'));

beforeEach(() => localStorage.clear());

for (const [what, locks] of [
  ['with Web Locks', navigator.locks],
  ['without them, as on a page that is not secure', undefined],
  ['where a page has no right to them', {request: () => Promise.reject(new DOMException('no', 'SecurityError'))}],
] as const)
  describe(`what only one tab does at a time, ${what}`, () => {
    beforeEach(() => Object.defineProperty(navigator, 'locks', {configurable: true, value: locks}));
    afterEach(() => Reflect.deleteProperty(navigator, 'locks'));

    it('is done, and what it came to is told', async () => {
      const {run, end} = work();
      end();
      expect(await tab()('a', run)).to.equal('done');
    });

    it('is not done by another one meanwhile, who hears of that at once', async () => {
      const {run, end, begun} = work();
      const first = tab()('a', run);
      await begun;
      expect(await tab()('a', never)).to.equal(null);
      end();
      expect(await first).to.equal('done');
    });

    it('can be done again afterwards, also when it went wrong', async () => {
      const failing = tab()('a', () => Promise.reject(new Error('wrong')));
      expect(await failing.catch(String)).to.contain('wrong');
      const {run, end} = work();
      end();
      expect(await tab()('a', run)).to.equal('done');
      expect(localStorage.length).to.equal(0);
    });

    it('does not keep anything else waiting', async () => {
      const [one, two] = [work(), work()];
      const first = tab()('a', one.run);
      await one.begun;
      two.end();
      expect(await tab()('b', two.run)).to.equal('done');
      one.end();
      await first;
    });
  });

describe('a lease', () => {
  beforeEach(() => Object.defineProperty(navigator, 'locks', {configurable: true, value: undefined}));
  afterEach(() => Reflect.deleteProperty(navigator, 'locks'));

  it('of a tab that is gone ends, and one that never would is none', async () => {
    for (const until of [Date.now() - 1, Date.now() + 1e9, Number.NaN, 'soon']) {
      localStorage.setItem('colloquy:lease:a', `${until} x`);
      expect(await tab()('a', () => Promise.resolve('done'))).to.equal('done');
    }
  });

  it('goes to one of two who ask at the same moment', async () => {
    const [one, two] = [work(), work()];
    one.end();
    two.end();
    const both = await Promise.all([tab()('a', one.run), tab()('a', two.run)]);
    expect(both.filter((each) => each === 'done').length).to.equal(1);
  });
});
