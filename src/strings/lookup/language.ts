// The parts of a language.

import type {AttributionWords} from '../attribution-words.js';
import type {IdentityStrings} from '../identity-strings.js';
import type {ModeratingStrings} from '../moderating-strings.js';
import type {PageStrings} from '../page/page-strings.js';
import type {ReportingStrings} from '../reporting-strings.js';
import type {SignInPageStrings} from '../sign-in-page/sign-in-page-strings.js';
import type {
  DetailsStrings,
  FindingStrings,
  KeysStrings,
  QuotesStrings,
  SendingStrings,
  Strings,
  WritingStrings,
} from '../strings.js';
import type {VotingStrings} from '../voting-strings.js';

/** The strings of a language, by the part of the widget or server that uses them. */
export interface Language {
  readonly thread: Strings;
  readonly writing: WritingStrings;
  readonly sending: SendingStrings;
  readonly finding: FindingStrings;
  readonly quotes: QuotesStrings;
  readonly keys: KeysStrings;
  readonly voting: VotingStrings;
  readonly identity: IdentityStrings;
  readonly reporting: ReportingStrings;
  readonly moderating: ModeratingStrings;
  readonly details: DetailsStrings;
  readonly signInPage: SignInPageStrings;
  readonly page: PageStrings;
  /** Shown if the browser lacks a feature that the script needs. */
  readonly tooOld: string;
  readonly attributions: AttributionWords;
}
