// An error with a diagnosis, which determines its kind.

import type {Diagnosis} from '../core/failure/diagnosis.js';
import {kindOf} from '../core/failure/failure-kind.js';
import {SourceError, type SourceErrorDetails} from './source.js';

export class DiagnosedError extends SourceError {
  constructor(
    readonly diagnosis: Diagnosis,
    details: SourceErrorDetails,
    /** The body of the response, as far as it was read. May be private: not for messages. */
    readonly body = '',
    /** The body of a response that asks for something before the same request again (status 428). */
    readonly required?: unknown,
  ) {
    super(kindOf(diagnosis), details);
  }
}
