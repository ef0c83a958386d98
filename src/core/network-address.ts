// Tells loopback and private hosts from public hosts.

const LOOPBACK = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/** IPv4: RFC 1918, RFC 3927, RFC 6598. IPv6: RFC 4193, RFC 4291 §2.5.6. Names that public DNS does not resolve. */
const PRIVATE =
  /^(?:10(?:\.\d+){3}|192\.168(?:\.\d+){2}|169\.254(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])(?:\.\d+){2}|\[f[cd][\da-f]{2}:.*\]|\[fe[89ab][\da-f]:.*\]|.+\.(?:local|internal|home\.arpa))$/;

/** Returns whether a host is this device. @param host In the form of `URL.hostname`. */
export const isLoopback = (host: string): boolean => LOOPBACK.test(host);

/** Returns whether a host is in a private network, or is this device. @param host In the form of `URL.hostname`. */
export const isPrivate = (host: string): boolean => isLoopback(host) || PRIVATE.test(host);
