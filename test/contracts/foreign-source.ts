// The contract tests of comment systems of others: a recorded thread, and a fake server with bad days.

import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Comment, Page} from '../../src/core/comment.js';
import {htmlToText} from '../../src/core/text/html-to-text.js';
import {Thread} from '../../src/core/thread/tree.js';
import {SourceError, type CommentSource} from '../../src/sources/source.js';
import {fakeNetwork, openSystem, type FakeAnswer, type FakeComment, type FakeNetwork, type FakeRequest, type FakeThread, type Lack, type SystemDescription} from './fake-system.js'; // prettier-ignore

// A zone far from UTC, so that a date without a zone is not right by accident.
process.env['TZ'] = 'Asia/Kolkata';

const {signal} = new AbortController();
const START = Date.UTC(2026, 0, 20, 10);

/** Returns a fake comment; without more, a root with words of its own. */
export const fake = (id: number, parent: number | null = null, rest: Partial<FakeComment> = {}): FakeComment => ({
  id,
  parent,
  name: `Writer ${id}`,
  words: `Words of ${id}.`,
  site: '',
  time: START + id * 61_000,
  isDeleted: false,
  ...rest,
});

/** Returns a tree in which each comment answers an earlier one or none. Four levels and more. */
export function fakeTree(length: number): readonly FakeComment[] {
  return Array.from({length}, (_, index) => fake(index + 1, index % 5 === 0 ? null : Math.max(1, index - (index % 3))));
}

interface Loaded {
  readonly comments: readonly Comment[];
  readonly pages: readonly Page[];
}

/** Loads all pages. Fails if there is no end. */
export async function loadAll(source: CommentSource): Promise<Loaded> {
  const pages: Page[] = [];
  let cursor: string | null = null;
  do {
    assert.ok(pages.length < 1000, 'the pages have no end');
    const page: Page = await source.load({order: 'oldest', signal, ...(cursor !== null && {cursor})});
    pages.push(page);
    cursor = page.next;
  } while (cursor !== null);
  return {pages, comments: pages.flatMap(({comments}) => comments)};
}

/** Returns a line for each comment as it is shown: indented by depth, `Name: words`, `(deleted)` for a place. */
export function describeThread(comments: readonly Comment[]): readonly string[] {
  const thread = new Thread('oldest');
  thread.add(comments);
  return [...thread.walk()].map(({comment: {author, html, status}, depth}) => {
    const words = status === 'deleted' ? '(deleted)' : `${author.name}: ${htmlToText(html).replace(/\s+/g, ' ')}`;
    return `${'  '.repeat(depth)}${words}`;
  });
}

/** Returns the lines that a fake thread should give. */
function expectedLines(comments: readonly FakeComment[], levels: number): readonly string[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const pathOf = ({id, parent}: FakeComment): readonly number[] => {
    const above = parent === null ? undefined : byId.get(parent);
    return above ? [...pathOf(above), id] : [id];
  };
  const paths = comments.map((comment) => {
    const path = pathOf(comment);
    return path.length <= levels ? path : [...path.slice(0, levels - 1), comment.id];
  });
  const compare = (a: readonly number[], b: readonly number[]): number => {
    const at = a.findIndex((id, index) => id !== b[index]);
    return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
  };
  return paths.sort(compare).map((path) => {
    const {name, words, isDeleted} = byId.get(path[path.length - 1] ?? 0) ?? fake(0);
    return `${'  '.repeat(path.length - 1)}${isDeleted ? '(deleted)' : `${name}: ${words}`}`;
  });
}

const threadOf = (comments: readonly FakeComment[], count = comments.length): FakeThread => ({comments, count});

/** Runs a test with a fake behind the network. */
async function withFake(
  system: SystemDescription,
  thread: FakeThread,
  run: (source: CommentSource, network: FakeNetwork) => Promise<void>,
  disturb: (request: FakeRequest, answer: () => FakeAnswer) => FakeAnswer = (_, answer) => answer(),
): Promise<void> {
  const network = fakeNetwork((request) => disturb(request, () => system.answer(thread, request)));
  try {
    await run(await openSystem(system.name, system.endpoint, system.thread), network);
  } finally {
    network.restore();
  }
}

