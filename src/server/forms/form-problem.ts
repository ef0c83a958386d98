// What went wrong with a form, in the words of its page.

import {LIMITS} from '../../core/limits.js';
import {isBlank} from '../../core/text/blank.js';
import {countCodePoints} from '../../core/text/text-to-html.js';
import type {HttpProblem} from '../http/problem.js';
import type {PageWords} from '../html/page-words.js';
import {countGraphemes, normaliseName} from '../writing/author-name.js';
import type {FormFields} from './read-form.js';

/** The fields that can be wrong. */
export type FieldName = 'name' | 'website' | 'comment';

export interface FormProblem {
  readonly status: number;
  /** Seconds; undefined if the form can be sent again at once. */
  readonly retryAfter?: number | undefined;
  /** What went wrong, if it is not one of the fields. */
  readonly sentence: string;
  /** The reason, in English. */
  readonly detail: string;
  readonly fields: ReadonlyMap<FieldName, string>;
  /** What the form has to be sent with next time: `again` the same, `new` another id, `top` no parent. */
  readonly next: 'again' | 'new' | 'top';
}

/** Describes the problem of a form that another site has sent. */
export const otherSite = ({page}: PageWords): FormProblem => ({
  status: 403,
  sentence: page.otherSite,
  detail: '',
  fields: new Map(),
  next: 'new',
});

/** Describes a problem in words. */
export function describeFormProblem(
  {status, detail, rest}: HttpProblem,
  form: FormFields,
  words: PageWords,
): FormProblem {
  const {errors = [], retryAfter, type} = rest;
  const fields = new Map<FieldName, string>();
  let isParentGone = false;
  for (const {field} of errors) {
    if (field === 'author.name') fields.set('name', describeName(form.name, words));
    if (field === 'author.url') fields.set('website', describeWebsite(form.website, words));
    if (field === 'source') fields.set('comment', describeSource(form.source, words));
    if (field === 'parent') isParentGone = true;
  }
  const sentence = isParentGone ? words.page.parentGone : sentenceFor(status, type, fields.size > 0, words);
  const hasDetail = type === 'origin' || status === 400 || status === 413;
  const next = isParentGone ? 'top' : type === 'conflict' || form.id === '' ? 'new' : 'again';
  return {status, retryAfter, sentence, detail: hasDetail ? detail : '', fields, next};
}

// The lengths are measured as the checks of the request measure them.

function describeName(name: string, {writing, later}: PageWords): string {
  const normalised = normaliseName(name);
  if (isBlank(normalised)) return writing.needed;
  const over = Math.max(countGraphemes(normalised) - LIMITS.name, countCodePoints(name) - LIMITS.url);
  // The name has characters that no name may have.
  return over > 0 ? writing.over(over) : later.failures.invalid;
}

function describeWebsite(website: string, {writing}: PageWords): string {
  const over = countCodePoints(website.trim()) - LIMITS.url;
  return over > 0 ? writing.over(over) : writing.notAnAddress;
}

function describeSource(source: string, {writing}: PageWords): string {
  const over = countCodePoints(source) - LIMITS.source;
  return over > 0 && !isBlank(source) ? writing.over(over) : writing.needed;
}

function sentenceFor(status: number, type: string | undefined, isField: boolean, words: PageWords): string {
  const {failures} = words.later;
  if (type === 'closed') return words.thread.closed;
  if (type === 'guests' || type === 'identity') return words.identity.signInOnSite;
  if (type === 'conflict') return failures.conflict;
  // The sentence for what is too large is about responses, and this is the request.
  if (status === 400 || status === 413) return failures.invalid;
  if (status === 422) return isField ? '' : failures.invalid;
  if (status === 429) return failures.limited;
  if (status === 404) return failures.missing;
  return status < 500 ? failures.refused : failures.broken;
}
