// Which fields the form for a comment has, where a comment system of others decides that too.

import type {Session} from '../../conversation/session.js';
import type {ComposerSettings, Field} from '../composer/composer-settings.js';

const FIELDS: readonly Field[] = ['name', 'email', 'website'];

/**
 * Returns the fields of the form: those that the system needs, and those of the element that it has.
 *
 * @param wanted The fields that the element asks for.
 * @param asked Absent if the backend takes what the element asks for.
 */
export function guestFields(
  wanted: ReadonlySet<Field>,
  asked: Session['source']['fields'],
): Pick<ComposerSettings, 'fields' | 'needed'> {
  if (!asked) return {fields: wanted};
  const needed = FIELDS.filter((field) => asked[field] === 'needed');
  const fields = FIELDS.filter((field) => asked[field] === 'needed' || (asked[field] && wanted.has(field)));
  return {fields: new Set(fields), needed: new Set(needed)};
}
