/**
 * The oldest browser versions that a release supports: those with all features that were Baseline "widely available"
 * 30 months before the release. Widely available means that all four engines had supported a feature for 30 months:
 * https://web-platform-dx.github.io/web-features/
 */
export const BASELINE = {
  /** 30 months before the release. */
  date: '2024-05-28',
  versions: {chrome: '96', edge: '96', firefox: '94', safari: '15.1'},
} as const;
