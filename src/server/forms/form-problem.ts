// What went wrong with a form, in the words of its page.

import {LIMITS} from '../../core/limits.js';
import {countCodePoints} from '../../core/text/text-to-html.js';
import type {HttpProblem} from '../http/problem.js';
import type {PageWords} from '../html/page-words.js';
import type {FormFields} from './read-form.js';

/** The fields that can be wrong. */
export type FieldName = 'name' | 'website' | 'comment';

export interface FormProblem {
  readonly status: number;
  /** Seconds; undefined if the form can be sent again at once. */
  readonly retryAfter?: number | undefined;
  /** What went wrong, if it is not one of the fields. */
  readonly sentence: string;
  /** For the owner of the site, in English. */
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
    if (field === 'author.name') fields.set('name', sentenceOf(form.name, LIMITS.name, words.writing.needed, words));
    if (field === 'author.url')
      fields.set('website', sentenceOf(form.website, LIMITS.url, words.writing.notAnAddress, words));
    if (field === 'source') fields.set('comment', sentenceOf(form.source, LIMITS.source, words.writing.needed, words));
    if (field === 'parent') isParentGone = true;
  }
  const sentence = isParentGone ? words.page.parentGone : sentenceFor(status, type, fields.size > 0, words);
  const isForOwner = type === 'origin' || status === 400;
  const next = isParentGone ? 'top' : type === 'conflict' || form.id === '' ? 'new' : 'again';
  return {status, retryAfter, sentence, detail: isForOwner ? detail : '', fields, next};
}

const sentenceOf = (value: string, limit: number, otherwise: string, {writing}: PageWords): string => {
  const length = countCodePoints(value);
  return length > limit ? writing.over(length - limit) : otherwise;
};

function sentenceFor(status: number, type: string | undefined, isField: boolean, words: PageWords): string {
  const {failures} = words.later;
  if (type === 'closed') return words.thread.closed;
  if (type === 'guests' || type === 'identity') return words.identity.signInOnSite;
  if (type === 'conflict') return failures.conflict;
  if (status === 400) return failures.invalid;
  if (status === 422) return isField ? '' : failures.invalid;
  if (status === 413) return failures.large;
  if (status === 429) return failures.limited;
  if (status === 404) return failures.missing;
  return status < 500 ? failures.refused : failures.broken;
}
