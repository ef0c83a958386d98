import type {Block, Rules} from '../../../wire/moderation/rules.js';

/** The strings of the desk's rules. They load with its code. */
export interface RulesStrings {
  readonly onlyOwners: string;
  readonly waiting: string;
  readonly waitingOptions: Readonly<Record<Rules['waiting'], string>>;
  readonly words: string;
  readonly wordsHint: string;
  readonly reservedNames: string;
  readonly reservedNamesHint: string;
  readonly closeAfterDays: string;
  readonly closeAfterDaysHint: string;
  readonly flagsToList: string;
  readonly flagsToListHint: string;
  readonly flagsToHide: string;
  readonly flagsToHideHint: string;
  readonly aWholeNumber: (least: number, most: number) => string;
  /** `flag` is the option of the command that sets the rule. */
  readonly fixed: (flag: string) => string;
  readonly save: string;
  readonly saving: string;
  readonly saved: string;
  readonly unchanged: string;
  readonly unsaved: string;
  readonly discard: string;
  readonly tryIt: string;
  readonly trying: string;
  readonly tryHint: string;
  readonly trial: (held: number, tried: number) => string;
  readonly examples: (shown: number) => string;
  readonly conflict: string;
  readonly conflictHint: string;
  readonly yours: string;
  readonly theirs: string;
  readonly nothingThere: string;
  readonly keepYours: string;
  readonly useTheirs: string;
  /** Screen readers need the name of the rule as well. */
  readonly of: (action: string, rule: string) => string;
  readonly blocks: string;
  readonly blocksHint: string;
  readonly noBlocks: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<Block['kind'], string>>;
  /** Stands for the network of a comment. */
  readonly hidden: string;
  readonly examplesOf: Readonly<Record<Block['kind'], string>>;
  readonly value: string;
  readonly note: string;
  readonly noteHint: string;
  readonly end: string;
  readonly ends: Readonly<Record<'never' | 'day' | 'week' | 'month' | 'date', string>>;
  readonly lastDay: string;
  readonly needed: string;
  readonly inThePast: string;
  readonly noEnd: string;
  readonly until: (date: string) => string;
  readonly blockedBy: (name: string, age: string) => string;
  readonly block: string;
  readonly blocked: (value: string) => string;
  readonly unblock: string;
  readonly unblocked: (value: string) => string;
}
