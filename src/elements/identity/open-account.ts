// Signs a reader in with a token of the site. Lazy chunk, loaded if the page gives an identity.

import type {Account} from '../../conversation/account/account.js';
import type {Session} from '../../conversation/session.js';
import type {OwnComment} from '../../sources/source.js';
import {html} from 'lit';
import {findStrings} from '../../strings/languages.js';
import {en, IDENTITY_LANGUAGES} from '../../strings/identity/languages.js';
import {warnOnce} from '../base/warn-once.js';

export interface OpenAccount {
  readonly account: Account;
  /** Its comments in the thread that it may change. */
  readonly comments: readonly OwnComment[];
}

/** Before its end a token is not used any more, in milliseconds: a request takes a while, and clocks differ. */
const MARGIN = 30_000;

/**
 * Returns the account of an identity; null if the site gives no token, or the server refuses it.
 *
 * @param lang The language of the thread.
 */
export async function openAccount(
  identity: string | (() => string | null | Promise<string | null>),
  {source, signal}: Session,
  lang: string,
): Promise<OpenAccount | null> {
  let known: string | null = null;
  const ask = async (): Promise<string | null> => (known = typeof identity === 'string' ? identity : await identity());
  try {
    const first = await ask();
    const signedIn = first === null ? null : await source.identity?.(first, signal);
    if (!signedIn) return null;
    const {subject, name, comments} = signedIn;
    const token = async (refused?: string): Promise<string> => {
      const isUsable = known !== null && known !== refused && endOf(known) > Date.now() + MARGIN;
      return (isUsable ? known : await ask()) ?? '';
    };
    const words = await findStrings(IDENTITY_LANGUAGES, lang, en);
    const view = html`<p part="composer-hint" dir="auto">${words.signedInAs(name)}</p>
      <input type="hidden" name="name" value=${name} />`;
    return {account: {subject, name, view, token}, comments};
  } catch (error) {
    // The reason is for the owner of the site. The reader writes as a guest.
    if (!signal.aborted)
      warnOnce(`The identity was refused. ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
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
