// People who write, as fast as a server takes it.

import type {NewComment} from '../../src/wire/protocol.js';
import {newComment, SITE} from './test-server.js';

/** What is easily changed on its way: white space, quotes, markup, other scripts, line ends. */
const PIECES = [
  'word ', '\r\n', '\n\n', '\t', '**', '&amp;', '<b>', "'", '"', ';--', '\\', '🌻', 'שלום ', 'e\u0301', '\u00a0', '%00',
]; // prettier-ignore

/** Markdown of up to some 2,000 characters, another one each time. */
export function randomMarkdown(): string {
  const length = 1 + Math.floor(Math.random() * 400);
  return `x${Array.from({length}, () => PIECES[Math.floor(Math.random() * PIECES.length)]).join('')}`;
}

/** Sends a comment to a running server, as a page would. */
export const postComment = (url: string, comment: NewComment): Promise<Response> =>
  fetch(new URL('api/v1/comments', url), {
    method: 'POST',
    headers: {Origin: SITE, 'Content-Type': 'application/json'},
    body: JSON.stringify(comment),
  });

/** What was sent, and which of it was acknowledged. */
export interface WriteLog {
  readonly sent: Map<string, NewComment>;
  readonly acknowledged: Set<string>;
}

/**
 * Several writers, each with one comment after the other until the server is gone or `isEnough`.
 *
 * @param onAcknowledged Called with the number of all acknowledged comments.
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
      if (response.status !== 201) throw new Error(`${response.status}: ${await response.text()}`);
      written.acknowledged.add(comment.id);
      onAcknowledged(written.acknowledged.size);
      await response.arrayBuffer().catch(() => null);
    }
  };
  await Promise.all(Array.from({length: writers}, write));
}
