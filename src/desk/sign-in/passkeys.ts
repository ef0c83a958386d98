// Passkeys: the browser's part of signing in (WebAuthn).

import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import type {SignInStrings} from '../../strings/desk/desk-strings.js';
import {DecodeError} from '../../wire/decode-error.js';
import {fieldOf} from '../../wire/fields.js';
import {decodeSession} from '../../wire/moderation/decode-moderation.js';
import type {ModerationSession} from '../../wire/moderation/moderators.js';
import {requestDesk} from '../base/desk-request.js';

/** Signs in with a passkey of this device. @throws {DeskError} and errors of the browser, see `explainPasskey`. */
export async function signIn(base: string, stays: boolean): Promise<ModerationSession> {
  const optionsJSON = await post(`${base}sign-in/options`, {}, toRequestOptions);
  const response = await startAuthentication({optionsJSON});
  await post(`${base}sign-in`, {response, stays}, nothing);
  return findSession(base);
}

/** Makes a passkey from an invitation, and signs in with it. */
export async function acceptInvite(
  base: string,
  invite: string,
  rest: {readonly stays: boolean; readonly label?: string},
): Promise<ModerationSession> {
  const optionsJSON = await post(`${base}invitations/options`, {invite}, toCreationOptions);
  const response = await startRegistration({optionsJSON});
  await post(`${base}passkeys`, {invite, response, ...rest}, nothing);
  return findSession(base);
}

/** Returns what went wrong in the browser; null for other errors. */
export function explainPasskey(
  error: unknown,
): Extract<keyof SignInStrings, 'cancelled' | 'exists' | 'unsupported' | 'wrongAddress'> | null {
  const name = fieldOf(error, 'name');
  if (name === 'InvalidStateError') return 'exists';
  if (name === 'SecurityError') return 'wrongAddress';
  if (name === 'NotAllowedError' || name === 'AbortError') return 'cancelled';
  if (name === 'NotSupportedError' || !browserSupportsWebAuthn()) return 'unsupported';
  return null;
}

const nothing = (): void => undefined;

const findSession = (base: string): Promise<ModerationSession> => requestDesk(`${base}session`, {}, decodeSession);

const post = <T>(url: string, body: unknown, decode: (value: unknown) => T): Promise<T> =>
  requestDesk(url, {method: 'POST', body}, decode);

// The library hands these to the browser, which checks them.
function toRequestOptions(value: unknown): PublicKeyCredentialRequestOptionsJSON {
  if (isRequestOptions(value)) return value;
  throw new DecodeError('the answer has no challenge');
}

function toCreationOptions(value: unknown): PublicKeyCredentialCreationOptionsJSON {
  if (isCreationOptions(value)) return value;
  throw new DecodeError('the answer has no challenge');
}

const isRequestOptions = (value: unknown): value is PublicKeyCredentialRequestOptionsJSON =>
  typeof fieldOf(value, 'challenge') === 'string';

const isCreationOptions = (value: unknown): value is PublicKeyCredentialCreationOptionsJSON =>
  typeof fieldOf(value, 'challenge') === 'string' && typeof fieldOf(fieldOf(value, 'user'), 'id') === 'string';
