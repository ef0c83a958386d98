// How a thread's revision is told to readers: with its epoch, since numbers begin anew in another database.

import type {StoredThread} from '../storage/comment-store.js';

type Life = Pick<StoredThread, 'revision' | 'epoch'>;

/** The revision of a thread that nobody has written in. */
const NONE = '0';

/** A revision as readers know it. */
export const formatRevision = ({revision, epoch}: Life): string => (revision === 0 ? NONE : `${revision}-${epoch}`);

/** Which revision of a thread is meant, -1 for before the first one; null if the thread never had it. */
export function parseRevision(text: string, {revision, epoch}: Life): number | null {
  if (text === NONE) return -1;
  const [number = '', life] = text.split('-');
  const isKnown = /^\d{1,15}$/.test(number) && life === epoch && text === `${number}-${epoch}`;
  return isKnown && Number(number) <= revision ? Number(number) : null;
}
