import {englishNumber} from '../../../core/english-number.js';
import {plural} from '../../plural.js';
import type {RulesStrings} from './rules-strings.js';

const comments = plural('en', {one: '1 comment', other: (n) => `${n} comments`});

export const en: RulesStrings = {
  onlyOwners: 'Only an owner can change the rules. You can read them here.',
  waiting: 'Which comments wait for a moderator',
  waitingOptions: {
    none: 'None: comments appear at once',
    links: 'Comments that are mostly links or have signs of spam',
    first: 'The first comment of each writer',
    all: 'All comments',
  },
  words: 'Words that make a comment wait',
  wordsHint:
    'One word or phrase a line. Parts of words match too; write "word" for whole words only. Accents, case and look-alike letters make no difference.',
  reservedNames: 'Reserved names',
  reservedNamesHint:
    'One name a line. A guest’s comment under such a name waits. The names of moderators are always reserved.',
  closeAfterDays: 'Close a thread after',
  closeAfterDaysHint: 'days without a comment. 0: never.',
  flagsToList: 'List a comment as flagged after',
  flagsToListHint: 'reports by readers.',
  flagsToHide: 'Hide a comment after',
  flagsToHideHint: 'reports, until a moderator decides. 0: never.',
  aWholeNumber: (least, most) => `Enter a whole number from ${least} to ${most}.`,
  fixed: (flag) => `Set to this by ${flag} at the start of the server. It cannot be changed here.`,
  save: 'Save rules',
  saving: 'Saving …',
  saved: 'The rules are saved.',
  unchanged: 'Nothing to save.',
  unsaved: 'There are changes that are not saved yet.',
  discard: 'Discard changes',
  tryIt: 'Try it',
  trying: 'Trying …',
  tryHint: 'Shows which of the last 1,000 comments would have waited. Changes nothing.',
  trial: (held, tried) =>
    tried === 0
      ? 'There are no comments yet to try the rules on.'
      : held === 0
        ? `None of the last ${comments(tried)} would have waited.`
        : `Of the last ${comments(tried)}, ${englishNumber(held)} would have waited.`,
  examples: plural('en', {one: 'An example:', other: (n) => `${n} examples:`}),
  conflict: 'Somebody else changed the rules meanwhile',
  conflictHint: 'Nothing that you typed is lost. Choose for each rule, then save again.',
  yours: 'Yours',
  theirs: 'Theirs',
  nothingThere: '(empty)',
  keepYours: 'Keep yours',
  useTheirs: 'Use theirs',
  of: (action, rule) => `${action}: ${rule}`,
  blocks: 'Blocked writers',
  blocksHint: 'Comments by a blocked writer wait, and the writer is told.',
  noBlocks: 'Nobody is blocked.',
  kind: 'Block by',
  kinds: {name: 'Name', email: 'E-mail address', domain: 'Domain', network: 'Network', account: 'Account'},
  hidden: 'of the writer (shown to nobody)',
  examplesOf: {
    name: 'Somebody’s Name',
    email: 'somebody@mail.example',
    domain: 'mail.example',
    network: '198.51.100.7 or 198.51.100.0/24',
    account: 'sub: 4711',
  },
  value: 'Whom',
  note: 'Why',
  noteHint: 'For moderators only',
  end: 'Until',
  ends: {never: 'No end', day: 'One day', week: 'One week', month: '30 days', date: 'A date …'},
  lastDay: 'Last day',
  needed: 'Enter whom to block.',
  inThePast: 'Choose a day that is not in the past.',
  noEnd: 'no end',
  until: (date) => `until ${date}`,
  blockedBy: (name, age) => `by ${name}, ${age}`,
  block: 'Block',
  blocked: (value) => `Blocked: ${value}`,
  unblock: 'Unblock',
  unblocked: (value) => `Unblocked: ${value}`,
};
