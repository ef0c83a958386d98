/** The strings of the desk's search over all comments. They load with its code. */
export interface CommentsStrings {
  readonly empty: string;
  readonly found: (count: number) => string;
  readonly record: string;
  readonly queue: string;
  /** The name of a link or button for screen readers. */
  readonly of: (action: string, name: string) => string;
}
