// Reads server-sent events as a browser does, and keeps what arrived.

import {get, type IncomingMessage} from 'node:http';
import {eventually} from './eventually.js';

export interface OpenEventStream {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  /** All text that arrived. */
  text(): string;
  /** The data of the events that arrived. */
  events(): readonly {readonly thread: string; readonly revision: string}[];
  /** Waits until an event says a revision. */
  waitFor(revision: string): Promise<void>;
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>;
  close(): void;
}

/** Opens a stream. `path` is relative to the server's URL. */
export async function openEventStream(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<OpenEventStream> {
  const request = get(url, {headers, agent: false});
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve).once('error', reject);
  });
  let text = '';
  response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const ended = new Promise<void>((resolve) => response.once('close', resolve));
  // The server or the test cut the connection.
  request.on('error', () => undefined);
  response.on('error', () => undefined);
  const events = () =>
    [...text.matchAll(/^event: revision\ndata: (.*)\n\n/gm)].map(
      ([, data = '']) => JSON.parse(data) as {thread: string; revision: string},
    );
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: () => text,
    events,
    waitFor: async (revision) => {
      const find = async () => events().find((event) => event.revision === revision) ?? null;
      await eventually(find, `an event says ${revision}`);
    },
    ended,
    close: () => void request.destroy(),
  };
}
