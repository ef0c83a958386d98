// Chromium's virtual authenticator: passkeys in a real browser without a device
// (chromedevtools.github.io/devtools-protocol/tot/WebAuthn).

import type {CDPSession, Page} from 'playwright-core';

/** An authenticator of one page. It has passkeys and checks its user. */
export interface VirtualAuthenticator {
  /** Sets whether the user is there: if not, requests wait until they are cancelled or time out. */
  setPresent(isPresent: boolean): Promise<void>;
  /** Sets whether the check of the user succeeds. */
  setVerified(isVerified: boolean): Promise<void>;
  /** Returns the number of its passkeys. */
  count(): Promise<number>;
  /** Lowers the signature counters of all its passkeys, as a copy of the device would have them. */
  rewind(): Promise<void>;
  remove(): Promise<void>;
}

/** Adds an authenticator to a page in Chromium. */
export async function addVirtualAuthenticator(page: Page): Promise<VirtualAuthenticator> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const {authenticatorId} = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const list = async () => (await session.send('WebAuthn.getCredentials', {authenticatorId})).credentials;
  return {
    setPresent: async (enabled) => void (await session.send('WebAuthn.setAutomaticPresenceSimulation', {authenticatorId, enabled})),
    setVerified: async (isUserVerified) => void (await session.send('WebAuthn.setUserVerified', {authenticatorId, isUserVerified})),
    count: async () => (await list()).length,
    rewind: async () => {
      for (const credential of await list()) {
        await session.send('WebAuthn.removeCredential', {authenticatorId, credentialId: credential.credentialId});
        await session.send('WebAuthn.addCredential', {authenticatorId, credential: {...credential, signCount: 0}});
      }
    },
    remove: async () => void (await session.send('WebAuthn.removeVirtualAuthenticator', {authenticatorId})),
  };
} // prettier-ignore
