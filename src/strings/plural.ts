// Formats counts with the plural rules of a language (CLDR, through Intl).

import {englishNumber} from '../core/english-number.js';

type Form = string | ((count: string) => string);

/** The plural forms of a language. `zero`, if given, is used for 0 in every language. */
export type Forms = {readonly [K in Intl.LDMLPluralRule]?: Form} & {readonly other: Form};

/**
 * Returns a function that formats a count.
 *
 * ```ts
 * plural('en', {one: '1 reply', other: (n) => `${n} replies`})(1200) // '1,200 replies'
 * ```
 */
/*@__NO_SIDE_EFFECTS__*/
export function plural(lang: string, forms: Forms): (count: number) => string {
  // The first number formatter takes a browser 25 ms. The chunk of a language is evaluated while the comments are on their
  // way, so they do not wait for it.
  const number = lang === 'en' ? {format: englishNumber} : new Intl.NumberFormat(lang);
  let rules: Intl.PluralRules | undefined;
  return (count) => {
    rules ??= new Intl.PluralRules(lang);
    const rule = count === 0 && forms.zero !== undefined ? 'zero' : rules.select(count);
    const form = forms[rule] ?? forms.other;
    return typeof form === 'string' ? form : form(number.format(count));
  };
}
