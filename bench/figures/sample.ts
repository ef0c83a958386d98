/** A measured value of a page. Times are milliseconds, memory is megabytes, `shift` is the sum of layout shifts. */
export type Metric =
  | 'firstPaint'
  | 'allPainted'
  | 'longestTask'
  | 'memory'
  | 'heap'
  | 'nodes'
  | 'shift'
  | 'fold'
  | 'unfold'
  | 'frameP95'
  | 'longestFrame'
  | 'droppedFrames'
  | 'postEnd'
  | 'postMiddle'
  | 'firstInserted'
  | 'allInserted'
  | 'requestChain'
  | 'pageGap';

/** The values of one page, loaded and used once. Values that were not measured are absent. */
export type Sample = Readonly<Partial<Record<Metric, number>>>;
