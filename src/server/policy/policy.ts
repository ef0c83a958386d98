// The rules and blocks of a site, prepared for the checks.

import {NameList} from '../folding/name-list.js';
import {splitLines, WordList} from '../folding/word-list.js';
import {knownWords} from '../signs/known-words.js';
import {DEFAULT_RULES, type StoredBlock} from '../storage/rules/rule-store.js';
import {WAITING_RULES, type Rules} from '../../wire/moderation/rules.js';
import {BlockSet} from '../blocking/block-set.js';

/** Which comments are held, as a flag at start gives it. */
export const MODERATIONS = WAITING_RULES;
export type Moderation = Rules['waiting'];

/** Names that are reserved on every site. */
const RESERVED_NAMES = ['admin', 'administrator', 'moderator'];

export interface Policy {
  readonly rules: Rules;
  readonly words: WordList;
  /** With the names as they were typed. */
  readonly reservedNames: NameList<string>;
  readonly blocks: BlockSet;
}

/** Returns the policy that new comments are judged by. */
export type FindPolicy = () => Policy | Promise<Policy>;

/**
 * Prepares rules and blocks.
 *
 * @param moderators The names of the moderators.
 * @param now Milliseconds since 1970. Blocks that have ended are left out.
 */
export function createPolicy(
  rules: Rules,
  blocks: readonly StoredBlock[],
  moderators: readonly string[],
  now: number,
): Policy {
  const reservedNames = new NameList<string>();
  for (const name of [...RESERVED_NAMES, ...moderators, ...splitLines(rules.reservedNames)])
    reservedNames.add(name, name);
  const active = blocks.filter(({endsAt}) => endsAt === null || endsAt > now);
  const words = rules.words === DEFAULT_RULES.words ? knownWords : new WordList(rules.words);
  return {rules, words, reservedNames, blocks: new BlockSet(active)};
}

/** Returns a policy of the default rules, without names and blocks of a site, for commands and tests. */
export function fixedPolicy(waiting: Moderation): FindPolicy {
  const policy = createPolicy({...DEFAULT_RULES, waiting}, [], [], 0);
  return () => policy;
}
