// Lines as the body of an answer, made while they are sent.

/** Answers with lines that each are JSON; the next is made when the client has taken the last. */
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
