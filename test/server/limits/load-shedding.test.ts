import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {LoadShedder} from '../../../src/server/limits/load-shedding.js';
import {HttpProblem} from '../../../src/server/http/problem.js';

let time: number;
let gate: LoadShedder;
beforeEach(() => {
  time = 0;
  gate = new LoadShedder({maxRequests: 2, maxBusyTime: 500, now: () => time});
});

const work = (milliseconds: number): Promise<void> => gate.pass(() => void (time += milliseconds));
const BUSY = {status: 503, rest: {type: 'busy'}};
const isBusy = (error: unknown): boolean =>
  error instanceof HttpProblem && error.status === BUSY.status && error.rest.type === BUSY.rest.type;

describe('A gate', () => {
  it('lets so many in at once, and the next one when one has left', async () => {
    let leave = (): void => undefined;
    const first = gate.pass(() => new Promise<void>((resolve) => (leave = resolve)));
    const second = gate.pass(() => new Promise<void>(() => undefined));
    await assert.rejects(work(1), isBusy);
    leave();
    await first;
    await work(1);
    void second;
  });

  it('refuses when the event loop has not come round for too long, until it has', async () => {
    await work(300);
    await work(201);
    await assert.rejects(work(1), isBusy);
    gate.tick();
    await work(1);
  });

  it('is not closed by time in which nothing was to be done', async () => {
    await work(300);
    time += 60_000;
    await work(100);
  });

  it('counts what is done at the same time once', async () => {
    let leave = (): void => undefined;
    const slow = gate.pass(() => new Promise<void>((resolve) => (leave = resolve)));
    await work(400);
    leave();
    await slow;
    await work(1);
  });

  it('lets go of what has failed', async () => {
    for (let attempt = 0; attempt < 5; attempt++) {
      await assert.rejects(
        gate.pass(() => Promise.reject(new Error('x'))),
        /x/,
      );
    }
  });

  it('tells clients to come back within ten seconds, not all at once', async () => {
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
});
