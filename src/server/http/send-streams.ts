// Sends streams as responses: temporary files, and lines of JSON.

import {open, rm} from 'node:fs/promises';

/** Bytes per read. */
const CHUNK = 256 * 1024;

/** Sends a file and deletes it: it is unlinked before this returns, and its content is sent from the open handle. */
export async function sendTemporaryFile(file: string): Promise<Response> {
  const handle = await open(file);
  try {
    await rm(file);
    const {size} = await handle.stat();
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: async (controller) => {
        const {bytesRead, buffer} = await handle.read(new Uint8Array(CHUNK), 0, CHUNK);
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead));
        await handle.close();
        controller.close();
      },
      cancel: () => handle.close(),
    });
    const headers = {
      'Content-Type': 'application/vnd.sqlite3',
      'Content-Length': String(size),
      'Cache-Control': 'no-store',
    };
    return new Response(body, {headers});
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** Sends lines of JSON. Requests each line from the generator only when the client can receive it. */
export function sendLines(lines: AsyncGenerator<string>): Response {
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const next = await lines.next();
      if (next.done) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: () => lines.return(undefined).then(() => undefined),
  });
  return new Response(body, {headers: {'Content-Type': 'application/x-ndjson', 'Cache-Control': 'no-store'}});
}
