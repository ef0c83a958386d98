// What the host of an address says about where it is.

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/** RFC 1918, RFC 3927 and RFC 6598; RFC 4193 and RFC 4291 §2.5.6; names that no public resolver knows. */
const PRIVATE =
  /^(?:10(?:\.\d+){3}|192\.168(?:\.\d+){2}|169\.254(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d+){2}|\[f[cd][\da-f]{2}:.*\]|\[fe[89ab][\da-f]:.*\]|.+\.(?:local|internal|home\.arpa))$/;

/** Whether it is the device itself. @param host As `URL.hostname` writes it. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** Whether it is in a network of one's own, or the device itself. @param host As `URL.hostname` writes it. */
export const isPrivate = (host: string): boolean => isLoopback(host) || PRIVATE.test(host);
