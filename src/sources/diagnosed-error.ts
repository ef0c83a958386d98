// An error with a diagnosis, which determines its kind.

import type {Diagnosis} from '../core/failure/diagnosis.js';
import {kindOf} from '../core/failure/failure-kind.js';
import {SourceError, type SourceErrorDetails} from './source.js';

export class DiagnosedError extends SourceError {
  constructor(
    readonly diagnosis: Diagnosis,
    details: SourceErrorDetails,
  ) {
    super(kindOf(diagnosis), details);
  }
}
