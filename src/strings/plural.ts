// Counts in words, as each language counts (CLDR plural rules, through Intl).

type Form = string | ((count: string) => string);

/** The forms that a language has; `zero` is used for 0 in every language, where given. */
export type Forms = {readonly [K in Intl.LDMLPluralRule]?: Form} & {readonly other: Form};

/**
 * A function from a count to words.
 *
 * ```ts
 * plural('en', {one: '1 reply', other: (n) => `${n} replies`})(1200) // '1,200 replies'
 * ```
 */
export function plural(lang: string, forms: Forms): (count: number) => string {
  // Made at the first count: a browser takes 30 ms for its first formatter, while requests can be on their way.
  let rules: Intl.PluralRules | undefined;
  let number: Intl.NumberFormat | undefined;
  return (count) => {
    rules ??= new Intl.PluralRules(lang);
    number ??= new Intl.NumberFormat(lang);
    const rule = count === 0 && forms.zero !== undefined ? 'zero' : rules.select(count);
    const form = forms[rule] ?? forms.other;
    return typeof form === 'string' ? form : form(number.format(count));
  };
}
