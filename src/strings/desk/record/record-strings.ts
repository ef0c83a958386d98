/** The strings of the desk's record. They load with its code. */
export interface RecordStrings {
  readonly by: string;
  readonly action: string;
  readonly anyAction: string;
  readonly everybody: string;
  /** Who acted, if it was the server itself, or a command. */
  readonly server: string;
  readonly command: string;
  readonly onlyComment: string;
  readonly onlyThread: string;
  readonly showAll: string;
  readonly empty: string;
  readonly nothingFound: string;
  readonly found: (count: number) => string;
  readonly comment: string;
  readonly thread: string;
  /** The name of an Undo button for screen readers. */
  readonly undoOf: (action: string, what: string) => string;
  readonly undone: string;
  readonly cannotUndo: string;
  readonly today: string;
  readonly yesterday: string;
}
