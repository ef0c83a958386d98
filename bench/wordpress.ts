// `npm run bench -- --wordpress`: the time until a thread of WordPress is painted, beside the same thread of our server.

import {text} from 'node:stream/consumers';
import {gzipSync} from 'node:zlib';
import {startWordPress, type RealWordPress} from '../test/support/real-wordpress.js';
import {startStubHttpServer} from '../test/support/stub-http-server.js';
import {withPage} from './browser/open-page.js';
import {timeLoad} from './browser/time-load.js';
import {median} from './figures/median.js';
import {describeSlowNetwork, slowDown} from './network/slow-network.js';
import {articlePage} from './pages/article-page.js';
import {scripts} from './pages/our-page.js';
import {startSite} from './pages/site.js';
import {withServers} from './server/servers.js';
import {makeThread, THREAD} from './server/thread.js';

/** The most that all painted may take on the slow network, as a multiple of our own server. */
const LIMIT = 1.3;

/** The figures of one server, in milliseconds; medians of the rounds. */
export interface WordPressFigures {
  readonly name: string;
  readonly firstPaint: number;
  readonly allPainted: number;
  /** `allPainted` divided by that of our server in the same round. */
  readonly ratio: number;
  /** From the first request to the last response. */
  readonly network: number;
}

interface Sample {
  readonly firstPaint: number;
  readonly allPainted: number;
  readonly network: number;
}

/** What the slow network is measured with: the answers of a real WordPress come as fast as the network allows. */
const SLOW = ['our server', 'WordPress, recorded'];

/**
 * Measures our server, a real WordPress, and the recorded answers of that WordPress, in turns; then the first and the last
 * once on the slow network.
 */
export async function measureWordPress(comments: number, rounds: number): Promise<readonly WordPressFigures[]> {
  const wordpress = await startWordPress();
  fill(wordpress, comments);
  const replay = await startReplay(wordpress.url);
  try {
    return await withServers(comments, async ({page}) => {
      const tags = new Map([
        ['our server', `endpoint="${new URL('/', page).href}" thread="${THREAD}"`],
        ['WordPress', `backend="wordpress" endpoint="${wordpress.url}" thread="${wordpress.post}"`],
        ['WordPress, recorded', `backend="wordpress" endpoint="${replay.url}" thread="${wordpress.post}"`],
      ]);
      // Fills the recording and the caches of the servers.
      for (const tag of tags.values()) await takeSample(tag, comments);
      const samples: Map<string, Sample>[] = [];
      const slow = new Map<string, Sample>();
      for (let round = 0; round < rounds; round++) {
        const taken = new Map<string, Sample>();
        for (const [name, tag] of tags) taken.set(name, await takeSample(tag, comments));
        samples.push(taken);
      }
      for (const name of SLOW) slow.set(name, await takeSample(tags.get(name) ?? '', comments, true));
      return [
        ...[...tags.keys()].map((name) => summarise(name, samples)),
        ...SLOW.map((name) => ({...summarise(name, [slow]), name: `slow: ${name}`})),
      ];
    });
  } finally {
    await replay.close();
    await wordpress.close();
  }
}

function summarise(name: string, samples: readonly ReadonlyMap<string, Sample>[]): WordPressFigures {
  const of = (field: keyof Sample): number => median(samples.map((taken) => taken.get(name)?.[field] ?? Number.NaN));
  const ratios = samples.map(
    (taken) => (taken.get(name)?.allPainted ?? Number.NaN) / (taken.get('our server')?.allPainted ?? 1),
  );
  return {
    name,
    firstPaint: of('firstPaint'),
    allPainted: of('allPainted'),
    network: of('network'),
    ratio: median(ratios),
  };
}

