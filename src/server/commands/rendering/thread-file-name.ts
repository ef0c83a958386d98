// The file of a rendered thread: for `/posts/tea` it is `posts/tea.html`, which templates can name.

import {createHash} from 'node:crypto';
import {threadKey} from '../../../core/url.js';

/** Most bytes of the name of a file, on all systems. */
const LONGEST = 200;

/** Returns the path of the file of a thread, below the folder. Different keys have different files. */
export function threadFileName(thread: string): string {
  const key = threadKey(thread);
  const path = key.replace(/^https:\/\//, '').replace(/^\//, '');
  // The front page has the key `/`, or none after its host.
  const segments = (path === '' || path.endsWith('/') ? `${path}index` : path).split('/');
  return `${segments.map(nameOf).join('/')}.html`;
}

// A segment is percent-encoded, so that it is a name on all systems. `..` would lead out of the folder.
function nameOf(segment: string): string {
  const name = encodeURIComponent(decode(segment).replace(/\p{Surrogate}/gu, '\u{FFFD}')).replace(
    /^[.]|[*'()!~]|^$/g,
    (character) => escapeCharacter(character),
  );
  if (name.length <= LONGEST) return name;
  return `${name.slice(0, LONGEST - 21)}-${createHash('sha256').update(name).digest('hex').slice(0, 20)}`;
}

const escapeCharacter = (character: string): string =>
  character === '' ? '%' : `%${character.charCodeAt(0).toString(16).toUpperCase()}`;

// Keys that are addresses are encoded already.
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
