// Decodes the answers of the routes for threads, rules, blocks, moderators and figures. Untrusted, like any answer.

import {toWebUrl} from '../../core/url.js';
import {fieldOf} from '../fields.js';
import {cleanName} from '../plain-page.js';
import {decodeAs, isIdentity, isList, isRole, type Decode} from './decode-moderation.js';
import type {ModeratedThread, PageClaim, ThreadsPage} from './moderation.js';
import type {Invitation, Moderator, PageGrant, PendingInvitation, SessionEntry} from './moderators.js';
import {BLOCK_KINDS, WAITING_RULES, type Block, type Rules, type RulesState, type RulesTrial} from './rules.js';
import type {SiteFigures} from './site.js';
import type {PasskeyEntry} from './moderators.js';
import {isAmount, isFlag, isText, listOf, oneOf, orNull, record, type Shape} from './shapes.js';

const isThread = record<ModeratedThread>({
  key: isText,
  title: isText,
  url: isText,
  closed: isFlag,
  counts: record<ModeratedThread['counts']>({published: isAmount, waiting: isAmount, rejected: isAmount}),
  lastAt: orNull(isText),
  isForeign: isFlag,
  claims: listOf(record<PageClaim>({title: isText, url: isText, requests: isAmount})),
});

const isThreadsPage = record<ThreadsPage>({threads: listOf(isThread), next: orNull(isText)});

/** Of `GET threads`. */
export function decodeThreads(value: unknown): ThreadsPage {
  const page = decodeAs('a list of threads', isThreadsPage)(value);
  return {...page, threads: page.threads.map(cleanThread)};
}

const cleanThread = (thread: ModeratedThread): ModeratedThread => ({
  ...thread,
  title: cleanName(thread.title),
  url: toWebUrl(thread.url) ?? '',
  claims: thread.claims.map((claim) => ({...claim, title: cleanName(claim.title), url: toWebUrl(claim.url) ?? ''})),
});

const isRules = record<Rules>({
  waiting: oneOf(WAITING_RULES),
  words: isText,
  closeAfterDays: isAmount,
  flagsToList: isAmount,
  flagsToHide: isAmount,
  reservedNames: isText,
});

const isFixed = (value: unknown): value is RulesState['fixed'] =>
  typeof value === 'object' && value !== null && Object.values(value).every(isText);

/** Of `GET rules` and `PUT rules`. */
export const decodeRules = decodeAs(
  'the rules',
  record<RulesState>({rules: isRules, version: isAmount, fixed: isFixed}),
);

/** Of `POST rules/try`. */
export const decodeTrial = decodeAs(
  'a trial of rules',
  record<RulesTrial>({
    tried: isAmount,
    held: isAmount,
    examples: listOf(
      record<RulesTrial['examples'][number]>({id: isText, name: isText, excerpt: isText, heldBecause: isText}),
    ),
  }),
);

const isBlock = record<Block>({
  id: isText,
  kind: oneOf(BLOCK_KINDS),
  value: isText,
  comment: orNull(isText),
  note: isText,
  by: isText,
  createdAt: isText,
  endsAt: orNull(isText),
});

/** Of `POST blocks`. */
export const decodeBlock = decodeAs('a block', isBlock);

const isModerator = record<Moderator>({
  id: isText,
  name: isText,
  role: isRole,
  createdAt: isText,
  seenAt: orNull(isText),
  passkeys: isAmount,
});

const isSessionEntry = record<SessionEntry>({
  id: isText,
  isCurrent: isFlag,
  device: isText,
  createdAt: isText,
  seenAt: isText,
  endsAt: isText,
});

const isPending = record<PendingInvitation>({
  id: isText,
  name: isText,
  role: isRole,
  isNew: isFlag,
  createdAt: isText,
  endsAt: isText,
});

const isPasskey = record<PasskeyEntry>({id: isText, label: isText, createdAt: isText, usedAt: orNull(isText)});

/** Decodes a list, plain or as the only field of an object: `{"blocks": […]}`. */
const decodeList =
  <T>(field: string, shape: Shape<T>): Decode<readonly T[]> =>
  (value) =>
    decodeAs(`a list of ${field}`, listOf(shape))(isList(value) ? value : fieldOf(value, field));

/** Of `GET blocks`. */
export const decodeBlocks = decodeList('blocks', isBlock);

/** Of `GET moderators`. */
export const decodeModerators = decodeList('moderators', isModerator);

/** Of `GET invitations`. */
export const decodePending = decodeList('invitations', isPending);

/** Of `GET sessions`. */
export const decodeSessions = decodeList('sessions', isSessionEntry);

/** Of `GET passkeys`. */
export const decodePasskeys = decodeList('passkeys', isPasskey);

/** Of `POST invitations`. */
export const decodeInvitation = decodeAs('an invitation', record<Invitation>({link: isText, endsAt: isText}));

/** Of `POST grants`. */
export const decodeGrant = decodeAs(
  'a grant',
  record<PageGrant>({token: isText, origin: isText, endsAt: isText, moderator: isIdentity}),
);

/** Of `GET site`. */
export const decodeSite = decodeAs(
  'the figures of the site',
  record<SiteFigures>({
    days: listOf(
      record<SiteFigures['days'][number]>({
        day: isText,
        posted: isAmount,
        published: isAmount,
        held: isAmount,
        rejected: isAmount,
      }),
    ),
    comments: isAmount,
    threads: isAmount,
    databaseBytes: orNull(isAmount),
    freeBytes: orNull(isAmount),
    version: isText,
    flags: listOf(isText),
    unnamedProxies: listOf(isText),
  }),
);
