// How long something is, in words.

const HOUR = 3600;
const LONG = 90 * 60;

/** "14 minutes", "23 hours": so many seconds in the language of a tag, as a person would put it. */
export function formatDuration(seconds: number, lang: string): string {
  const [value, unit] = seconds < LONG ? [Math.ceil(seconds / 60), 'minute'] : [Math.floor(seconds / HOUR), 'hour'];
  return new Intl.NumberFormat(lang, {style: 'unit', unit, unitDisplay: 'long'}).format(value);
}
