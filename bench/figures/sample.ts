/** What is measured of a page. Milliseconds, megabytes, and what the names say. */
export type Metric =
  | 'firstPaint'
  | 'allPainted'
  | 'longestTask'
  | 'memory'
  | 'shift'
  | 'fold'
  | 'unfold'
  | 'droppedFrames'
  | 'longestFrame'
  | 'postEnd'
  | 'postMiddle';

/** One page, loaded and used once. What was not measured is missing. */
export type Sample = Readonly<Partial<Record<Metric, number>>>;
