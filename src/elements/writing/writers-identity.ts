import type {Account} from '../../conversation/account/account.js';
import type {SignInForm} from '../composer/composer-settings.js';

/** Who writes: a guest, or an account. */
export interface WritersIdentity {
  /** The account that is signed in, once it is known; null for a guest. */
  readonly account: Promise<Account | null>;
  /** What the form shows to whoever has not signed in; null for a form with nothing but the fields of guests. */
  readonly form: SignInForm | null;
  /** Finds out who may write here. Resolves soon, also if that is not known yet. */
  prepare(): Promise<void>;
  /** Forgets whoever has signed in with a provider. */
  forget(): void;
}
