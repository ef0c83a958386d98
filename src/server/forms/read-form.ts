// Reads the form of a new comment, as browsers without JavaScript send it.

import {randomBytes} from 'node:crypto';
import {makeCommentId} from '../../core/comment-id.js';
import {HttpProblem} from '../http/problem.js';
import {readBody} from '../http/guards.js';

/** The fields of the form, as typed. */
export interface FormFields {
  /** Made by the server, so that a form that is sent twice is one comment. */
  readonly id: string;
  readonly secret: string;
  readonly name: string;
  readonly website: string;
  readonly source: string;
  /** The field that people leave empty. */
  readonly trap: string;
}

export interface SentForm {
  readonly fields: FormFields;
  readonly wantsPreview: boolean;
}

/** Returns an empty form with a new id and secret. */
export const newForm = (now: number): FormFields => ({...newKeys(now), name: '', website: '', source: '', trap: ''});

/** Returns the id and the secret of a new comment. */
export const newKeys = (now: number): Pick<FormFields, 'id' | 'secret'> => ({
  id: makeCommentId(now, randomBytes(16)),
  secret: randomBytes(32).toString('base64url'),
});

/**
 * Bytes: ten times what percent-encoding makes of the longest comment. A text that is only too long comes back in the
 * form, to be shortened; a larger body is not read.
 */
const FORM_LIMIT = 1024 * 1024;

/**
 * Reads the form of a request.
 *
 * @throws {HttpProblem} 413 for a form that is too large, 415 for a body that is no form.
 */
export async function readForm(request: Request): Promise<SentForm> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(type)) {
    throw new HttpProblem(415, 'Not a form', 'The body of this request is not a form.');
  }
  const form = new URLSearchParams(await readBody(request, FORM_LIMIT));
  const read = (name: string): string => form.get(name) ?? '';
  return {
    fields: {
      id: read('id'),
      secret: read('secret'),
      name: read('name'),
      website: read('website'),
      // Browsers send the line breaks of a text field as CR LF.
      source: read('comment').replaceAll('\r\n', '\n'),
      trap: read('trap'),
    },
    wantsPreview: form.has('preview'),
  };
}
