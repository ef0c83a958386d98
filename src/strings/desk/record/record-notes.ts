// What the entries of the record say besides the action. The server stores its sentences in English; those it knows are
// shown in the language of the desk, others as they are: what a moderator typed, and what a newer server writes.

import type {DecisionEntry} from '../../../wire/moderation/moderation.js';
import type {DeskStrings} from '../desk-strings.js';
import {createTranslation, type Sentence} from '../held-because/translation.js';

/** The sentences, with what they name as arguments: in the words of `parts` where it has them. */
export interface RecordNoteWords {
  /** Roles, badges, rules and their values, by the words of the server. A badge and a role of one name are one row. */
  readonly parts: ReadonlyMap<string, string>;
  readonly invited: (name: string, role: string) => string;
  readonly madeDeviceLink: (name: string) => string;
  readonly withdrewLink: (name: string) => string;
  readonly withdrewDeviceLink: (name: string) => string;
  readonly changedRole: (name: string, before: string, after: string) => string;
  readonly removed: (name: string) => string;
  readonly gaveBadge: (badge: string) => string;
  readonly removedBadge: (badge: string) => string;
  /** @param past What had been done, as in `queue.past`. @param by Empty for the server itself. */
  readonly tookBack: (past: string, by: string) => string;
  /** @param from The address of a thread, or its key. */
  readonly renamed: (from: string, to: string) => string;
  readonly merged: (from: string, to: string) => string;
  readonly learningOn: () => string;
  readonly learningOff: () => string;
  readonly forgotten: () => string;
  /** @param rule A rule, from `parts`. */
  readonly changedRule: (rule: string, before: string, after: string) => string;
  /** @param changes Lines with `+` or `−` before each. */
  readonly changedList: (rule: string, changes: string) => string;
  /** Stands for lines that the server has left out. */
  readonly more: (count: string) => string;
  /** Between the lines of a list, and between changes of rules. */
  readonly betweenLines: string;
  readonly betweenRules: string;
  /** @param kind As in `queue.block.kinds`. */
  readonly block: (kind: string, value: string) => string;
  /** @param comment The id of the comment whose network or account it is. */
  readonly blockOfComment: (kind: string, comment: string) => string;
  /** A block with its end. */
  readonly until: (block: string, time: string) => string;
  /** A block with what the moderator typed. */
  readonly because: (block: string, reason: string) => string;
}

/** What else the notes are made of. */
export interface NoteContext {
  readonly strings: Pick<DeskStrings, 'queue' | 'heldBecause'>;
  /** What the command line is called. */
  readonly command: string;
  /** Formats a time. */
  readonly exact: (at: string) => string;
}

/** Returns the note of an entry in words. */
export type DescribeNote = (entry: Pick<DecisionEntry, 'action' | 'note'>, context: NoteContext) => string;

/** A word for a sentence, or a function below that makes a sentence of several. */
type Name =
  Exclude<keyof RecordNoteWords, 'parts' | 'betweenLines' | 'betweenRules'> | keyof ReturnType<typeof composedOf>;

/** By action: so what a moderator typed about a comment is never taken for a sentence of the server. */
const SENTENCES: ReadonlyMap<string, readonly Sentence<Name>[]> = new Map<string, readonly Sentence<Name>[]>([
  [
    'invite',
    [
      [/^Invited (.+) as (owner|moderator)\.$/s, 'invited', 1],
      [/^Made a link for another device of (.+)\.$/s, 'madeDeviceLink'],
    ],
  ],
  [
    'uninvite',
    [
      [/^Withdrew the link for a device of (.+)\.$/s, 'withdrewDeviceLink'],
      [/^Withdrew the link for (.+)\.$/s, 'withdrewLink'],
    ],
  ],
  ['role', [[/^Changed the role of (.+) from (owner|moderator) to (owner|moderator)\.$/s, 'changedRole', 1, 2]]],
  ['remove-moderator', [[/^Removed (.+)\.$/s, 'removed']]],
  [
    'edit',
    [
      [/^Gave the badge (author|moderator)\.$/, 'gaveBadge', 0],
      [/^Removed the badge (author|moderator)\.$/, 'removedBadge', 0],
    ],
  ],
  ['undo', [[/^Took back: ([\w-]+)(?: by (.+))?\.$/s, 'tookBackBy', 0]]],
  ['rename', [[/^(.+) is now (.+)\.$/s, 'renamed']]],
  ['merge', [[/^(.+) is now part of (.+)\.$/s, 'merged']]],
  [
    'learning',
    [
      [/^Learning from decisions: on\.$/, 'learningOn'],
      [/^Learning from decisions: off\.$/, 'learningOff'],
      [/^What was learned from decisions was deleted\.$/, 'forgotten'],
    ],
  ],
  ['rules', [[/^(.+: .+)$/s, 'changedRules']]],
  ['block', blocks()],
  ['unblock', blocks()],
]);

