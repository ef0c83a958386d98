// The size limits of a comment. The composer checks them before sending; the server enforces them.

/** The maximum length of each field, in Unicode code points. */
export const LIMITS = {
  source: 10_000,
  name: 50,
  email: 254,
  url: 500,
  title: 200,
  thread: 1_000,
  /** The maximum nesting depth of quotes and lists in Markdown. */
  nesting: 20,
} as const;
