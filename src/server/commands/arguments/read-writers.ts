// Reads the options that say who may write: keys of the site, providers of accounts, and guests.

import {readFileSync} from 'node:fs';
import type {ServerOptions} from '../../app/server-options.js';
import {readSsoKey} from '../../identities/sso-keys.js';
import type {ProviderOptions} from '../../signing-in/provider-options.js';
import {splitList} from './split-list.js';
import {toUsageError, UsageError} from './usage-error.js';

type Repeatable = 'sso-key' | 'avatar-host' | 'oidc' | 'oidc-client-id' | 'oidc-client-secret-file' | 'oidc-name';

type WriterValues = {readonly [Name in Repeatable]?: string[]};

type Environment = Readonly<Record<string, string | undefined>>;

/** Written in place of a file for a provider that has given no secret. */
const NO_SECRET = 'none';

/** @throws {UsageError} for an invalid value. */
export function readWriters(
  values: WriterValues,
  environment: Environment,
  guests: string | undefined,
): Pick<ServerOptions, 'ssoKeys' | 'providers' | 'avatarHosts' | 'guests'> {
  const files = values['sso-key'] ?? splitList(environment['COLLOQUY_SSO_KEY']);
  const avatarHosts = values['avatar-host'] ?? splitList(environment['COLLOQUY_AVATAR_HOST']);
  if (guests !== undefined && guests !== 'off')
    throw new UsageError(`Unknown value for --guests: ${guests}. Use off, or omit the option.`);
  try {
    const providers = readProviders(values, environment);
    return {
      ...(files.length > 0 && {ssoKeys: files.map(readSsoKey)}),
      ...(providers.length > 0 && {providers}),
      ...(avatarHosts.length > 0 && {avatarHosts}),
      ...(guests === 'off' && {guests: false}),
    };
  } catch (error) {
    throw toUsageError(error);
  }
}

// The first --oidc-client-id belongs to the first --oidc, and so on.
function readProviders(values: WriterValues, environment: Environment): readonly ProviderOptions[] {
  const issuers = values.oidc ?? splitList(environment['COLLOQUY_OIDC']);
  const ids = values['oidc-client-id'] ?? splitList(environment['COLLOQUY_OIDC_CLIENT_ID']);
  const files = values['oidc-client-secret-file'] ?? splitList(environment['COLLOQUY_OIDC_CLIENT_SECRET_FILE']);
  // Names have spaces.
  const names = values['oidc-name'] ?? splitNames(environment['COLLOQUY_OIDC_NAME']);
  checkCount('oidc-client-id', ids, issuers, 'Give one for each --oidc, in the same order.');
  const advice = `Give one for each --oidc, in the same order, or none at all.`;
  if (files.length > 0) checkCount('oidc-client-secret-file', files, issuers, `${advice} ${FOR_PUBLIC_CLIENTS}`);
  if (names.length > 0) checkCount('oidc-name', names, issuers, advice);
  const twice = issuers.find((issuer, index) => issuers.indexOf(issuer) !== index);
  if (twice !== undefined) throw new UsageError(`--oidc ${twice} is given twice. Give each issuer once.`);
  return issuers.map((issuer, index) => {
    const [file, name] = [files[index], names[index]?.trim()];
    return {
      issuer,
      clientId: ids[index] ?? '',
      ...(file !== undefined && file !== NO_SECRET && {clientSecret: readSecret(file)}),
      ...(name && {name}),
    };
  });
}

const FOR_PUBLIC_CLIENTS = `Write ${NO_SECRET} for a provider that has given no secret.`;

const splitNames = (list = ''): readonly string[] => list.split(',').filter((name) => name.trim() !== '');

function checkCount(option: string, given: readonly string[], issuers: readonly string[], advice: string): void {
  if (given.length === issuers.length) return;
  throw new UsageError(`--oidc is given ${times(issuers.length)}, but --${option} ${times(given.length)}. ${advice}`);
}

const times = (count: number): string => (count === 0 ? 'never' : count === 1 ? 'once' : `${count} times`);

function readSecret(file: string): string {
  let secret = '';
  try {
    secret = readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new RangeError(`The file of --oidc-client-secret-file cannot be read: ${file}.`, {cause});
  }
  if (secret !== '') return secret;
  throw new RangeError(`The file of --oidc-client-secret-file is empty: ${file}.`);
}
