// The dependencies of the moderation use cases.

import type {OriginCheck} from '../../http/guards.js';
import type {DecisionStore, DecidedBy} from '../../storage/decisions/decision-store.js';
import type {QueueStore} from '../../storage/queue/queue-store.js';
import type {Services} from '../../threads/services.js';
import type {Actor} from '../../moderators/actor.js';

/** How many reports a comment needs, before it is listed as flagged and before it is hidden (0: never). */
export interface FlagThresholds {
  readonly flagsToList: number;
  readonly flagsToHide: number;
}

export interface ModerationServices extends Services {
  readonly decisions: DecisionStore;
  readonly queue: QueueStore;
  /** Whether pages of an origin may post. */
  readonly allowsOrigin: OriginCheck;
  /** By the rules of the site. */
  readonly flagThresholds: () => FlagThresholds | Promise<FlagThresholds>;
}

/** Without rules, one report lists a comment, and none hides it. */
export const DEFAULT_THRESHOLDS: FlagThresholds = {flagsToList: 1, flagsToHide: 0};

/** Returns how the record names an actor. */
export const decidedBy = ({id, name}: Actor): DecidedBy => ({id, name});

/** The server's own rules, for the record. */
export const BY_RULES: DecidedBy = {id: null, name: ''};
