import assert from 'node:assert/strict';
import {beforeEach, describe, it, mock} from 'node:test';
import {LoadShedder} from '../../../src/server/limits/load-shedding.js';
import {HttpProblem} from '../../../src/server/http/problem.js';

let time: number;
let shedder: LoadShedder;
beforeEach(() => {
  time = 0;
  shedder = new LoadShedder({maxRequests: 2, maxBusyTime: 500, now: () => time});
});

const work = (milliseconds: number): Promise<void> => shedder.pass(() => void (time += milliseconds));
const BUSY = {status: 503, rest: {type: 'busy'}};
const isBusy = (error: unknown): boolean =>
  error instanceof HttpProblem && error.status === BUSY.status && error.rest.type === BUSY.rest.type;

describe('LoadShedder', () => {
  it('rejects requests above the maximum until one has finished', async () => {
    let finish = (): void => undefined;
    const first = shedder.pass(() => new Promise<void>((resolve) => (finish = resolve)));
    const second = shedder.pass(() => new Promise<void>(() => undefined));
    await assert.rejects(work(1), isBusy);
    finish();
    await first;
    await work(1);
    void second;
  });

  it('rejects requests after a busy turn of the event loop that is too long, until the next turn', async () => {
    await work(300);
    await work(201);
    await assert.rejects(work(1), isBusy);
    shedder.tick();
    await work(1);
  });

  it('does not count idle time', async () => {
    await work(300);
    time += 60_000;
    await work(100);
  });

  it('counts the time of simultaneous requests once', async () => {
    let finish = (): void => undefined;
    const slow = shedder.pass(() => new Promise<void>((resolve) => (finish = resolve)));
    await work(400);
    finish();
    await slow;
    await work(1);
  });

  it('does not count failed requests as still in progress', async () => {
    for (let attempt = 0; attempt < 5; attempt++) {
      await assert.rejects(
        shedder.pass(() => Promise.reject(new Error('x'))),
        /x/,
      );
    }
  });

  it('spreads retry times over ten seconds', async () => {
    await work(501);
    const waits = new Set<number>();
    for (let attempt = 0; attempt < 200; attempt++) {
      const problem: unknown = await work(1).catch((error: unknown) => error);
      assert.ok(problem instanceof HttpProblem);
      waits.add(problem.rest.retryAfter ?? 0);
    }
    assert.ok(waits.size > 5);
    assert.ok([...waits].every((wait) => wait >= 1 && wait <= 10));
  });

  it('says that nothing was done, and when to come back', async () => {
    await work(501);
    for (const [random, retryAfter] of [
      [0, 1],
      [0.999, 10],
    ] as const) {
      mock.method(Math, 'random', () => random);
      await assert.rejects(work(1), {
        title: 'Overloaded',
        detail: 'The server is overloaded and did not process this request. Try again in a moment.',
        rest: {type: 'busy', retryAfter},
      });
      mock.restoreAll();
    }
  });

  it('allows a turn of exactly the maximum, and counts the time of a request in progress', async () => {
    await work(500);
    let finish = (): void => undefined;
    const slow = shedder.pass(() => new Promise<void>((resolve) => (finish = resolve)));
    time += 1;
    await assert.rejects(work(1), isBusy);
    shedder.tick();
    time += 500;
    await work(0);
    time += 1;
    await assert.rejects(work(1), isBusy);
    finish();
    await slow;
    await assert.rejects(work(1), isBusy);
    shedder.tick();
    assert.equal(await shedder.pass(() => 7), 7);
  });

  it('allows 256 requests at once if nothing else is set', async () => {
    const standard = new LoadShedder();
    let finish = (): void => undefined;
    const waiting = new Promise<void>((resolve) => (finish = resolve));
    const passing = Array.from({length: 256}, () => standard.pass(() => waiting));
    await assert.rejects(
      standard.pass(() => 1),
      isBusy,
    );
    finish();
    await Promise.all(passing);
    await standard.pass(() => 1);
  });
});
