// The words of each language of the widget and the desk, beside the English ones.

import {ENGLISH as CANNOT_START} from '../../src/strings/cannot-start.js';
import {en as comments} from '../../src/strings/desk/comments/en.js';
import {en as desk} from '../../src/strings/desk/en.js';
import {en as grant} from '../../src/strings/desk/grant/en.js';
import {FILES as DESK_FILES} from '../../src/strings/desk/lookup/desk-language-files.js';
import {en as people} from '../../src/strings/desk/people/en.js';
import {en as record} from '../../src/strings/desk/record/en.js';
import {en as rules} from '../../src/strings/desk/rules/en.js';
import {en as site} from '../../src/strings/desk/site/en.js';
import {en as threads} from '../../src/strings/desk/threads/en.js';
import {en as details} from '../../src/strings/details/en.js';
import {enLater} from '../../src/strings/en-later.js';
import {en} from '../../src/strings/en.js';
import {en as finding} from '../../src/strings/finding/en.js';
import {en as identity} from '../../src/strings/identity/en.js';
import {en as keys} from '../../src/strings/keys/en.js';
import {FILES} from '../../src/strings/lookup/language-files.js';
import {en as moderating} from '../../src/strings/moderating/en.js';
import {en as page} from '../../src/strings/page/en.js';
import {en as quotes} from '../../src/strings/quotes/en.js';
import {en as reporting} from '../../src/strings/reporting/en.js';
import {en as sending} from '../../src/strings/sending/en.js';
import {en as signInPage} from '../../src/strings/sign-in-page/en.js';
import {en as voting} from '../../src/strings/voting/en.js';
import {en as writing} from '../../src/strings/writing/en.js';
import {readTexts, type Arguments, type Text} from './read-texts.js';

/** A language of the widget or the desk. */
export interface LanguageTexts {
  readonly tag: string;
  /** Its file, for the sentences of failures. */
  readonly file: string;
  /** Returns its texts. @param given Replaces some of the arguments of functions. */
  readonly read: (given?: Partial<Arguments>) => Promise<readonly Text[]>;
  /** Returns its texts with those that only other languages than English have: the sentences of the server. */
  readonly readAll: () => Promise<readonly Text[]>;
  /** Returns the English texts, by path. */
  readonly readEnglish: (given?: Partial<Arguments>) => ReadonlyMap<string, string>;
}

export const FOLDERS = {widget: 'src/strings/languages', desk: 'src/strings/desk/languages'} as const;

const [tooOld] = CANNOT_START;
const ENGLISH = {thread: {...en, later: enLater}, writing, sending, finding, quotes, keys, voting, identity, reporting, moderating, details, signInPage, page, tooOld}; // prettier-ignore
const {heldBecause: _, ...deskWords} = desk;
const DESK_ENGLISH = {desk: deskWords, comments, threads, record, rules, people, site, grant};

/** What is tested elsewhere: attributions, and why comments wait. */
const ELSEWHERE = new Set(['attributions', 'heldBecause']);

/** Words that only other languages have: the sentences of the server, which are English. */
const ONLY_TRANSLATED = /^(?:desk\.problems|recordNotes)\./;

const GIVEN: Arguments = {count: 7, word: (name) => `<${name}>`};

const languagesOf = (
  folder: string,
  files: ReadonlyMap<string, () => Promise<object>>,
  english: object,
  type: string,
): LanguageTexts[] =>
  Array.from(files, ([tag, load]) => {
    const readAll = async (given: Partial<Arguments> = {}): Promise<readonly Text[]> => {
      const parts = Object.entries(await load()).filter(([part]) => !ELSEWHERE.has(part));
      return readTexts(Object.fromEntries(parts), type, {...GIVEN, ...given});
    };
    return {
      tag,
      file: `${folder}/${tag}.ts`,
      read: async (given) => (await readAll(given)).filter(([path]) => !ONLY_TRANSLATED.test(path)),
      readAll: () => readAll(),
      readEnglish: (given) => new Map(readTexts(english, type, {...GIVEN, ...given})),
    };
  });

/** All languages of both, besides English. */
export const LANGUAGES: readonly LanguageTexts[] = [
  ...languagesOf(FOLDERS.widget, FILES, ENGLISH, 'Language'),
  ...languagesOf(FOLDERS.desk, DESK_FILES, DESK_ENGLISH, 'DeskLanguage'),
];

/** Returns the paths of the texts that a page shows as `shown`, whatever was inserted there; the longest texts first. */
export function pathsOf(shown: string, texts: readonly Text[]): readonly string[] {
  const plain = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '').trim();
  return texts
    .filter(([, text]) => {
      const parts = plain(text).split(/<\w+>|\p{Nd}+/u);
      return parts.join('') !== '' && new RegExp(`^${parts.map(escape).join('.+')}$`, 'su').test(plain(shown));
    })
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([path]) => path);
}

const escape = (text: string): string => text.replaceAll(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);

/** Fails with the sentences, one a line, unless there are none. @param file Where the words are; named in each line. */
export function assertNone(faults: readonly string[], file = ''): void {
  if (faults.length === 0) return;
  const error = new Error(`\n${faults.map((each) => (each.startsWith(file) ? each : `${file}: ${each}`)).join('\n')}`);
  // Translators need no stack: it would hide the sentences. Without a frame, Node.js puts brackets around the message.
  error.stack = `${error.message}\n    at ${file || 'the words of the page'}`;
  throw error;
}
