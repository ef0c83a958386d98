// Maps a diagnosis to the failure kind that readers and scripts see.

import type {Diagnosis} from './diagnosis.js';
import type {FailureKind} from './failure.js';

const KINDS = new Map<number, FailureKind>([
  [400, 'invalid'],
  [404, 'missing'],
  [408, 'timeout'],
  [409, 'conflict'],
  [410, 'missing'],
  [413, 'invalid'],
  [415, 'invalid'],
  [422, 'invalid'],
  [425, 'broken'],
  [429, 'limited'],
]);

/** Returns the failure kind of a diagnosis. */
export function kindOf(diagnosis: Diagnosis): FailureKind {
  switch (diagnosis.is) {
    case 'offline':
    case 'unreachable':
    case 'unanswered':
    case 'private':
    case 'cut':
      return 'offline';
    case 'cors':
    case 'csp':
    case 'mixed':
    case 'scheme':
      return 'blocked';
    case 'slow':
      return 'timeout';
    case 'large':
    case 'moved':
      return diagnosis.is;
    case 'half':
    case 'foreign':
    case 'shapeless':
      return 'unreadable';
    case 'rejected':
      return KINDS.get(diagnosis.answer.status) ?? kindOfClass(diagnosis.answer.status);
  }
}

function kindOfClass(status: number): FailureKind {
  if (status >= 500) return 'broken';
  return status >= 400 ? 'refused' : 'unreadable';
}
