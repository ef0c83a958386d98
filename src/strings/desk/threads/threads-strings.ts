/** The strings of the desk's list of threads. They load with its code. */
export interface ThreadsStrings {
  /** The label of the search field. */
  readonly words: string;
  /** The filter for threads of other sites, and the mark of one. */
  readonly only: string;
  readonly foreign: string;
  /** Before the titles and addresses that requests gave for the page of a thread. */
  readonly claims: string;
  readonly claim: (requests: number) => string;
  /** The button beside a claim. */
  readonly adopt: string;
  readonly didAdopt: (title: string) => string;
  readonly add: string;
  readonly addHint: string;
  readonly address: string;
  readonly title: string;
  readonly doAdd: string;
  readonly didAdd: (address: string) => string;
  readonly empty: string;
  readonly nothingFound: string;
  /** Announced when the list has loaded. */
  readonly found: (count: number) => string;
  /** Counts of comments, already formatted. */
  readonly published: (count: string) => string;
  readonly waiting: (count: string) => string;
  readonly rejected: (count: string) => string;
  /** `age` is a relative date. */
  readonly lastAt: (age: string) => string;
  readonly closed: string;
  /** Buttons. The names for screen readers end with the title of the thread. */
  readonly close: string;
  readonly open: string;
  readonly rename: string;
  readonly merge: string;
  readonly of: (action: string, title: string) => string;
  readonly didClose: (title: string) => string;
  readonly didOpen: (title: string) => string;
  readonly didRename: (address: string) => string;
  readonly didMerge: (title: string) => string;
  readonly newAddress: string;
  readonly renameHint: (count: number) => string;
  readonly doRename: string;
  readonly mergeInto: string;
  readonly mergeHint: string;
  readonly findTarget: string;
  readonly nothingElse: string;
  readonly sameThread: string;
  readonly tooMany: string;
  /** The question before a merge. */
  readonly question: (from: string, to: string) => string;
  readonly moves: (count: number) => string;
  readonly goes: (from: string) => string;
  readonly doMerge: string;
}
