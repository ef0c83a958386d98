// The tokens with which this page may moderate, in memory only: gone with the page. Shared by all threads of the page.

import {toBase64Url} from '../../core/comment-id.js';
import {readGrantMessage, type Grant, type GrantMessage} from '../../wire/moderation/grant-messages.js';

/** How often is checked whether the window was closed, in milliseconds. */
const CLOSED_CHECK = 400;

const grants = new Map<string, Grant>();
const listeners = new Set<() => void>();

/** Returns the token for a server; null if there is none, or its time is over. */
export function grantOf(grantUrl: string): Grant | null {
  const grant = grants.get(grantUrl);
  return grant && Date.parse(grant.endsAt) > Date.now() ? grant : null;
}

/** Sets the token for a server, or forgets it. */
export function setGrant(grantUrl: string, grant: Grant | null): void {
  if (grant) grants.set(grantUrl, grant);
  else grants.delete(grantUrl);
  for (const listener of listeners) listener();
}

/** Calls a listener after each change of the tokens. */
export function onGrantChange(listener: () => void, signal: AbortSignal): void {
  listeners.add(listener);
  signal.addEventListener('abort', () => listeners.delete(listener));
}

/**
 * Opens the window of the server that asks the moderator. Call it in the handler of a press: browsers block it otherwise.
 * Resolves to the token, or to null if the moderator has refused or closed the window.
 *
 * @param blocked Called with the address of the window if the browser blocks it, for a link with `rel="opener"`.
 */
export function askForGrant(
  grantUrl: string,
  blocked: (link: string) => void,
  signal: AbortSignal,
): Promise<Grant | null> {
  const nonce = toBase64Url(crypto.getRandomValues(new Uint8Array(16)));
  const {origin} = new URL(grantUrl);
  const link = `${grantUrl}#${nonce}`;
  let opened = window.open(link, '_blank', 'popup,width=460,height=560');
  if (!opened) blocked(link);
  return new Promise((resolve) => {
    const done = new AbortController();
    const timer = setInterval(() => opened?.closed && finish(null), CLOSED_CHECK);
    const finish = (grant: Grant | null): void => {
      done.abort();
      clearInterval(timer);
      resolve(grant);
    };
    const onMessage = ({data, origin: from, source}: MessageEvent): void => {
      const message = from === origin ? readGrantMessage(data, nonce) : null;
      if (message?.colloquy === 'refused') finish(null);
      if (message?.colloquy === 'granted' && message.grant.origin === location.origin) finish(message.grant);
      if (message?.colloquy !== 'ready' || !isWindow(source)) return;
      // The window that a link has opened is known only now.
      opened = source;
      const ask: GrantMessage = {colloquy: 'ask', nonce};
      source.postMessage(ask, origin);
    };
    addEventListener('message', onMessage, {signal: done.signal});
    signal.addEventListener('abort', () => finish(null), {signal: done.signal});
  });
}

// A window of another origin is an instance of no class of this page.
const isWindow = (source: MessageEventSource | null): source is Window => source !== null && 'closed' in source;
