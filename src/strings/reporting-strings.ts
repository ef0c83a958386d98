import type {FlagReason} from '../wire/moderation/moderation.js';

/** The strings of the menu of a comment, and of reports. They load with their code. */
export interface ReportingStrings {
  /** The accessible name of the button that opens the menu of a comment. */
  readonly actionsFor: (name: string) => string;
  readonly report: string;
  /** Shown in the menu of a comment that this device has reported. */
  readonly reported: string;
  /** The accessible name of the form. */
  readonly reportComment: (name: string) => string;
  readonly reportWhy: string;
  readonly reportReasons: Readonly<Record<FlagReason, string>>;
  readonly reportDetails: string;
  readonly sendReport: string;
  readonly sendingReport: string;
  readonly cancelReport: string;
  readonly chooseReason: string;
  /** The number of characters that are left of the 500, or too many. */
  readonly detailsLeft: (count: number) => string;
  readonly detailsOver: (count: number) => string;
  readonly reportSent: string;
  /** `why` is a sentence. */
  readonly reportNotSent: (why: string) => string;
}
