// Generates load: writers that post random comments as fast as a server accepts them.

import {setTimeout} from 'node:timers/promises';
import type {NewComment} from '../../src/wire/protocol.js';
import {newComment, SITE} from './test-server.js';

/** Text that is easily altered in transit or storage: white space, quotes, markup, other scripts, line endings. */
const PIECES = [
  'word ', '\r\n', '\n\n', '\t', '**', '&amp;', '<b>', "'", '"', ';--', '\\', '🌻', 'שלום ', 'e\u0301', '\u00a0', '%00',
]; // prettier-ignore

/** Returns random Markdown of up to about 2,000 characters. */
export function randomMarkdown(): string {
  const length = 1 + Math.floor(Math.random() * 400);
  return `x${Array.from({length}, () => PIECES[Math.floor(Math.random() * PIECES.length)]).join('')}`;
}

/** Posts a comment to a running server, as a page would. */
export const postComment = (url: string, comment: NewComment): Promise<Response> =>
  fetch(new URL('api/v1/comments', url), {
    method: 'POST',
    headers: {Origin: SITE, 'Content-Type': 'application/json'},
    body: JSON.stringify(comment),
  });

/** The comments that were sent, by id, and the ids of those that the server acknowledged. */
export interface WriteLog {
  readonly sent: Map<string, NewComment>;
  readonly acknowledged: Set<string>;
}

/**
 * Runs several writers. Each posts one comment after another until the server is gone or `isEnough` returns true. A server on
 * a slow machine may refuse a comment because it is busy: the writer goes on with the next one.
 *
 * @param written Where the writers record their comments.
 * @param onAcknowledged Called after each acknowledgement with the number of acknowledged comments.
 * @throws if the server responds with a status other than 201 and 503.
 */
export async function runWriters(
  url: string,
  {thread, writers, isEnough}: {thread: string; writers: number; isEnough: () => boolean},
  written: WriteLog,
  onAcknowledged: (count: number) => void = () => undefined,
): Promise<void> {
  const write = async (): Promise<void> => {
    while (!isEnough()) {
      const comment = newComment({thread, source: randomMarkdown()});
      written.sent.set(comment.id, comment);
      const response = await postComment(url, comment).catch(() => null);
      if (!response) return;
      if (response.status === 503) {
        await setTimeout(20);
        continue;
      }
      if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
      written.acknowledged.add(comment.id);
      onAcknowledged(written.acknowledged.size);
      await response.arrayBuffer().catch(() => null);
    }
  };
  await Promise.all(Array.from({length: writers}, write));
}

/**
 * Runs several writers through outages. Each sends a comment again until it is acknowledged, as a widget does, but
 * without waiting for as long as the server asks.
 *
 * @param url Returns the address of the server, which may change.
 * @returns the number of requests that failed without an answer or with a 503.
 * @throws if the server responds with another status.
 */
export async function runPersistentWriters(
  url: () => string,
  {threads, writers, isEnough}: {threads: readonly string[]; writers: number; isEnough: () => boolean},
  written: WriteLog,
): Promise<{readonly unanswered: number; readonly refused: number}> {
  let [unanswered, refused] = [0, 0];
  const send = async (comment: NewComment): Promise<void> => {
    for (;;) {
      const response = await postComment(url(), comment).catch(() => null);
      const body = await response?.text().catch(() => null);
      if (response?.status === 201 || response?.status === 200) return;
      if (response && response.status !== 503) throw new Error(`${response.status}: ${body}`);
      if (response?.headers.get('Retry-After') === null) throw new Error('a 503 without Retry-After');
      if (response) refused++;
      else unanswered++;
      await setTimeout(20);
    }
  };
  const write = async (index: number): Promise<void> => {
    while (!isEnough()) {
      const thread = threads[index % threads.length] ?? '';
      const comment = newComment({thread, source: randomMarkdown()});
      written.sent.set(comment.id, comment);
      await send(comment);
      written.acknowledged.add(comment.id);
    }
  };
  await Promise.all(Array.from({length: writers}, (_, index) => write(index)));
  return {unanswered, refused};
}
