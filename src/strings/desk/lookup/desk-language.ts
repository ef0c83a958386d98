// The parts of a language of the desk.

import type {CommentsStrings} from '../comments/comments-strings.js';
import type {DeskWords} from '../desk-strings.js';
import type {GrantStrings} from '../grant/grant-strings.js';
import type {HeldWords} from '../held-because/held-because.js';
import type {PeopleStrings} from '../people/people-strings.js';
import type {RecordNoteWords} from '../record/record-notes.js';
import type {RecordStrings} from '../record/record-strings.js';
import type {RulesStrings} from '../rules/rules-strings.js';
import type {SiteStrings} from '../site/site-strings.js';
import type {ThreadsStrings} from '../threads/threads-strings.js';

/** The words of the desk in one language, by the view that uses them. `desk` has those of the shell and the queue. */
export interface DeskLanguage {
  readonly desk: DeskWords;
  readonly comments: CommentsStrings;
  readonly threads: ThreadsStrings;
  readonly record: RecordStrings;
  readonly recordNotes: RecordNoteWords;
  readonly rules: RulesStrings;
  readonly people: PeopleStrings;
  readonly site: SiteStrings;
  readonly grant: GrantStrings;
  readonly heldBecause: HeldWords;
}
