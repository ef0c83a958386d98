// Making passkeys and signing in with them (WebAuthn). `@simplewebauthn/server` is loaded with the first of them, because
// it takes longer to load than the rest of the server.

import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import {HttpProblem} from '../http/problem.js';
import type {ModeratorStore, StoredInvitation, StoredPasskey} from '../storage/moderators/moderator-store.js';
import type {RelyingParty} from './relying-party.js';

/** The dependencies of passkeys. */
export interface PasskeyServices {
  readonly store: ModeratorStore;
  readonly party: RelyingParty;
  /** The name of the site: the host of its first origin, or of the server. */
  readonly site: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const load = () => import('@simplewebauthn/server');

/** How long a challenge is valid, in milliseconds. */
const CHALLENGE_LENGTH = 5 * 60_000;

const SIGN_IN = 'sign-in';
const purposeOf = ({hash}: Pick<StoredInvitation, 'hash'>): string => `invitation ${hash}`;

/** EdDSA, ES256 and RS256, which every authenticator supports at least one of (iana.org/assignments/cose). */
const ALGORITHMS = [-8, -7, -257];

/** Creates what a browser needs to make a passkey with a link. */
export async function createRegistrationOptions(
  invitation: StoredInvitation,
  {store, party, site, now}: PasskeyServices,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const {generateRegistrationOptions} = await load();
  const known = invitation.isNew ? [] : await store.listPasskeys(invitation.moderator);
  const options = await generateRegistrationOptions({
    rpName: `Comments on ${site}`,
    rpID: party.id,
    userID: new TextEncoder().encode(invitation.moderator),
    userName: invitation.name,
    userDisplayName: invitation.name,
    timeout: CHALLENGE_LENGTH,
    excludeCredentials: known.map(({id, transports}) => ({id, transports: [...transports]})),
    // Without a password, the device has to check who uses it.
    authenticatorSelection: {residentKey: 'required', userVerification: 'required'},
    supportedAlgorithmIDs: ALGORITHMS,
  });
  await store.addChallenge(options.challenge, purposeOf(invitation), now() + CHALLENGE_LENGTH, now());
  return options;
}

/** Creates what a browser needs to sign in. It offers the passkeys that it has for this server. */
export async function createSignInOptions({
  store,
  party,
  now,
}: PasskeyServices): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const {generateAuthenticationOptions} = await load();
  const options = await generateAuthenticationOptions({
    rpID: party.id,
    timeout: CHALLENGE_LENGTH,
    userVerification: 'required',
  });
  await store.addChallenge(options.challenge, SIGN_IN, now() + CHALLENGE_LENGTH, now());
  return options;
}

/**
 * Checks a new passkey. Uses up its challenge.
 *
 * @throws {HttpProblem} 403 with the reason.
 */
export async function verifyRegistration(
  response: RegistrationResponseJSON,
  invitation: StoredInvitation,
  services: PasskeyServices,
): Promise<Pick<StoredPasskey, 'id' | 'publicKey' | 'counter' | 'transports'>> {
  const expectedChallenge = await takeChallenge(response.response.clientDataJSON, purposeOf(invitation), services);
  const {verifyRegistrationResponse} = await load();
  const {party} = services;
  const {registrationInfo: info} = await verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(refuse);
  if (!info) throw refused(INVALID);
  const {id, publicKey, counter, transports = []} = info.credential;
  return {id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports};
}

/**
 * Checks that somebody has a passkey. Uses up the challenge.
 *
 * @returns The passkey, and its new counter.
 * @throws {HttpProblem} 403 with the reason.
 */
export async function verifySignIn(
  response: AuthenticationResponseJSON,
  services: PasskeyServices,
): Promise<{readonly passkey: StoredPasskey; readonly counter: number}> {
  const expectedChallenge = await takeChallenge(response.response.clientDataJSON, SIGN_IN, services);
  const passkey = await services.store.findPasskey(response.id);
  if (!passkey) throw refused('This passkey is not known here. It may have been removed. Ask an owner for a new link.');
  const {verifyAuthenticationResponse} = await load();
  const {id, publicKey, counter} = passkey;
  const credential = {id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter};
  const {party} = services;
  const expected = {expectedChallenge, expectedOrigin: party.origin, expectedRPID: party.id};
  const result = await verifyAuthenticationResponse({response, ...expected, credential}).catch(refuse);
  if (!result.verified || !isHandleOf(passkey, response.response.userHandle)) throw refused(INVALID);
  return {passkey, counter: result.authenticationInfo.newCounter};
}

const isHandleOf = ({moderator}: StoredPasskey, handle: string | undefined): boolean =>
  handle === undefined || Buffer.from(handle, 'base64url').toString() === moderator;

// Deletes the challenge before anything else is checked, so that each is tried once at most.
async function takeChallenge(clientData: string, purpose: string, services: PasskeyServices): Promise<string> {
  const [, challenge = ''] = /"challenge":"([\w-]{43})"/.exec(Buffer.from(clientData, 'base64url').toString()) ?? [];
  if (challenge !== '' && (await services.store.takeChallenge(challenge, purpose, services.now()))) return challenge;
  throw refused('This attempt was used already, or took longer than five minutes. Try again.');
}

export const COUNTER_WENT_BACK =
  'The counter of this passkey went back, so there may be a copy of it. Sign in with another device, remove this passkey, and make a new one.';

const INVALID = 'The answer of the passkey is not valid. Try again, or use another device.';

/** By messages of `@simplewebauthn/server`: what the moderator is told. */
const REFUSALS: readonly (readonly [RegExp, string])[] = [
  [/^Unexpected \w+ response origin "/, 'The passkey was used on a page of another origin. Use it in the desk only.'],
  [/^Unexpected RP ID hash$/, 'This passkey is for another site. Choose a passkey of this one.'],
  [/^Response counter value /, COUNTER_WENT_BACK],
  [/^User verification (?:was )?required/, 'Your device did not check that it is you. Set up a screen lock or a PIN.'],
];

function refuse(error: unknown): never {
  const message = error instanceof Error ? error.message : '';
  throw refused(REFUSALS.find(([pattern]) => pattern.test(message))?.[1] ?? INVALID);
}

/** Creates a 403 for a passkey. */
export const refused = (detail: string): HttpProblem => new HttpProblem(403, 'Passkey refused', detail);
