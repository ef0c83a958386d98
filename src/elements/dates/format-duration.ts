// Formats durations.

const HOUR = 3600;
const LONG = 90 * 60;

/** Formats seconds in the language of a tag: "14 minutes" below 90 minutes, "23 hours" from there on. */
export function formatDuration(seconds: number, lang: string): string {
  const [value, unit] = seconds < LONG ? [Math.ceil(seconds / 60), 'minute'] : [Math.floor(seconds / HOUR), 'hour'];
  return new Intl.NumberFormat(lang, {style: 'unit', unit, unitDisplay: 'long'}).format(value);
}
