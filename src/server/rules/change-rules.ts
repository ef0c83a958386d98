// Use cases of owners and moderators: changes of rules and blocks.

import {randomUUID} from 'node:crypto';
import type {CommentId} from '../../core/comment.js';
import {normaliseValue} from '../blocking/block-values.js';
import {HttpProblem, invalid, notFound} from '../http/problem.js';
import type {Actor} from '../moderators/actor.js';
import {NOTES} from '../record-notes/notes.js';
import type {RuleChange, StoredBlock} from '../storage/rules/rule-store.js';
import type {Block, Rules, RulesState} from '../../wire/moderation/rules.js';
import type {SiteRules} from './site-rules.js';

/** Maximum number of blocks. All are compared with every new comment. */
const MAX_BLOCKS = 2000;

/**
 * Replaces the rules.
 *
 * @param version The version that the owner has changed.
 * @throws {HttpProblem} 409 if the rules have changed since, with who changed what.
 */
export async function changeRules(rules: Rules, version: number, actor: Actor, site: SiteRules): Promise<RulesState> {
  const {store, now} = site;
  const before = await store.read();
  // A rule that a flag has set keeps its stored value, which applies again without the flag.
  const kept = Object.fromEntries(
    Object.keys(site.toState(before).fixed).map((name) => [name, Reflect.get(before.rules, name)]),
  );
  const saved: Rules = {...rules, ...kept};
  const note = NOTES.rules.changed(before.rules, saved);
  // Saving the same rules again, for example after a lost response, is no conflict.
  if (note === '') return site.toState(before);
  const isSaved = await store.saveRules(saved, version, {action: 'rules', by: actor.name, at: now(), note});
  if (!isSaved) throw changedBy((await store.read()).changed);
  return site.toState({rules: saved, version: version + 1});
}

function changedBy(change: RuleChange | null): HttpProblem {
  const detail = change
    ? `${change.by} changed the rules at ${new Date(change.at).toISOString()}: ${change.what}. Nothing was saved; load the rules again.`
    : 'The rules have another version. Nothing was saved; load the rules again.';
  return new HttpProblem(409, 'Rules changed', detail, {type: 'conflict'});
}

/** Returns all blocks, the newest first, with those that have ended. */
export const listBlocks = async ({store}: SiteRules): Promise<readonly Block[]> =>
  (await store.read()).blocks.map(toBlock).toReversed();

/** A block to add. */
export interface NewBlock extends Pick<StoredBlock, 'kind' | 'note'> {
  readonly value?: string | undefined;
  /** The comment whose writer's network or account is blocked, instead of a value. */
  readonly comment?: CommentId | undefined;
  /** Milliseconds since 1970; null: no end. */
  readonly endsAt: number | null;
}

const EXAMPLES: Readonly<Record<StoredBlock['kind'], string>> = {
  name: 'a name, for example Spam Bot',
  email: 'an e-mail address, for example ana@example.org',
  domain: 'a domain, for example example.org',
  network: 'an address or a network, for example 203.0.113.0/24 or 2001:db8::/48',
  account: 'the sub of an account, for example 4711',
};

/**
 * Blocks a writer.
 *
 * @throws {HttpProblem} 422 for a value that is none of its kind, an end in the past, or too many blocks; 404 for a
 * comment whose network or account is not known.
 */
export async function addBlock(given: NewBlock, actor: Actor, site: SiteRules): Promise<Block> {
  const {kind, note, endsAt} = given;
  const [value, now] = [await readValue(given, site), site.now()];
  if (endsAt !== null && endsAt <= now) throw invalid([{field: 'endsAt', message: 'The end is in the past.'}]);
  const {blocks} = await site.store.read();
  if (blocks.length >= MAX_BLOCKS) {
    const message = `There are ${MAX_BLOCKS} blocks. Remove some first.`;
    throw invalid([{field: 'value', message}]);
  }
  const block = {id: randomUUID(), kind, value, comment: given.comment ?? null, note, by: actor.name, createdAt: now, endsAt}; // prettier-ignore
  await site.store.addBlock(block, {action: 'block', by: actor.name, at: now, note: NOTES.block.added(block)});
  return toBlock(block);
}

async function readValue({kind, value = '', comment}: NewBlock, {networks, findIdentity}: SiteRules): Promise<string> {
  if (comment === undefined) {
    const normal = normaliseValue(kind, value);
    if (normal === null) throw invalid([{field: 'value', message: `This is not ${EXAMPLES[kind]}.`}]);
    return normal;
  }
  if (kind === 'account') {
    const identity = await findIdentity(comment);
    if (identity === null) throw notFound('The writer of this comment has not signed in.');
    return identity;
  }
  const network = kind === 'network' ? ((await networks?.find(comment)) ?? null) : null;
  if (network === null) throw notFound('The network of this comment is not known: it is kept for 30 days only.');
  return network;
}

/**
 * Removes a block.
 *
 * @throws {HttpProblem} 404 for an unknown id.
 */
export async function removeBlock(id: string, actor: Actor, {store, now}: SiteRules): Promise<void> {
  const entry = {action: 'unblock', by: actor.name, at: now()} as const;
  const isRemoved = await store.removeBlock(id, (block) => ({...entry, note: NOTES.unblock.removed(block)}));
  if (!isRemoved) throw notFound('There is no block with this id.');
}

const toBlock = ({value, createdAt, endsAt, ...rest}: StoredBlock): Block => ({
  ...rest,
  value: rest.comment === null ? value : '',
  createdAt: new Date(createdAt).toISOString(),
  endsAt: endsAt === null ? null : new Date(endsAt).toISOString(),
});
