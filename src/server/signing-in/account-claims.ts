// The account of a provider as an identity of this server.

import {LIMITS} from '../../core/limits.js';
import type {AvatarHosts} from '../identities/avatar-hosts.js';
import {readIdentity} from '../identities/claims.js';
import type {Identity} from '../writers/writer.js';
import {normaliseName} from '../writing/author-name.js';
import type {Claims} from './provider.js';

/** The claims that may have a name (OpenID Connect Core 1.0 §5.1), the best first. Never the e-mail address. */
const NAMES = ['name', 'nickname', 'preferred_username'];

const graphemes = new Intl.Segmenter('und', {granularity: 'grapheme'});

/**
 * Returns the identity of an account. A provider gives no badges.
 *
 * @param issuer The issuer of the options, which is part of the identity.
 * @throws {HttpProblem} 401 without a subject or a name.
 */
export function readAccount(issuer: string, claims: Claims, avatarHosts: AvatarHosts): Identity {
  const {sub, website, picture} = claims;
  const name = NAMES.map((claim) => cut(claims[claim])).find((each) => each !== '');
  return readIdentity(issuer, {sub, name, url: website, avatar: picture}, avatarHosts);
}

// The reader did not choose the name for this site, so a long one is cut.
function cut(value: unknown): string {
  if (typeof value !== 'string' || !value.isWellFormed()) return '';
  const name = normaliseName(value.slice(0, LIMITS.url));
  return Array.from(graphemes.segment(name), ({segment}) => segment)
    .slice(0, LIMITS.name)
    .join('')
    .trim();
}
