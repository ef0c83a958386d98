// Refuses a form for a thread that would take no comment, before somebody writes one.

import * as v from 'valibot';
import type {Services} from '../threads/services.js';
import {NewCommentBody, parseValue} from '../writing/request-bodies.js';
import type {FormPlace} from './form-pages.js';

const ThreadOfBody = v.pick(NewCommentBody, ['thread']);

/** Checks a key as a post does. @throws {HttpProblem} 422 if it is too long or has invalid characters. */
export function checkKey({thread}: FormPlace): void {
  parseValue(ThreadOfBody, {thread: thread.key});
}

/**
 * Checks the page of a thread as a post does.
 *
 * @param isNew Whether a comment would begin the thread.
 * @throws {HttpProblem} 403 for a page of another site or an unknown thread, 503 if the list of threads cannot be read.
 */
export async function checkPage({thread}: FormPlace, isNew: boolean, {pageRules}: Services): Promise<void> {
  pageRules.checkAddress(thread.url, '');
  if (isNew) await pageRules.checkBeginning(thread, '');
}
