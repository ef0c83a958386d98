// The rules of a site as they apply now.

import type {CommentId} from '../../core/comment.js';
import {createPolicy, type Policy} from '../policy/policy.js';
import {shareRead} from '../scheduling/share-read.js';
import type {NetworkStore} from '../storage/requests/network-store.js';
import type {RuleStore, StoredPolicy, StoredRules} from '../storage/rules/rule-store.js';
import type {Rules, RulesState} from '../../wire/moderation/rules.js';

/** A rule that was given as a flag at start. It wins over the stored rule. */
export interface FixedRule {
  readonly rule: Partial<Rules>;
  /** The flag, as it was given. */
  readonly flag: string;
}

/** Returns the id of the identity that wrote a comment; null for a guest, and for an unknown comment. */
export type FindIdentity = (comment: CommentId) => Promise<string | null>;

export interface SiteRulesOptions {
  readonly store: RuleStore;
  /** The networks of comments; without, none can be blocked. */
  readonly networks?: NetworkStore | undefined;
  /** Returns the identity of a comment's writer; without, none can be blocked by a comment. */
  readonly findIdentity?: FindIdentity;
  readonly fixed?: readonly FixedRule[];
  /** Returns the names of the owners and moderators, which guests may not use. */
  readonly listNames?: () => Promise<readonly string[]>;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

interface Prepared {
  readonly revision: number;
  readonly names: string;
  /** When the next block ends. Milliseconds since 1970. */
  readonly endsAt: number;
  readonly policy: Policy;
}

/** Reads the rules, and prepares them when they have changed. */
export class SiteRules {
  readonly store: RuleStore;
  readonly networks: NetworkStore | undefined;
  readonly findIdentity: FindIdentity;
  readonly now: () => number;
  readonly #fixed: readonly FixedRule[];
  readonly #listNames: () => Promise<readonly string[]>;
  readonly #readState: () => Promise<readonly [revision: number, names: readonly string[]]>;
  #prepared: Prepared | null = null;

  constructor(options: SiteRulesOptions) {
    const {store, networks, fixed = [], now = () => Date.now()} = options;
    const {listNames = async () => [], findIdentity = async () => null} = options;
    this.store = store;
    this.networks = networks;
    this.findIdentity = findIdentity;
    this.now = now;
    this.#fixed = fixed;
    this.#listNames = listNames;
    this.#readState = shareRead(() => Promise.all([store.readRevision(), listNames()]));
  }

  /**
   * Returns the policy that applies now. Reads the revision and the names each time, so that all servers use new rules at
   * once, without a message between them.
   */
  async findPolicy(): Promise<Policy> {
    const [revision, names] = await this.#readState();
    const known = this.#prepared;
    const isCurrent = known?.revision === revision && known.names === names.join('\n') && this.now() < known.endsAt;
    return isCurrent ? known.policy : this.#prepare(await this.store.read(), names);
  }

  #prepare({rules, blocks, revision}: StoredPolicy, names: readonly string[]): Policy {
    const now = this.now();
    const ends = blocks.flatMap(({endsAt}) => (endsAt !== null && endsAt > now ? [endsAt] : []));
    const policy = createPolicy(this.applyFixed(rules), blocks, names, now);
    this.#prepared = {revision, names: names.join('\n'), endsAt: Math.min(...ends), policy};
    return policy;
  }

  /** Returns a policy of rules that are not kept, with the present blocks and names. */
  async preparePolicy(rules: Rules): Promise<Policy> {
    const [{blocks}, names] = await Promise.all([this.store.read(), this.#listNames()]);
    return createPolicy(this.applyFixed(rules), blocks, names, this.now());
  }

  /** Returns rules with those that were given as flags. */
  applyFixed(rules: Rules): Rules {
    return {...rules, ...Object.fromEntries(this.#fixed.flatMap(({rule}) => Object.entries(rule)))};
  }

  /** Returns the rules as moderators see them. */
  async readState(): Promise<RulesState> {
    return this.toState(await this.store.read());
  }

  toState({rules, version}: Pick<StoredRules, 'rules' | 'version'>): RulesState {
    const fixed = this.#fixed.flatMap(({rule, flag}) => Object.keys(rule).map((name) => [name, flag] as const));
    return {rules: this.applyFixed(rules), version, fixed: Object.fromEntries(fixed)};
  }
}
