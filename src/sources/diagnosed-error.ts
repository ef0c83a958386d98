// An error with a diagnosis, which determines its kind.

import type {Diagnosis} from '../core/failure/diagnosis.js';
import {kindOf} from '../core/failure/failure-kind.js';
import type {Challenge} from '../wire/protocol.js';
import {SourceError, type SourceErrorDetails} from './source.js';

export class DiagnosedError extends SourceError {
  constructor(
    readonly diagnosis: Diagnosis,
    details: SourceErrorDetails,
    /** What the server wants solved before the same request again. */
    readonly challenge: Challenge | null = null,
  ) {
    super(kindOf(diagnosis), details);
  }
}
