// A failure of a comment system of others: its kind is the system's own, the diagnosis is ours.

import type {Diagnosis} from '../../core/failure/diagnosis.js';
import type {FailureKind} from '../../core/failure/failure.js';
import {SourceError, type SourceErrorDetails} from '../source.js';

export class SystemError extends SourceError {
  constructor(
    kind: FailureKind,
    details: SourceErrorDetails,
    readonly diagnosis: Diagnosis,
    /** The system's own name of the failure; may be empty. */
    readonly code = '',
  ) {
    super(kind, details);
  }
}
