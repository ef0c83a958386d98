// Content negotiation: the encoding that a client accepts, and the version that it has.

export type Encoding = 'br' | 'gzip' | 'identity';

/** Returns the best encoding that a client accepts (RFC 9110 §12.5.3). `q=0` excludes an encoding. */
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

/** Returns whether `If-None-Match` matches an ETag: the client already has the response (RFC 9110 §13.1.2). */
export function matchesEtag(ifNoneMatch: string | null, etag: string): boolean {
  return (ifNoneMatch ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
}

/** Formats the ETag of a response in an encoding. @param revision The revision of the thread; null for other responses. */
export const formatEtag = (hash: string, revision: number | null, encoding: Encoding): string =>
  revision === null ? `"${hash}-${encoding}"` : `"${hash}-${revision}-${encoding}"`;

/** Returns the highest revision among the ETags of a client; 0 if there is none. */
export function revisionOfEtags(ifNoneMatch: string | null): number {
  if (ifNoneMatch === null) return 0;
  return Math.max(0, ...[...ifNoneMatch.matchAll(/-(\d{1,15})-[a-z]+"/g)].map(([, revision]) => Number(revision)));
}
