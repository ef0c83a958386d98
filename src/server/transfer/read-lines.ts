/**
 * Yields the lines of a UTF-8 stream without their line feeds. Other line breaks do not end a line.
 *
 * @throws {TypeError} for invalid UTF-8.
 */
export async function* readLines(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', {fatal: true});
  let partial = '';
  for await (const bytes of body) {
    const lines = (partial + decoder.decode(bytes, {stream: true})).split('\n');
    partial = lines.pop() ?? '';
    yield* lines;
  }
  partial += decoder.decode();
  if (partial !== '') yield partial;
}
