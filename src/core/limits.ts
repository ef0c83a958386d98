// How much a comment may be, as data: the composer says so before the server has to.

/** How long the parts of a comment may be, in Unicode code points unless the name says bytes. */
export const LIMITS = {
  source: 10_000,
  sourceBytes: 32 * 1024,
  name: 50,
  email: 254,
  url: 500,
  title: 300,
  thread: 1_000,
  /** Quotes and lists inside one another, in the Markdown. */
  nesting: 20,
} as const;
