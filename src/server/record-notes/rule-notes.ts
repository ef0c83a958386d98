// What has changed in the rules of a site, and who is blocked, as the record says it.

import type {Rules} from '../../wire/moderation/rules.js';
import type {StoredBlock} from '../storage/rules/rule-store.js';

const RULE_NAMES = ['waiting', 'words', 'closeAfterDays', 'flagsToList', 'flagsToHide', 'reservedNames'] as const;

/** What each rule is called in the record. */
const TITLES: Readonly<Record<keyof Rules, string>> = {
  waiting: 'who waits',
  words: 'words',
  closeAfterDays: 'days until a thread closes',
  flagsToList: 'reports until a comment is listed',
  flagsToHide: 'reports until a comment is hidden',
  reservedNames: 'reserved names',
};

/** Returns what differs, as a sentence; an empty string if nothing does. */
export function describeChange(before: Rules, after: Rules): string {
  const changes = RULE_NAMES.flatMap((name) => {
    if (before[name] === after[name]) return [];
    const isList = name === 'words' || name === 'reservedNames';
    return [
      `${TITLES[name]}: ${isList ? describeLines(before[name], after[name]) : `${before[name]} → ${after[name]}`}`,
    ];
  });
  return changes.join('; ');
}

/** Maximum number of lines of a list that the record names. */
const MAX_NAMED = 10;

function describeLines(before: string, after: string): string {
  const [old, present] = [new Set(before.split('\n')), new Set(after.split('\n'))];
  const name = (sign: string, lines: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] => {
    const changed = [...lines].filter((line) => line !== '' && !others.has(line));
    const rest = changed.length > MAX_NAMED ? [`${sign}${changed.length - MAX_NAMED} more`] : [];
    return [...changed.slice(0, MAX_NAMED).map((line) => `${sign}${line.slice(0, 80)}`), ...rest];
  };
  return [...name('+', present, old), ...name('−', old, present)].join(', ') || 'other order';
}

/** Returns who is blocked, until when and why. What is blocked by a comment, nobody is shown: its network or account. */
export function describeBlock({kind, value, comment, note, endsAt}: StoredBlock): string {
  const what = comment === null ? value : `of the comment ${comment}`;
  const end = endsAt === null ? '' : `, until ${new Date(endsAt).toISOString()}`;
  return `${kind} ${what}${end}${note === '' ? '' : `: ${note}`}`;
}