async function takeSample(attributes: string, comments: number, isSlow = false): Promise<Sample> {
  const tag = `<script type="module" src="/colloquy.js"></script><comment-thread ${attributes}></comment-thread>`;
  const site = await startSite(new Map([['/', articlePage(tag)], ...scripts()]));
  try {
    return await withPage(site.url, async (page) => {
      if (isSlow) await slowDown(page);
      const {firstPaint, allPainted} = await timeLoad(page, site.url, 'article', comments);
      const network = await page.evaluate(() => {
        const times = performance
          .getEntriesByType('resource')
          .filter((entry) => entry instanceof PerformanceResourceTiming)
          .filter(({initiatorType}) => initiatorType === 'fetch');
        return (
          Math.max(...times.map(({responseEnd}) => responseEnd)) - Math.min(...times.map(({startTime}) => startTime))
        );
      });
      return {firstPaint, allPainted, network};
    });
  } finally {
    await site.close();
  }
}

/** Replaces the comments of the post by those that our server has, too. */
function fill({execute, post}: RealWordPress, count: number): void {
  const {comments} = makeThread(count);
  const numbers = new Map(comments.map(({id}, index) => [id, index + 1]));
  const rows = comments.map(({id, parent, author, createdAt, source}) => {
    const date = (createdAt ?? '').slice(0, 19).replace('T', ' ');
    return `(${numbers.get(id)},${post},'${author.name}','r@sallow.example','','${date}','${date}','${source}','1','comment',${numbers.get(parent ?? '') ?? 0})`;
  });
  execute(`DELETE FROM wp_comments;
    INSERT INTO wp_comments (comment_ID, comment_post_ID, comment_author, comment_author_email, comment_author_url, comment_date, comment_date_gmt, comment_content, comment_approved, comment_type, comment_parent) VALUES ${rows.join(',')};
    UPDATE wp_posts SET comment_count = ${count} WHERE ID = ${post};`);
}

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

interface Replay {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server that answers as WordPress did the first time, compressed as by a web server in front of it. */
async function startReplay(target: string): Promise<Replay> {
  const recorded = new Map<string, Answer>();
  const ask = async (method: string, url: string, body: string): Promise<Answer> => {
    const form = method === 'POST' ? {body: new URLSearchParams(body)} : {};
    const response = await fetch(new URL(url, target), {method, ...form});
    const headers = Object.fromEntries([...response.headers].filter(([name]) => KEPT.has(name)));
    return {status: response.status, headers, body: gzipSync(Buffer.from(await response.arrayBuffer()))};
  };
  return startStubHttpServer(async (request, response) => {
    const {method = 'GET', url = '/'} = request;
    const key = `${method} ${url} ${await text(request)}`;
    const answer = recorded.get(key) ?? (await ask(method, url, key.slice(`${method} ${url} `.length)));
    recorded.set(key, answer);
    response.writeHead(answer.status, {...answer.headers, ...HEADERS}).end(answer.body);
  });
}

const KEPT = new Set(['content-type', 'x-wp-total', 'x-wp-totalpages']);

const HEADERS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'X-WP-Total, X-WP-TotalPages',
  'Content-Encoding': 'gzip',
  'Cache-Control': 'no-store',
};

/** Formats the figures for a terminal, with the verdict. */
export function formatWordPress(figures: readonly WordPressFigures[]): string {
  const lines = figures.map(({name, firstPaint, allPainted, ratio, network}) =>
    [
      name.padEnd(26),
      `first paint ${firstPaint.toFixed(0)} ms`,
      `all painted ${allPainted.toFixed(0)} ms (${ratio.toFixed(2)} x)`,
      `first request to last response ${network.toFixed(0)} ms`,
    ].join('  '),
  );
  const ratio = figures.find(({name}) => name === 'slow: WordPress, recorded')?.ratio ?? Number.NaN;
  const verdict = `at most ${LIMIT} x ${describeSlowNetwork()}: ${ratio <= LIMIT ? 'kept' : 'exceeded'}`;
  return [...lines, verdict].join('\n');
}
