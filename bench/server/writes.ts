// Posts comments and measures the effect.

import type {Request} from 'autocannon';
import {makeCommentId} from '../../src/core/comment-id.js';
import type {NewComment} from '../../src/wire/protocol.js';
import {PAGE, THREAD} from './thread.js';

const SITE = new URL(PAGE.url).origin;
const headers = {Origin: SITE, 'Content-Type': 'application/json', Connection: 'keep-alive'};

/** Makes a request that posts a new comment. */
export const writeRequest = (): Request => ({method: 'POST', headers, body: JSON.stringify(makeComment())});

/** Measures the response time of the first page directly after a post, in milliseconds. */
export async function measureFirstReads(page: string): Promise<{readonly median: number; readonly worst: number}> {
  const times: number[] = [];
  for (let count = 0; count < 21; count++) {
    const posted = await fetch(new URL('/api/v1/comments', page), {
      method: 'POST',
      headers: {Origin: SITE, 'Content-Type': 'application/json'},
      body: JSON.stringify(makeComment()),
    });
    await posted.text();
    if (posted.status !== 201) throw new Error(`Posting a comment failed with status ${posted.status}.`);
    const start = performance.now();
    await (await fetch(page)).text();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return {median: times[times.length >> 1] ?? Number.NaN, worst: times.at(-1) ?? Number.NaN};
}

const makeComment = (): NewComment => ({
  id: makeCommentId(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
  thread: THREAD,
  page: PAGE,
  parent: null,
  author: {name: 'Ana'},
  // Comments with the same words are held.
  source: `Words that are as many as those of *most* comments, with some \`code\` in them: ${crypto.randomUUID()}.`,
  secret: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url'),
});
