// Warns the developer of the page about attributes that have no effect.

import type {ReactiveElement} from 'lit';
import {choose} from '../base/attributes.js';
import {warnOnce} from '../base/warn-once.js';

/** The attributes that only lazy chunks read. Lit does not observe them. */
const LATE: readonly string[] = ['article', 'identity', 'threading', 'shortcuts'];

/** HTML's own attributes without a property of the same name. Names of other scripts have a hyphen, colon or dot. */
const GLOBAL =
  /[^a-z]|^(?:class|is|on.*|item.*|exportparts|tabindex|accesskey|contenteditable|inputmode|enterkeyhint)$/;

/** Writes a console warning for each misspelt attribute, and for each value that is replaced by the default. */
export function checkAttributes(element: ReactiveElement): void {
  const observed: unknown = Reflect.get(element.constructor, 'observedAttributes');
  const known: readonly unknown[] = Array.isArray(observed) ? LATE.concat(observed) : LATE;
  for (const {name} of element.attributes) {
    if (!known.includes(name) && !GLOBAL.test(name) && !(name in element))
      warnOnce(`Unknown attribute ${name}. Use ${known.join(', ')}`);
  }
  const valueOf = (name: string): string => element.getAttribute(name) ?? '';
  choose('threading', valueOf('threading'), ['quotes'], 'quotes');
  choose('heading-level', valueOf('heading-level'), ['1', '2', '3', '4', '5', '6'], '2');
  const refresh = valueOf('refresh');
  if (refresh !== 'live' && !(Number(refresh) >= 0))
    warnOnce(`Unknown value refresh="${refresh}". Use live, 0, or a number of seconds from 10`);
}
