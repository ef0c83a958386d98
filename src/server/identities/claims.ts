// What a token says of a writer: a name, and what is shown beside it.

import type {Badge} from '../../core/comment.js';
import {LIMITS} from '../../core/limits.js';
import {toWebUrl} from '../../core/url.js';
import {notSignedIn} from '../writers/guests.js';
import {identityId} from '../writers/identity-id.js';
import type {Identity} from '../writers/writer.js';
import {countGraphemes, isPresentable, normaliseName} from '../writing/author-name.js';
import type {AvatarHosts} from './avatar-hosts.js';

/** The longest subject, in UTF-16 units (OpenID Connect Core §2 allows 255). */
const MAX_SUBJECT = 255;

/** The badges that a site may give. Moderators are invited, and sign in with a passkey. */
const BADGES: readonly Badge[] = ['author'];

/**
 * Returns the identity that claims describe. A website that is no web address and a picture on a host that is not allowed
 * are left out: they come from the profile of the account, which the site has not checked.
 *
 * @throws {HttpProblem} 401 without a subject or a name, or for a badge that is not allowed.
 */
export function readIdentity(
  issuer: string,
  claims: Readonly<Record<string, unknown>>,
  avatarHosts: AvatarHosts,
): Identity {
  const {sub, name, url, avatar, badges} = claims;
  if (typeof sub !== 'string' || sub === '' || sub.length > MAX_SUBJECT || !isText(sub))
    throw notSignedIn(`The token needs sub, the id of the account: a text of at most ${MAX_SUBJECT} characters.`);
  return {
    id: identityId(issuer, sub),
    issuer,
    subject: sub,
    name: readName(name),
    url: typeof url === 'string' && url.length <= LIMITS.url && isText(url) ? toWebUrl(url) : null,
    avatar: avatarHosts.accept(avatar),
    badges: readBadges(badges),
  };
}

function readName(value: unknown): string {
  const name = typeof value === 'string' && isText(value) ? normaliseName(value.slice(0, LIMITS.url)) : '';
  if (isPresentable(name) && countGraphemes(name) <= LIMITS.name) return name;
  throw notSignedIn(`The token needs name, a visible name of at most ${LIMITS.name} characters.`);
}

function readBadges(value: unknown): readonly Badge[] {
  if (value === undefined || value === null) return [];
  const badges: readonly unknown[] | null = Array.isArray(value) ? value : null;
  const allowed = BADGES.filter((badge) => badges?.includes(badge));
  if (badges?.every((badge) => BADGES.some((each) => each === badge))) return allowed;
  throw notSignedIn(`The token gives badges that a site may not give. Use a list of ${BADGES.join(', ')} only.`);
}

/** Whether a text can be stored. */
const isText = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
