// The path below which a server answers, for a site that has it under one of its own addresses.

import {parseUrl} from '../../core/url.js';
import {readPublicUrl} from '../http/guards.js';

/**
 * Normalises a base path: `/comments` for `/comments/`, empty for `/`.
 *
 * @throws {RangeError} for a value that is not the path of a URL.
 */
export function readBasePath(value: string): string {
  const path = value.replace(/\/+$/, '');
  if (path === '') return '';
  const url = path.startsWith('/') ? parseUrl(`http://localhost${path}`) : null;
  // A URL that is parsed has no dot segments, and its query and fragment are not in the path.
  const decoded = decode(path);
  const isPath = decoded !== null && url?.host === 'localhost' && decode(url.pathname) === decoded;
  if (isPath && !/\/\/|[\\\s;]/.test(path)) return url.pathname;
  throw new RangeError(`${value} is not a base path. Write it like /comments`);
}

// Null for a path with an invalid escape.
function decode(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/**
 * Returns the URL of a server for its users, with a slash at the end. A public URL without a path stands for the whole
 * site, of which the server has the base path.
 *
 * @throws {RangeError} for an invalid public URL.
 */
export function publicAddress(publicUrl: string, basePath: string): string {
  const {origin, pathname} = readPublicUrl(publicUrl);
  return `${origin}${pathname === '/' ? basePath : pathname}`.replace(/\/*$/, '/');
}

/**
 * Returns the URL of a request below a base path: `/health` for `/comments/health`. Null if it is not below. The URL may
 * be absolute, as proxies may send it (RFC 9112 §3.2.2).
 */
export function stripBasePath(url: string, basePath: string): string | null {
  if (basePath === '') return url;
  const start = url.startsWith('/') ? 0 : url.indexOf('/', url.indexOf('//') + 2);
  const end = start + basePath.length;
  return start >= 0 && url[end] === '/' && url.startsWith(basePath, start) ? url.slice(end) : null;
}
