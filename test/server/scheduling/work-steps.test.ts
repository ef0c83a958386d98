import assert from 'node:assert/strict';
import {describe, it, mock} from 'node:test';
import fc from 'fast-check';
import {runToEnd, WorkScheduler, sortInSteps} from '../../../src/server/scheduling/work-steps.js';

describe('Steps', () => {
  it('sort like `toSorted`, and keep equal elements in order', () => {
    const items = fc.array(fc.record({key: fc.nat({max: 50}), name: fc.nat()}), {maxLength: 500});
    fc.assert(
      fc.property(items, fc.nat({max: 40}), (some, times) => {
        const all = Array.from({length: times}, () => some).flat();
        const compare = (a: {key: number}, b: {key: number}): number => a.key - b.key;
        assert.deepEqual(runToEnd(sortInSteps(all, compare)), all.toSorted(compare));
      }),
      {numRuns: 50},
    );
  });

  it('of several tasks alternate, one step in each turn of the event loop', async () => {
    const scheduler = new WorkScheduler();
    const steps: string[] = [];
    function* work(name: string): Generator<undefined, void> {
      for (let step = 0; step < 4; step++) {
        steps.push(name);
        const end = performance.now() + 12;
        while (performance.now() < end);
        yield;
      }
    }
    await Promise.all(['a', 'b'].map((name) => scheduler.run(work(name))));
    assert.equal(steps.join(''), 'abababab');
  });

  it('return their result, and are all done without a pause if it is wanted so', async () => {
    function* work(): Generator<undefined, number> {
      for (let step = 0; step < 3; step++) yield;
      return 7;
    }
    assert.equal(runToEnd(work()), 7);
    assert.equal(await new WorkScheduler().run(work()), 7);
  });

  it('last ten milliseconds, also of work that awaits', async () => {
    let time = 1000;
    const now = mock.method(performance, 'now', () => time);
    const scheduler = new WorkScheduler();
    const isPaused = async (): Promise<boolean> => {
      let turned = false;
      setImmediate(() => (turned = true));
      await scheduler.pauseIfDue();
      return turned;
    };
    assert.ok(await isPaused());
    time += 9;
    assert.ok(!(await isPaused()));
    time += 1;
    assert.ok(await isPaused());
    assert.ok(!(await isPaused()));
    now.mock.restore();
  });

  it('of a sort are short', () => {
    const items = Array.from({length: 3 * 4096}, (_, index) => (index * 7919) % 10_007);
    let [comparisons, longest, steps] = [0, 0, 0];
    const compare = (a: number, b: number): number => {
      comparisons++;
      return a - b;
    };
    const work = sortInSteps(items, compare);
    for (let next = work.next(); !next.done; next = work.next()) {
      longest = Math.max(longest, comparisons);
      comparisons = 0;
      steps++;
    }
    assert.ok(longest < 4096 * 12, `${longest} comparisons in a step`);
    // Three runs, then merges of two and of all three with a pause after every 256 elements.
    assert.equal(steps, 3 + (8192 + 12_288) / 256);
    assert.deepEqual([...runSteps(sortInSteps([], compare))], []);
    comparisons = 0;
    const sorted = Array.from({length: 2 * 4096}, (_, index) => index);
    assert.deepEqual(runToEnd(sortInSteps(sorted, compare)), sorted);
    assert.ok(comparisons < 2 * 4096, 'runs in order are not merged');
  });
});

/** Yields once for each pause. */
function* runSteps(work: Generator<undefined, unknown>): Generator<number> {
  let steps = 0;
  for (let next = work.next(); !next.done; next = work.next()) yield steps++;
}
