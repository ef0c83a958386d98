// The keys that a site signs the tokens of its accounts with.

import {createPrivateKey, createPublicKey, createSecretKey, type KeyObject} from 'node:crypto';
import {readFileSync} from 'node:fs';

/** The algorithms of tokens (RFC 7518 §3.1, RFC 8037 §3.1). Each key is for one. */
export type SsoAlgorithm = 'HS256' | 'EdDSA';

export interface SsoKey {
  readonly algorithm: SsoAlgorithm;
  readonly key: KeyObject;
}

/** The minimum length of a secret, in bytes: that of the hash (RFC 7518 §3.2). */
const MIN_SECRET = 32;

/**
 * Reads a key from a file: a secret for HS256, or a public Ed25519 key in PEM for EdDSA.
 *
 * @throws {RangeError} if the file has neither, or cannot be read.
 */
export function readSsoKey(file: string): SsoKey {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new RangeError(`The file of --sso-key cannot be read: ${file}.`, {cause});
  }
  return parseSsoKey(text, file);
}

/** Parses the content of a key file. @throws {RangeError} as `readSsoKey`. */
export function parseSsoKey(text: string, file: string): SsoKey {
  if (text.includes('-----BEGIN')) return parsePem(text, file);
  if (Buffer.byteLength(text) >= MIN_SECRET) return {algorithm: 'HS256', key: createSecretKey(text, 'utf8')};
  throw new RangeError(
    `The secret in ${file} is shorter than ${MIN_SECRET} bytes. Make one with: openssl rand -base64 48`,
  );
}

// A public key must never become the secret of HS256: everybody knows it.
function parsePem(text: string, file: string): SsoKey {
  if (isPrivate(text)) {
    const advice = 'This server needs the public key only. Write it with: openssl pkey -in FILE -pubout';
    throw new RangeError(`The key in ${file} is private. ${advice}`);
  }
  let key: KeyObject | null = null;
  try {
    key = createPublicKey(text);
  } catch {
    // Reported below.
  }
  if (key?.asymmetricKeyType === 'ed25519') return {algorithm: 'EdDSA', key};
  throw new RangeError(`The key in ${file} is not a public Ed25519 key in PEM, nor a secret for HS256.`);
}

function isPrivate(text: string): boolean {
  if (/PRIVATE KEY/.test(text)) return true;
  try {
    createPrivateKey(text);
    return true;
  } catch {
    return false;
  }
}
