// What a client says about the answer it would like.

export type Encoding = 'br' | 'gzip' | 'identity';

/** The best encoding that a client accepts (RFC 9110 §12.5.3); an encoding with `q=0` is none. */
export function chooseEncoding(accepts: string | null): Encoding {
  const accepted = new Set(
    (accepts ?? '')
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => !/;\s*q=0(?:\.0*)?$/.test(part))
      .map((part) => part.split(';')[0]),
  );
  return accepted.has('br') ? 'br' : accepted.has('gzip') ? 'gzip' : 'identity';
}

/** Whether a client has an answer already (RFC 9110 §13.1.2). */
export function matchesEtag(ifNoneMatch: string | null, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
}
