// Reads a draft from the form, and validates it before it is sent.

import {isBlank, isBlankMarkdown} from '../../core/text/blank.js';
import type {CommentId, Draft} from '../../core/comment.js';
import type {Failure} from '../../core/failure/failure.js';
import {LIMITS} from '../../core/limits.js';
import {countCodePoints} from '../../core/text/text-to-html.js';
import {toWebUrl} from '../../core/url.js';
import type {ComposerSettings, Field} from './composer-settings.js';

export type FieldName = Field | 'source';

/** Error messages by field. */
export type FieldErrors = ReadonlyMap<FieldName, string>;

/** Reads the draft from the form. The text is taken as typed; single-line fields are trimmed. */
export function readDraft(
  form: FormData,
  source: string,
  parent: CommentId | null,
  {strings, fields}: ComposerSettings,
): {readonly draft: Draft; readonly honeypot: string} {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const [name, email, website] = [text('name'), text('email'), text('website')];
  const author = {
    name: fields.has('name') ? name : strings.anonymous,
    ...(email && {email}),
    ...(website && {url: completeAddress(website)}),
  };
  return {draft: {parent, author, source}, honeypot: text('subject')};
}

/** What belongs to the character before it: marks, skin tones, joined emoji. Older browsers cannot count characters as the server does. */
const ADDED = /\u200d.|[\p{M}\p{Emoji_Modifier}]/gu;

/** Returns an error for each field that the server would reject. */
export function checkDraft({author, source}: Draft, {strings, needed, account, signIn}: ComposerSettings): FieldErrors {
  const errors = new Map<FieldName, string>();
  const over = countCodePoints(source) - LIMITS.source;
  if (isBlankMarkdown(source)) errors.set('source', strings.needed);
  else if (over > 0) errors.set('source', strings.over(over));
  if (signIn?.needed && account === undefined) errors.set('name', signIn.needed);
  const nameOver = countCodePoints(author.name.replace(ADDED, '')) - LIMITS.name;
  if (isBlank(author.name)) errors.set('name', strings.needed);
  else if (nameOver > 0) errors.set('name', strings.over(nameOver));
  if (!author.email && needed?.has('email')) errors.set('email', strings.needed);
  if (author.email && !/^[^\s@]+@[^\s@]+$/.test(author.email)) errors.set('email', strings.notAnEmail);
  if (author.url && !toWebUrl(author.url)) errors.set('website', strings.notAnAddress);
  return errors;
}

// People type "example.org" without a scheme; accept it.
const completeAddress = (website: string): string =>
  /^[^:/\s]+\.[^:\s]+$/.test(website) ? `https://${website}` : website;

/** Returns the server's error messages by field. */
export const toErrors = ({fields}: Failure): FieldErrors =>
  new Map(fields.map(({field, message}) => [toFieldName(field), message]));

// The server names fields as in the request body: `author.name`, `author.url`, `source`.
function toFieldName(field: string): FieldName {
  const name = field.replace('author.', '');
  return name === 'url' ? 'website' : name === 'name' || name === 'email' ? name : 'source';
}
