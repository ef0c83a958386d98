// A simulated week of a busy blog with two attacks: 2,500 comments of people, 50,000 posts from 1,000 addresses. The clock is
// simulated; requests, rules, challenges, limits, decisions and the database (SQLite in memory) are those of the server.

import {createHash} from 'node:crypto';
import {makeCommentId} from '../../src/core/comment-id.js';
import {createFloodCheck} from '../../src/server/flood/flood.js';
import {HttpProblem} from '../../src/server/http/problem.js';
import {findResemblance} from '../../src/server/learning/learning.js';
import {checkRate} from '../../src/server/limits/check-rate.js';
import {createLimits, type Limits} from '../../src/server/limits/limits.js';
import {decideComments} from '../../src/server/moderation/deciding/decide-comments.js';
import type {ModerationServices} from '../../src/server/moderation/deciding/moderation-services.js';
import {openDatabase} from '../../src/server/storage/database/database.js';
import {createSqlFlood} from '../../src/server/storage/flood/sql-flood.js';
import {createSqlStores} from '../../src/server/storage/stores/sql-stores.js';
import {createServices} from '../../src/server/threads/services.js';
import {postComment} from '../../src/server/writing/post-comment.js';
import type {Challenge, NewComment} from '../../src/wire/protocol.js';
import {readHalf} from '../../test/support/spam-corpus.js';
import {createRandom, type Random} from '../thread/random.js';
import {writeName, writeSource} from '../thread/prose.js';

const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

/** A midnight. */
const START = 20_833 * DAY;

const PEOPLE = {comments: 2500, writers: 600};
const ATTACKS = [
  {start: 2 * DAY + 3 * HOUR, length: 30 * MINUTE, posts: 25_000, addresses: 500, solving: 0},
  // Every hundredth post is sent by a real browser, which solves the challenge.
  {start: 5 * DAY + 9 * HOUR, length: 6 * HOUR, posts: 25_000, addresses: 500, solving: 0.01},
] as const;

interface Arrival {
  readonly at: number;
  readonly isSpam: boolean;
  readonly network: string;
  readonly solves: boolean;
}

type Outcomes = Readonly<Record<'published' | 'held' | 'refused', number>>;

/** What happened. */
export interface Week {
  readonly ham: Outcomes & {readonly challenged: number};
  readonly spam: Outcomes;
  /** Decisions of the moderator: each about one comment, or about a list of spam. */
  readonly decisions: number;
  readonly cpuSeconds: number;
  readonly rows: number;
}

/** The server, with a clock that the simulation sets. */
async function openBlog() {
  const database = await openDatabase(':memory:');
  const stores = createSqlStores(database);
  const clock = {now: START};
  const now = (): number => clock.now;
  const services: ModerationServices = {
    ...stores,
    ...createServices(stores.store, 'links', {pages: stores.pages, recent: stores.recent}),
    now,
    findResemblance: (comment) => findResemblance(comment, stores.learning),
    checkFlood: createFloodCheck(createSqlFlood(database), now),
    flagThresholds: () => ({flagsToList: 1, flagsToHide: 0}),
    allowsOrigin: () => true,
  };
  return {stores, clock, services, limits: createLimits(now)};
}

/** Simulates the week. */
export async function simulateWeek(seed = 1): Promise<Week> {
  const random = createRandom(seed);
  const {stores, clock, services, limits} = await openBlog();
  const ham = {published: 0, held: 0, refused: 0, challenged: 0};
  const spam = {published: 0, held: 0, refused: 0};
  const waiting: {readonly id: string; readonly isSpam: boolean}[] = [];
  const cpu = process.cpuUsage();
  let [decisions, day, browserCpu] = [0, 0, 0];
  for (const arrival of plan(random)) {
    clock.now = START + arrival.at;
    for (; day < Math.floor(arrival.at / DAY); day++) decisions += await decideAll(waiting, services);
    const comment = arrival.isSpam ? spamComment(random, clock.now) : hamComment(random, clock.now);
    const {outcome, isChallenged, browserCpu: used} = await send(comment, arrival, services, limits);
    browserCpu += used;
    if (isChallenged && !arrival.isSpam) ham.challenged++;
    (arrival.isSpam ? spam : ham)[outcome]++;
    if (outcome === 'held') waiting.push({id: comment.id, isSpam: arrival.isSpam});
  }
  decisions += await decideAll(waiting, services);
  const {user, system} = process.cpuUsage(cpu);
  const {comments: rows} = await stores.queue.countAll();
  await stores.store.close();
  return {ham, spam, decisions, cpuSeconds: (user + system - browserCpu) / 1e6, rows};
}

