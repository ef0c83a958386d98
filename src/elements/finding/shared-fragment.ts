// Decides which of several threads on a page handles the comment named in the URL fragment.

/** Whether a thread knows the comment; `asking` until its server has answered. */
export type Answer = 'asking' | 'known' | 'unknown';

const answers = new Map<Element, {readonly answer: Answer; readonly onChange: () => void}>();

/** Stores whether a thread knows the comment, and notifies every thread. */
export function shareAnswer(thread: Element, answer: Answer, onChange: () => void): void {
  answers.set(thread, {answer, onChange});
  for (const each of answers.values()) each.onChange();
}

/** Removes the answer of a thread that has left the page, or when the fragment names no comment. */
export function withdrawAnswer(thread: Element): void {
  answers.delete(thread);
}

/** Returns the thread that reports an unknown comment: the first in the page, once every thread has answered. */
export function findReporter(): Element | null {
  if ([...answers.values()].some(({answer}) => answer !== 'unknown')) return null;
  const follows = (a: Element, b: Element): number =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  return [...answers.keys()].sort(follows)[0] ?? null;
}
