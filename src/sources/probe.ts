// Finds out why a request got no response. Browsers hide the reason from pages; further requests reveal part of it.

import type {Diagnosis} from '../core/failure/diagnosis.js';
import {isLoopback, isPrivate} from '../core/network-address.js';
import {parseUrl} from '../core/url.js';

type RequestDetails = Pick<Diagnosis, 'address' | 'isRead' | 'page'>;

/** How long a probe may take, in milliseconds. Short, because the reader waits for the error message. */
const PROBE_TIMEOUT = 4000;

/** How long after the failure of a blocked request to wait for the browser's report of it, in milliseconds. */
const REPORT_DELAY = 100;

/** Diagnoses a request without a response. Probes only for reads; probes carry no body and no secret. */
export async function diagnoseNoResponse(request: RequestDetails, url: string, isSlow: boolean): Promise<Diagnosis> {
  if (isSlow) return {...request, is: 'slow'};
  const target = parseUrl(url);
  if (!target || !/^https?:/.test(target.protocol)) return {...request, is: 'scheme'};
  if (typeof document === 'undefined') return {...request, is: request.isRead ? 'unreachable' : 'unanswered'};
  if (!navigator.onLine) return {...request, is: 'offline'};
  const {protocol, hostname} = target;
  if (location.protocol === 'https:' && protocol === 'http:' && !isLoopback(hostname)) return {...request, is: 'mixed'};
  if (request.isRead) {
    const found = await probeWithoutCors(request, url);
    if (found) return found;
  }
  if (isPrivate(hostname) && !isPrivate(location.hostname)) return {...request, is: 'private'};
  if (request.isRead && (await isRedirected(url))) return {...request, is: 'moved', to: null};
  return {...request, is: request.isRead ? 'unreachable' : 'unanswered'};
}

/** Returns the final URL after the redirects of a URL; null if there are none or the browser hides them. */
export async function findRedirect(url: string): Promise<string | null> {
  const response = await tryFetch(url, {redirect: 'follow'});
  return response?.redirected ? response.url : null;
}

// If the server answers a `no-cors` request but not the page's own, its CORS header is missing. If the page's content
// security policy blocks both requests, the browser reports a violation.
async function probeWithoutCors(request: RequestDetails, url: string): Promise<Diagnosis | null> {
  let directive = '';
  const onViolation = ({blockedURI, effectiveDirective, disposition}: SecurityPolicyViolationEvent): void => {
    if (disposition === 'enforce' && isSameOrigin(blockedURI, url)) directive = effectiveDirective;
  };
  document.addEventListener('securitypolicyviolation', onViolation);
  const response = await tryFetch(url, {mode: 'no-cors'});
  // The report is a separate task, before or after the failure.
  if (!response) await new Promise((resolve) => setTimeout(resolve, REPORT_DELAY));
  document.removeEventListener('securitypolicyviolation', onViolation);
  if (directive) return {...request, is: 'csp', directive};
  // A `basic` response is from the same origin and needs no CORS header: the first request failed in the network.
  return response && response.type !== 'basic' ? {...request, is: 'cors'} : null;
}

// A redirect to another scheme or in a loop fails as if there were no server.
const isRedirected = async (url: string): Promise<boolean> =>
  (await tryFetch(url, {redirect: 'manual'}))?.type === 'opaqueredirect';

/** Fetches a URL without credentials and without reading the body. Null if there is no response. */
async function tryFetch(url: string, init: RequestInit): Promise<Response | null> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PROBE_TIMEOUT);
  try {
    const {signal} = abort;
    return await fetch(url, {...init, signal, cache: 'no-store', credentials: 'omit', referrerPolicy: 'origin'});
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
    abort.abort();
  }
}

const isSameOrigin = (blocked: string, url: string): boolean => parseUrl(blocked)?.origin === new URL(url).origin;
