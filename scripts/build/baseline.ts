/**
 * The oldest browsers that a release supports: those whose features were Baseline "widely available" 30 months before
 * it. Widely available means that all four engines had a feature for 30 months: https://web-platform-dx.github.io/web-features/
 */
export const BASELINE = {
  /** 30 months before the release. */
  date: '2024-05-28',
  versions: {chrome: '96', edge: '96', firefox: '94', safari: '15.1'},
} as const;
