// Formats and parses thread revisions. They include the epoch, because numbers restart in a new database.

import type {StoredThread} from '../storage/comment-store.js';

type State = Pick<StoredThread, 'revision' | 'epoch'>;

/** The revision of a thread without comments. */
const NONE = '0';

/** Formats the revision of a thread for readers, for example `7-1a2b3c4d`. */
export const formatRevision = ({revision, epoch}: State): string => (revision === 0 ? NONE : `${revision}-${epoch}`);

/** Parses a revision; returns -1 for the empty thread and null if the thread never had the revision. */
export function parseRevision(text: string, {revision, epoch}: State): number | null {
  if (text === NONE) return -1;
  const [number = '', textEpoch] = text.split('-');
  const isKnown = /^\d{1,15}$/.test(number) && textEpoch === epoch && text === `${number}-${epoch}`;
  return isKnown && Number(number) <= revision ? Number(number) : null;
}

/** Returns the number of a revision of any epoch; 0 if it is invalid. */
export const numberOfRevision = (text: string): number => Number(/^(\d{1,15})-/.exec(text)?.[1] ?? 0);