/** Sends a comment, and once more with the solution of a challenge if the client solves it. */
async function send(comment: NewComment, {network, solves}: Arrival, services: ModerationServices, limits: Limits) {
  const post = (sent: NewComment): Promise<unknown> =>
    postComment(sent, services, (action) =>
      action === 'thread' ? undefined : checkRate(limits[action], network),
    ).then(
      ({status}) => status,
      (error: unknown) => error,
    );
  let answer = await post(comment);
  const challenge = answer instanceof HttpProblem ? answer.rest.challenge : undefined;
  const before = process.cpuUsage();
  const solution = challenge && solves ? solve(challenge) : undefined;
  const {user, system} = process.cpuUsage(before);
  if (solution !== undefined) answer = await post({...comment, guards: {solution}});
  const outcome = answer === 201 ? 'published' : answer === 202 ? 'held' : 'refused';
  return {outcome, isChallenged: challenge !== undefined, browserCpu: user + system} as const;
}

/** Solves a challenge like the widget, but without waiting between the hashes. */
function solve({challenge, maxnumber, salt, ...rest}: Challenge): string {
  for (let number = 0; number <= maxnumber; number++) {
    if (createHash('sha256').update(`${salt}${number}`).digest('hex') === challenge)
      return btoa(JSON.stringify({...rest, challenge, salt, number}));
  }
  return 'none';
}

/** Everything that arrives, in order. */
function plan(random: Random): readonly Arrival[] {
  const people = Array.from({length: PEOPLE.comments}, (): Arrival => {
    const writer = random.between(1, PEOPLE.writers);
    return {at: Math.floor(random.next() * 7 * DAY), isSpam: false, network: `10.1.${writer}`, solves: true};
  });
  const attacks = ATTACKS.flatMap(({start, length, posts, addresses, solving}, attack) =>
    Array.from({length: posts}, (): Arrival => {
      const network = `10.${attack + 2}.${random.between(1, addresses)}`;
      const at = start + Math.floor(random.next() * length);
      return {at, isSpam: true, network, solves: random.next() < solving};
    }),
  );
  return [...people, ...attacks].sort((a, b) => a.at - b.at);
}

const SPAM = readHalf('second').filter(({isSpam, kind}) => isSpam && kind !== 'copied');

function spamComment(random: Random, now: number): NewComment {
  const {name, site, source} = SPAM[random.between(0, SPAM.length - 1)] ?? {name: '', site: null, source: ''};
  // Attackers vary their texts.
  return newComment(now, {name, ...(site !== null && {url: site})}, `${source} ${random.between(1, 9999)}`, random);
}

const hamComment = (random: Random, now: number): NewComment =>
  newComment(now, {name: writeName(random)}, writeSource(random), random);

function newComment(now: number, author: NewComment['author'], source: string, random: Random): NewComment {
  const bytes = (count: number): Uint8Array => Uint8Array.from({length: count}, () => random.between(0, 255));
  return {
    id: makeCommentId(now, bytes(16)),
    thread: `https://blog.example/${random.between(1, 30)}`,
    page: {url: 'https://blog.example/', title: 'A blog'},
    parent: null,
    author,
    source,
    secret: Buffer.from(bytes(32)).toString('base64url'),
  };
}

/** Most comments that are decided at once. */
const LIST = 100;

/** Once a day, the moderator marks lists of spam and approves the others one by one. Returns the number of decisions. */
async function decideAll(
  waiting: {readonly id: string; readonly isSpam: boolean}[],
  services: ModerationServices,
): Promise<number> {
  const moderator = {id: null, name: 'Nadja', role: 'owner', by: 'session'} as const;
  const decide = async (action: 'spam' | 'approve', ids: readonly string[]): Promise<void> => {
    const comments = ids.map((id) => ({id, version: 1}));
    await decideComments({id: crypto.randomUUID(), action, comments}, moderator, services);
  };
  const all = waiting.splice(0);
  const spam = all.filter(({isSpam}) => isSpam).map(({id}) => id);
  let decisions = 0;
  for (let first = 0; first < spam.length; first += LIST, decisions++)
    await decide('spam', spam.slice(first, first + LIST));
  for (const {id, isSpam} of all) {
    if (isSpam) continue;
    await decide('approve', [id]);
    decisions++;
  }
  return decisions;
}

/** Writes the week as a table. */
export function formatWeek({ham, spam, decisions, cpuSeconds, rows}: Week): string {
  return [
    '| | published | held | refused |',
    '| --- | --: | --: | --: |',
    `| comments of people | ${ham.published} | ${ham.held} | ${ham.refused} |`,
    `| posts of the attacks | ${spam.published} | ${spam.held} | ${spam.refused} |`,
    '',
    `Browsers of people that solved a challenge: ${ham.challenged}. Decisions of the moderator: ${decisions}. Rows of`,
    `comments: ${rows}. CPU: ${cpuSeconds.toFixed(1)} s for the week, without that of browsers.`,
  ].join('\n');
}
