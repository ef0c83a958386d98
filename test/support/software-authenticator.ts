// A browser with an authenticator, in software: ES256 keys, attestation "none". Tests can make it lie.

import {createHash, generateKeyPairSync, randomBytes, sign, type KeyObject} from 'node:crypto';
import {isoCBOR} from '@simplewebauthn/server/helpers';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';

/** What a response says, where it differs from the truth. */
export interface Lies {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  readonly type?: string;
  readonly counter?: number;
  readonly isVerified?: boolean;
  readonly userHandle?: string;
  /** Whether the signature belongs to another key. */
  readonly isForged?: boolean;
}

interface Credential {
  readonly id: string;
  readonly privateKey: KeyObject;
  readonly publicKey: Uint8Array;
  readonly userHandle: string;
}

const [USER_PRESENT, USER_VERIFIED, ATTESTED] = [0x01, 0x04, 0x40];

const sha256 = (data: string | Uint8Array): Buffer => createHash('sha256').update(data).digest();
const base64url = (data: Uint8Array | string): string => Buffer.from(data).toString('base64url');

/** An authenticator that counts its signatures, in a browser on a page of `origin`. */
export class SoftwareAuthenticator {
  counter = 0;
  readonly #origin: string;
  readonly #credentials: Credential[] = [];

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** The ids of its passkeys, the oldest first. */
  get ids(): readonly string[] {
    return this.#credentials.map(({id}) => id);
  }

  /** Makes a passkey, like `navigator.credentials.create`. */
  create(options: PublicKeyCredentialCreationOptionsJSON, lies: Lies = {}): RegistrationResponseJSON {
    const credential = makeCredential(options.user.id);
    this.#credentials.push(credential);
    const {id, publicKey} = credential;
    const rawId = Buffer.from(id, 'base64url');
    const length = Buffer.from([rawId.length >> 8, rawId.length & 255]);
    const attested = Buffer.concat([Buffer.alloc(16), length, rawId, publicKey]);
    const authData = Buffer.concat([this.#authData(options.rp.id ?? '', lies, ATTESTED), attested]);
    const attestation = new Map<string, string | Map<never, never> | Uint8Array>([
      ['fmt', 'none'],
      ['attStmt', new Map<never, never>()],
      ['authData', new Uint8Array(authData)],
    ]);
    return {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64url(this.#clientData('webauthn.create', options.challenge, lies)),
        attestationObject: base64url(isoCBOR.encode(attestation)),
        transports: ['internal', 'hybrid'],
      },
    };
  }

  /** Signs in with a passkey, by default the newest, like `navigator.credentials.get`. */
  get(options: PublicKeyCredentialRequestOptionsJSON, lies: Lies = {}, index = -1): AuthenticationResponseJSON {
    const credential = this.#credentials.at(index);
    if (!credential) throw new Error('the authenticator has no passkey');
    const {id, userHandle} = credential;
    const privateKey = lies.isForged ? makeCredential('').privateKey : credential.privateKey;
    this.counter++;
    const authData = this.#authData(options.rpId ?? '', lies, 0);
    const clientData = this.#clientData('webauthn.get', options.challenge, lies);
    return {
      id,
      rawId: id,
      type: 'public-key',
      clientExtensionResults: {},
      response: {
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(authData),
        signature: base64url(sign('sha256', Buffer.concat([authData, sha256(clientData)]), privateKey)),
        userHandle: lies.userHandle ?? userHandle,
      },
    };
  }

  #authData(rpId: string, {rpId: otherId, counter = this.counter, isVerified = true}: Lies, flags: number): Buffer {
    const head = Buffer.alloc(5);
    head.writeUInt8(USER_PRESENT | (isVerified ? USER_VERIFIED : 0) | flags);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(otherId ?? rpId), head]);
  }

  // Serialised as the specification demands (w3.org/TR/webauthn-3/#clientdatajson-serialization).
  #clientData(type: string, challenge: string, lies: Lies): string {
    return JSON.stringify({
      type: lies.type ?? type,
      challenge: lies.challenge ?? challenge,
      origin: lies.origin ?? this.#origin,
      crossOrigin: false,
    });
  }
}

function makeCredential(userHandle: string): Credential {
  const {privateKey, publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  const {x = '', y = ''} = publicKey.export({format: 'jwk'});
  // A COSE key: EC2, ES256, P-256 (RFC 9053 §7.1.1).
  const cose = new Map<number, number | Uint8Array>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
    [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
  ]);
  return {id: base64url(randomBytes(32)), privateKey, publicKey: isoCBOR.encode(cose), userHandle};
}
