import {expect} from '@open-wc/testing';
import {createExclusive, type Exclusive} from '../../src/dom/exclusive.js';
import {createStorage} from '../../src/dom/storage.js';

/** Makes a task that runs until `end` is called. */
function work(): {readonly run: () => Promise<string>; readonly end: () => void; readonly started: Promise<void>} {
  let end = (): void => undefined;
  let start = (): void => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const started = new Promise<void>((resolve) => (start = resolve));
  const run = async (): Promise<string> => {
    start();
    await ended;
    return 'done';
  };
  return {run, end, started};
}

const tab = (): Exclusive => createExclusive(createStorage(true), 'colloquy:');
const never = (): Promise<string> => Promise.reject(new Error('the task must not run'));

beforeEach(() => localStorage.clear());

for (const [what, locks] of [
  ['with Web Locks', navigator.locks],
  ['without Web Locks, as on a page that is not secure', undefined],
  ['without the right to Web Locks', {request: () => Promise.reject(new DOMException('no', 'SecurityError'))}],
] as const)
  describe(`a lock, ${what}`, () => {
    beforeEach(() => Object.defineProperty(navigator, 'locks', {configurable: true, value: locks}));
    afterEach(() => Reflect.deleteProperty(navigator, 'locks'));

    it('runs the task and resolves with its result', async () => {
      const {run, end} = work();
      end();
      expect(await tab()('a', run)).to.equal('done');
    });

    it('resolves with null at once in another tab while the task runs', async () => {
      const {run, end, started} = work();
      const first = tab()('a', run);
      await started;
      expect(await tab()('a', never)).to.equal(null);
      end();
      expect(await first).to.equal('done');
    });

    it('is released after the task, also if the task fails', async () => {
      const failing = tab()('a', () => Promise.reject(new Error('wrong')));
      expect(await failing.catch(String)).to.contain('wrong');
      const {run, end} = work();
      end();
      expect(await tab()('a', run)).to.equal('done');
      expect(localStorage.length).to.equal(0);
    });

    it('does not block locks with other names', async () => {
      const [one, two] = [work(), work()];
      const first = tab()('a', one.run);
      await one.started;
      two.end();
      expect(await tab()('b', two.run)).to.equal('done');
      one.end();
      await first;
    });
  });

describe('a lease', () => {
  beforeEach(() => Object.defineProperty(navigator, 'locks', {configurable: true, value: undefined}));
  afterEach(() => Reflect.deleteProperty(navigator, 'locks'));

  it('is ignored if it has expired, ends too late, or is invalid', async () => {
    for (const until of [Date.now() - 1, Date.now() + 1e9, Number.NaN, 'soon']) {
      localStorage.setItem('colloquy:lease:a', `${until} x`);
      expect(await tab()('a', () => Promise.resolve('done'))).to.equal('done');
    }
  });

  it('goes to only one of two tabs that request it at the same time', async () => {
    const [one, two] = [work(), work()];
    one.end();
    two.end();
    const both = await Promise.all([tab()('a', one.run), tab()('a', two.run)]);
    expect(both.filter((each) => each === 'done').length).to.equal(1);
  });
});