const inTime = (comments: readonly Comment[]): readonly Comment[] =>
  [...comments].sort((a, b) => Date.parse(a.createdAt ?? '') - Date.parse(b.createdAt ?? ''));

const isSourceError = (error: unknown): boolean => error instanceof SourceError;

const HTML_PAGE = '<!doctype html><title>Moved</title><h1>It works!</h1>';

/** Values where something else should be. */
const JUNK = [null, '', 0, -1, 1e300, true, [], {}, 'x', '<b>', [null], {id: {}}];

/** Replaces one value in an answer, anywhere. */
function spoil(value: unknown, where: number, junk: unknown): unknown {
  let left = where;
  const walk = (each: unknown): unknown => {
    if (left-- === 0) return junk;
    if (Array.isArray(each)) return each.map(walk);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value);
}

/** Defines the contract tests of a system. */
export function describeForeignSource(system: SystemDescription): void {
  const {name, levels = Infinity, lacks = [], idOf = String, isPlain = false} = system;
  const unless = (lack: Lack, title: string, test: () => Promise<void>): void => {
    if (!lacks.includes(lack)) it(title, test);
  };

  describe(`${name} as a comment source`, () => {
    const recorded = `demo/recorded/${name}.json`;
    it('shows a recorded thread as the system itself does', {skip: !existsSync(recorded)}, async () => {
      const {attributes, answers} = JSON.parse(readFileSync(recorded, 'utf8')) as Recording;
      const network = fakeNetwork(({url}) => answers.find((each) => new URL(each.url).href === url.href) ?? {status: 404, body: {}}); // prettier-ignore
      try {
        const source = await openSystem(name, attributes.endpoint ?? '', attributes.thread ?? '');
        assert.deepEqual(describeThread((await loadAll(source)).comments), system.shows);
      } finally {
        network.restore();
      }
    });

    it('shows each comment once, with its words, its parent and its date, in order', async () => {
      const comments = fakeTree(230);
      await withFake(system, threadOf(comments), async (source, {warnings}) => {
        const {comments: loaded, pages} = await loadAll(source);
        assert.deepEqual(describeThread(loaded), expectedLines(comments, levels));
        assert.equal(pages[pages.length - 1]?.thread.count, 230);
        for (const {id, createdAt} of loaded) {
          const sent = comments.find((each) => idOf(each.id) === id);
          assert.ok(Math.abs(Date.parse(createdAt ?? '') - (sent?.time ?? 0)) < 1000, `${id}: ${createdAt}`);
        }
        assert.deepEqual(warnings, []);
      });
    });

    it('sends no header but Content-Type and no credentials, and at most four requests at a time', async () => {
      await withFake(system, threadOf(fakeTree(900)), async (source, {requests, atOnce}) => {
        await loadAll(source);
        for (const {headers, credentials} of requests) {
          assert.equal(credentials, 'omit');
          assert.deepEqual([...headers.keys()].filter((key) => key !== 'content-type'), []); // prettier-ignore
        }
        assert.ok(atOnce() <= 4, `${atOnce()} at once`);
      });
    });

    it('shows ten thousand comments', async () => {
      const comments = fakeTree(10_000);
      await withFake(system, threadOf(comments), async (source) => {
        assert.deepEqual(describeThread((await loadAll(source)).comments), expectedLines(comments, levels));
      });
    });

    unless('empty', 'shows an empty thread as empty', async () => {
      await withFake(system, threadOf([]), async (source, {warnings}) => {
        const {comments, pages} = await loadAll(source);
        assert.deepEqual([comments, pages.map(({thread}) => thread.count), warnings], [[], [0], []]);
      });
    });

    it('shows names as they were typed, and runs nothing of them', async () => {
      const names = ['<b>Bo</b>', 'Ana & Bo', "O'Neil \"the pen\"", '<img src=x onerror=alert(1)>', 'مريم', '&amp;', 'Æ😀']; // prettier-ignore
      const comments = names.map((each, index) => fake(index + 1, null, {name: each}));
      await withFake(system, threadOf(comments), async (source) => {
        assert.deepEqual(inTime((await loadAll(source)).comments).map(({author}) => author.name), names); // prettier-ignore
      });
    });

    it('decodes words that were encoded twice once', async () => {
      const words = 'Fish &amp;amp; chips, &amp;lt;b&amp;gt;bold&amp;lt;/b&amp;gt;, &amp;#39;x&amp;#39;';
      const shown = isPlain ? words : 'Fish &amp; chips, &lt;b&gt;bold&lt;/b&gt;, &#39;x&#39;';
      await withFake(system, threadOf([fake(1, null, {words})]), async (source) => {
        assert.deepEqual(describeThread((await loadAll(source)).comments), [`Writer 1: ${shown}`]);
      });
    });

    unless('sites', 'links names to websites, never to scripts', async () => {
      const sites = ['https://ana.example/', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', ' vbscript:x', 'http://bo.example/a?b=c&d']; // prettier-ignore
      const comments = sites.map((site, index) => fake(index + 1, null, {site}));
      await withFake(system, threadOf(comments), async (source, {warnings}) => {
        const urls = inTime((await loadAll(source)).comments).map(({author}) => author.url);
        assert.deepEqual(urls, [sites[0], undefined, undefined, undefined, undefined, sites[5]]);
        assert.ok(warnings.length > 0, 'the dropped addresses are not mentioned');
      });
    });

    unless('orphans', 'keeps replies whose parent never comes together, and says so', async () => {
      const comments = [fake(1), fake(2, 1), fake(4, 3), fake(5, 3), fake(6, 5)];
      await withFake(system, threadOf(comments), async (source, {warnings}) => {
        const lines = describeThread((await loadAll(source)).comments);
        const words = (id: number): string => `Writer ${id}: Words of ${id}.`;
        assert.deepEqual(lines.filter((line) => line.trim() === '(deleted)').length, 1);
        for (const id of [1, 2, 4, 5, 6]) assert.equal(lines.filter((line) => line.trim() === words(id)).length, 1);
        const place = lines.indexOf('(deleted)');
        assert.deepEqual(lines.slice(place + 1, place + 3), [`  ${words(4)}`, `  ${words(5)}`]);
        assert.match(warnings.join('\n'), /parents of some replies/);
      });
    });

    unless('orphans', 'puts the place of a missing comment where its first reply was written', async () => {
      const comments = [fake(1), fake(2), fake(9, 8), fake(5, 8), fake(6), fake(7, 6)];
      await withFake(system, threadOf(comments), async (source) => {
        const lines = describeThread((await loadAll(source)).comments);
        const at = (id: number): number => lines.findIndex((line) => line.includes(`Words of ${id}.`));
        const place = lines.indexOf('(deleted)');
        assert.deepEqual([at(1), at(2), place, at(5), at(9), at(6), at(7)], [0, 1, 2, 3, 4, 5, 6], lines.join('\n'));
      });
    });

    unless('loops', 'shows comments that are replies to each other, and says so', async () => {
      const comments = [fake(1), fake(2, 4), fake(3, 2), fake(4, 3), fake(5, 5)];
      await withFake(system, threadOf(comments), async (source, {warnings}) => {
        const lines = describeThread((await loadAll(source)).comments).map((line) => line.trim());
        assert.deepEqual(
          [...lines].sort(),
          comments.map(({id}) => `Writer ${id}: Words of ${id}.`),
        );
        assert.match(warnings.join('\n'), /replies to each other/);
      });
    });

    unless('deleted', 'keeps the place of a deleted comment with replies', async () => {
      const comments = [fake(1), fake(2, 1, {isDeleted: true}), fake(3, 2), fake(4)];
      await withFake(system, threadOf(comments), async (source) => {
        assert.deepEqual(describeThread((await loadAll(source)).comments), expectedLines(comments, levels));
      });
    });

    unless('counts', 'is not misled by a wrong count, and says so', async () => {
      for (const count of [3, 37]) {
        const comments = fakeTree(30);
        await withFake(system, threadOf(comments, count), async (source, {warnings}) => {
          const {comments: loaded, pages} = await loadAll(source);
          assert.deepEqual(describeThread(loaded), expectedLines(comments, levels));
          assert.equal(pages[pages.length - 1]?.thread.count, 30);
          assert.match(warnings.join('\n'), /counts \d+ comments and lists 30/);
        });
      }
    });

    unless('pages', 'ends when the server repeats its first page for ever, and says so', async () => {
      const first = new Map<string, FakeAnswer>();
      await withFake(
        system,
        threadOf(fakeTree(900)),
        async (source, {warnings}) => {
          const {comments} = await loadAll(source);
          const lines = describeThread(comments);
          assert.ok(lines.length > 0);
          assert.equal(new Set(lines.map((line) => line.trim())).size, lines.length);
          assert.match(warnings.join('\n'), /same page again|duplicate/);
        },
        ({url, method}, answer) => {
          const key = `${method} ${url.pathname}`;
          const known = first.get(key) ?? answer();
          if (isLong(known)) first.set(key, known);
          return known;
        },
      );
    });

    unless('pages', 'fails for a page that is missing, and continues there', async () => {
      const comments = fakeTree(900);
      let isDown = false;
      await withFake(
        system,
        threadOf(comments),
        async (source) => {
          const page = await source.load({order: 'oldest', signal});
          isDown = true;
          assert.notEqual(page.next, null);
          const rest = {order: 'oldest', signal, cursor: page.next ?? ''} as const;
          await assert.rejects(source.load(rest), {name: 'SourceError', kind: 'broken'});
          isDown = false;
          const loaded = [...page.comments];
          for (let cursor = page.next; cursor !== null;) {
            const more: Page = await source.load({...rest, cursor});
            loaded.push(...more.comments);
            cursor = more.next;
          }
          assert.deepEqual(describeThread(loaded), expectedLines(comments, levels));
        },
        (_, answer) => (isDown ? {status: 500, body: 'down'} : answer()),
      );
    });

    it('fails for an HTML page in the place of an answer', async () => {
      for (const [status, kind] of [
        [200, 'unreadable'],
        [500, 'broken'],
        [404, 'missing'],
      ] as const) {
        await withFake(system, threadOf(fakeTree(9)), async (source) => {
          await assert.rejects(source.load({order: 'oldest', signal}), {name: 'SourceError', kind});
        }, () => ({status, body: HTML_PAGE})); // prettier-ignore
      }
    });

    const {softError} = system;
    if (softError)
      it('fails for a failure with status 200, with its message', async () => {
        await withFake(system, threadOf(fakeTree(9)), async (source) => {
          await assert.rejects(source.load({order: 'oldest', signal}), (error) => isSourceError(error) && (error as SourceError).detail !== '');
        }, () => softError); // prettier-ignore
      });

    it('reads an answer with any wrong value, or fails as a SourceError', async () => {
      const comments = fakeTree(12);
      const property = fc.asyncProperty(fc.nat(260), fc.constantFrom(...JUNK), async (where, junk) => {
        await withFake(system, threadOf(comments), async (source) => {
          await loadAll(source).catch((error: unknown) => assert.ok(isSourceError(error), String(error)));
        }, (_, answer) => {
          const {body, ...rest} = answer();
          return {...rest, body: spoil(body, where, junk)};
        }); // prettier-ignore
      });
      await fc.assert(property, {numRuns: 300});
    });

    it('has a key, and rejects when loading is aborted', async () => {
      await withFake(system, threadOf(fakeTree(9)), async (source) => {
        assert.ok(source.key.startsWith(`${name}:`));
        const abort = new AbortController();
        const loading = source.load({order: 'oldest', signal: abort.signal});
        abort.abort(new Error('enough'));
        await assert.rejects(loading, /enough/);
      });
    });
  });
}

interface Recording {
  readonly attributes: {readonly endpoint?: string; readonly thread?: string};
  readonly answers: readonly (FakeAnswer & {readonly url: string})[];
}

const isLong = ({body}: FakeAnswer): boolean => JSON.stringify(body).length > 1000;
