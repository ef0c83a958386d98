// Random sequences of responses, failures, reloads and tabs. Every text must be posted once, or wait, or be in a draft.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {Simulation, type Outcome} from '../support/simulation.js';

interface Step {
  readonly what: string;
  readonly take: (world: Simulation) => Promise<void>;
}

const which = fc.nat(9);
const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.constant<Outcome>({isApplied: true, reply: 'answer'}),
  fc.record({
    isApplied: fc.boolean(),
    reply: fc.constantFrom<Outcome['reply']>('offline', 'timeout', 'broken', 'unreadable'),
  }),
  fc.record({
    isApplied: fc.constant(false),
    reply: fc.constantFrom<Outcome['reply']>('limited', 'broken'),
    retryAfter: fc.integer({min: 1000, max: 120_000}),
  }),
  fc.record({isApplied: fc.constant(false), reply: fc.constantFrom<Outcome['reply']>('refused', 'invalid')}),
);

/** Makes steps with a name and a value. */
const named =
  <T>(what: string, take: (world: Simulation, value: T) => Promise<void>) =>
  (value: T): Step => ({what: `${what} ${JSON.stringify(value)}`, take: (world) => take(world, value)});

const step: fc.Arbitrary<Step> = fc.oneof(
  {weight: 3, arbitrary: which.map(named('send', (world, tab) => world.send(tab)))},
  {weight: 6, arbitrary: fc.tuple(which, outcome).map(named('decide', (world, [at, what]) => world.respond(at, what)))},
  {weight: 3, arbitrary: fc.integer({min: 1, max: 90_000}).map(named('wait', (world, ms) => world.clock.advance(ms)))},
  {weight: 1, arbitrary: fc.constant(90_000_000).map(named('wait', (world, ms) => world.clock.advance(ms)))},
  {weight: 2, arbitrary: fc.constant(0).map(named('hear', (world) => world.notifyTabs()))},
  {weight: 1, arbitrary: which.map(named('online', (world, tab) => world.online(tab)))},
  {
    weight: 2,
    arbitrary: fc.tuple(which, which).map(named('take back', (world, [tab, at]) => world.press(tab, at, 'take-back'))),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(which, which).map(named('send now', (world, [tab, at]) => world.press(tab, at, 'resend'))),
  },
  {weight: 1, arbitrary: fc.constant(0).map(named('open', (world) => world.openTab()))},
  {
    weight: 2,
    arbitrary: fc
      .tuple(which, fc.boolean())
      .map(named('close', (world, [tab, isApplied]) => world.closeTab(tab, isApplied))),
  },
);

describe('any sequence of responses, failures, reloads and tabs', () => {
  it('posts every text at most once, and never loses it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, {maxLength: 40}), async (steps) => {
        const world = new Simulation();
        await world.openTab();
        for (const {take} of steps) {
          await take(world);
          for (const text of world.texts) {
            const {posted, waits, isDraft} = world.find(text);
            assert.ok(posted <= 1, `${text} was posted ${posted} times`);
            assert.ok(posted === 1 || waits || isDraft, `${text} is lost`);
            assert.ok(!(waits && isDraft), `${text} is to be sent, and in a draft`);
          }
        }
      }),
      {numRuns: 300},
    );
  });

  it('ends with every text in one place: posted, in a draft, or waiting for the writer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, {maxLength: 40}), async (steps) => {
        const world = new Simulation();
        await world.openTab();
        for (const {take} of steps) await take(world);
        await world.recover();
        for (const text of world.texts) {
          const {posted, waits, isDraft} = world.find(text);
          const places = posted + Number(waits && posted === 0) + Number(isDraft);
          if (posted === 1 && isDraft && world.abandoned.has(text)) continue;
          assert.equal(places, 1, `${text}: ${JSON.stringify(world.find(text))}`);
        }
      }),
      {numRuns: 300},
    );
  });
});
