import type {Block} from '../documents.js';

/** Returns the faults of a block of HTTP headers, one a line; an indented line continues the one above. */
export function checkHttpBlock({text}: Block): string[] {
  return text
    .trim()
    .replaceAll(/\n\s+/g, ' ')
    .split('\n')
    .flatMap((line) => {
      const [, name = '', value = ''] = /^([\w-]+): (.+)$/.exec(line) ?? [];
      try {
        return new Headers({[name]: value}).has(name) ? [] : [`not a header: ${line}`];
      } catch {
        return [`not a header: ${line}`];
      }
    });
}