// A name or an account may contain a colon: what follows it is a reason for certain only after an end.
function blocks(): readonly Sentence<Name>[] {
  return [
    [/^(network|account) of the comment (\S+?)(?:, until ([\d+-][\dT:.-]+Z))?(?:: (.+))?$/s, 'blockedByComment', 0],
    [/^(name|account) (.+?)(?:, until ([\d+-][\dT:.-]+Z)(?:: (.+))?)?$/s, 'blocked', 0],
    [/^(email|domain|network) (.+?)(?:, until ([\d+-][\dT:.-]+Z))?(?:: (.+))?$/s, 'blocked', 0],
  ];
}

/** What the rules are called, at the beginning of each change. */
const NEXT_RULE = /; (?=(?:who waits|words|days until a thread closes|reports until a comment is (?:listed|hidden)|reserved names): )/; // prettier-ignore

const RULES: readonly Sentence<'changedRule' | 'changedLines'>[] = [
  [/^([\w ]+): (\w+) → (\w+)$/, 'changedRule', 0, 1, 2],
  [/^(words|reserved names): (.+)$/s, 'changedLines', 0],
];

/** Number of lines of a list that the server names at least, before it says how many more there are. */
const NAMED = 10;

/** Returns a function that returns the note of an entry in other words. */
export function createDescribeNote(words: RecordNoteWords): DescribeNote {
  return ({action, note}, context) => {
    if (action === 'hold') return context.strings.heldBecause(note);
    const {past, block} = context.strings.queue;
    const parts = new Map([...words.parts, ...Object.entries(past), ...Object.entries(block.kinds)]);
    const all = {...words, parts};
    return createTranslation({...all, ...composedOf(all, context)}, SENTENCES.get(action) ?? [])(note);
  };
}

/** Sentences that consist of several. */
function composedOf(words: RecordNoteWords, {command, exact}: NoteContext) {
  const composeBlock = (block: string, end: string, reason: string): string => {
    const ending = end === '' ? block : words.until(block, exact(end));
    return reason === '' ? ending : words.because(ending, reason);
  };
  const changedLines = (rule: string, lines: string): string =>
    words.changedList(
      rule,
      lines
        .split(/, (?=[+−])/)
        .map((line, i) => describeLine(line, i, words))
        .join(words.betweenLines),
    );
  return {
    tookBackBy: (past: string, by: string) => words.tookBack(past, by === 'command line' ? command : by),
    blocked: (kind: string, value: string, end: string, reason: string) =>
      composeBlock(words.block(kind, value), end, reason),
    blockedByComment: (kind: string, comment: string, end: string, reason: string) =>
      composeBlock(words.blockOfComment(kind, comment), end, reason),
    changedLines,
    changedRules: (changes: string) =>
      changes
        .split(NEXT_RULE)
        .map(createTranslation({...words, changedLines}, RULES))
        .join(words.betweenRules),
  };
}

function describeLine(line: string, i: number, {more, parts}: RecordNoteWords): string {
  const [, sign = '', count = ''] = (i >= NAMED && /^([+−])(\d+) more$/.exec(line)) || [];
  return count === '' ? (parts.get(line) ?? line) : `${sign}${more(count)}`;
}
