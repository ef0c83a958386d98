// Streams lines of JSON as a response.

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
