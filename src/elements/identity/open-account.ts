// Signs a reader in with a token of the site. Lazy chunk, loaded if the page gives an identity.

import type {Account} from '../../conversation/account/account.js';
import type {Session} from '../../conversation/session.js';
import {SourceError, type OwnComment} from '../../sources/source.js';
import {html, nothing} from 'lit';
import {findStrings} from '../../strings/lookup/find-strings.js';
import {en} from '../../strings/identity/en.js';
import type {IdentityStrings} from '../../strings/identity-strings.js';
import {warnOnce} from '../base/warn-once.js';

export interface OpenAccount {
  readonly account: Account;
  /** Its comments in the thread that it may change. */
  readonly comments: readonly OwnComment[];
}

/** A token that signing in with a provider has given. */
export interface ProvidedToken {
  readonly token: string;
  /** Called when the token is accepted. */
  readonly signedIn: (name: string) => void;
  /** Called when the reader signs out. */
  readonly signOut: (event: Event) => void;
  /** Called when the server does not accept the token any more. */
  readonly ended: () => void;
}

/** Before its end a token is not used any more, in milliseconds: a request takes a while, and clocks differ. */
const MARGIN = 30_000;

/**
 * Returns the account of an identity; null if the site gives no token, or the server refuses it.
 *
 * @param lang The language of the thread.
 */
export async function openAccount(
  identity: string | (() => string | null | Promise<string | null>) | ProvidedToken,
  {source, signal}: Session,
  lang: string,
): Promise<OpenAccount | null> {
  const provided = isProvided(identity) ? identity : null;
  let known: string | null = null;
  const ask = async (): Promise<string | null> => (known = await askFor(identity, known));
  try {
    const first = await ask();
    const signedIn = first === null ? null : await (await source.accounts?.())?.identify(first, signal);
    if (!signedIn) return null;
    const {subject, name, comments} = signedIn;
    const token = async (refused?: string): Promise<string> => {
      const isUsable = known !== null && known !== refused && endOf(known) > Date.now() + MARGIN;
      return (isUsable ? known : await ask()) ?? '';
    };
    const words = await findStrings('tools', 'identity', lang, en);
    provided?.signedIn(name);
    return {account: {subject, name, view: accountView(name, words, provided), token}, comments};
  } catch (error) {
    if (signal.aborted) return null;
    if (error instanceof SourceError && error.kind === 'refused') provided?.ended();
    // The reason is for the owner of the site. The reader writes as a guest.
    if (!provided) warnOnce(`The identity was refused. ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

// A token of a provider is asked for again only if it was refused: then it has ended, and there is no other one.
async function askFor(identity: Parameters<typeof openAccount>[0], known: string | null): Promise<string | null> {
  if (!isProvided(identity)) return typeof identity === 'string' ? identity : identity();
  if (known === null) return identity.token;
  identity.ended();
  return null;
}

const isProvided = (identity: Parameters<typeof openAccount>[0]): identity is ProvidedToken =>
  typeof identity === 'object';

function accountView(name: string, words: IdentityStrings, provided: ProvidedToken | null): unknown {
  if (name === '') return undefined;
  return html`<div class="sign-in">
    <p part="composer-hint" dir="auto">${words.signedInAs(name)}</p>
    ${
      provided
        ? html`<button part="composer-sign-out" type="button" @click=${provided.signOut}>${words.signOut}</button>`
        : nothing
    }
    <input type="hidden" name="name" value=${name} />
  </div>`;
}

/** Returns when a token ends, in milliseconds since 1970. Infinity if it does not say: the server knows. */
function endOf(token: string): number {
  try {
    const payload: unknown = JSON.parse(atob((token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/')));
    const exp = typeof payload === 'object' && payload !== null && 'exp' in payload ? payload.exp : null;
    return typeof exp === 'number' ? exp * 1000 : Infinity;
  } catch {
    return Infinity;
  }
}
