/** Reads the lines of a UTF-8 stream, without their ends. Only a line feed ends a line. */
export async function* readLines(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', {fatal: true});
  let rest = '';
  for await (const bytes of body) {
    const lines = (rest + decoder.decode(bytes, {stream: true})).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== '') yield rest;
}
