// Finds out why a browser shows no answer. A page may not know; what it may know takes one more request.

import type {Diagnosis} from '../core/failure/diagnosis.js';
import {isLoopback, isPrivate} from '../core/network-address.js';
import {parseUrl} from '../core/url.js';

type Asked = Pick<Diagnosis, 'address' | 'isRead' | 'page'>;

/** How long a try may take, in milliseconds: somebody waits for a sentence. */
const PATIENCE = 4000;

/** How long the report of a blocked request may follow its failure, in milliseconds. */
const REPORTING = 100;

/** Diagnoses a request without an answer. Only reads are tried again in other ways, without a body and a secret. */
export async function diagnoseSilence(asked: Asked, url: string, isSlow: boolean): Promise<Diagnosis> {
  if (isSlow) return {...asked, is: 'slow'};
  const target = parseUrl(url);
  if (!target || !/^https?:/.test(target.protocol)) return {...asked, is: 'scheme'};
  if (typeof document === 'undefined') return {...asked, is: asked.isRead ? 'unreachable' : 'unanswered'};
  if (!navigator.onLine) return {...asked, is: 'offline'};
  const {protocol, hostname} = target;
  if (location.protocol === 'https:' && protocol === 'http:' && !isLoopback(hostname)) return {...asked, is: 'mixed'};
  if (asked.isRead) {
    const found = await tryWithoutReading(asked, url);
    if (found) return found;
  }
  if (isPrivate(hostname) && !isPrivate(location.hostname)) return {...asked, is: 'private'};
  if (asked.isRead && (await redirects(url))) return {...asked, is: 'moved', to: null};
  return {...asked, is: asked.isRead ? 'unreachable' : 'unanswered'};
}

/** Where requests to an address are led, as far as the browser shows it; null if it does not. */
export async function findRedirect(url: string): Promise<string | null> {
  const response = await ask(url, {redirect: 'follow'});
  return response?.redirected ? response.url : null;
}

// A server that has an answer for anybody (`no-cors`) and none for this page lacks a header. Either request is stopped
// by the page's policy, which then says so.
async function tryWithoutReading(asked: Asked, url: string): Promise<Diagnosis | null> {
  let directive = '';
  const listen = ({blockedURI, effectiveDirective, disposition}: SecurityPolicyViolationEvent): void => {
    if (disposition === 'enforce' && isSameOrigin(blockedURI, url)) directive = effectiveDirective;
  };
  document.addEventListener('securitypolicyviolation', listen);
  const response = await ask(url, {mode: 'no-cors'});
  // The report is a task of its own, before or after the failure.
  if (!response) await new Promise((resolve) => setTimeout(resolve, REPORTING));
  document.removeEventListener('securitypolicyviolation', listen);
  if (directive) return {...asked, is: 'csp', directive};
  // A `basic` answer could have been read: then it was the network, a moment ago.
  return response && response.type !== 'basic' ? {...asked, is: 'cors'} : null;
}

// A redirect that cannot be followed fails as if there were no server: one to another scheme, or in a circle.
const redirects = async (url: string): Promise<boolean> =>
  (await ask(url, {redirect: 'manual'}))?.type === 'opaqueredirect';

/** Asks without anything that says who asks, and lets go of the body. Null without an answer. */
async function ask(url: string, init: RequestInit): Promise<Response | null> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), PATIENCE);
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
