// The page's address, which several threads on a page share.

/** Whether a thread knows the comment of the address; false until it has asked its server. */
type Answer = 'asking' | 'known' | 'unknown';

const answers = new Map<Element, {readonly what: Answer; readonly heard: () => void}>();

/** Notes what a thread knows of the comment in the address, and lets the others hear. */
export function shareAnswer(thread: Element, what: Answer, heard: () => void): void {
  answers.set(thread, {what, heard});
  for (const each of answers.values()) each.heard();
}

/** A thread that has gone, or that the address does not concern, has no say any more. */
export function withdrawAnswer(thread: Element): void {
  answers.delete(thread);
}

/** The thread that has to say that nobody knows the comment: the first one in the page, once all have asked. */
export function findSpokesman(): Element | null {
  if ([...answers.values()].some(({what}) => what !== 'unknown')) return null;
  const follows = (a: Element, b: Element): number =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  return [...answers.keys()].sort(follows)[0] ?? null;
}
