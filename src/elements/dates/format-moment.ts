// Formats a time that is not far from now.

/**
 * Formats a time in the language of a tag: "14:32" today, "2 October 2026 at 14:32" on another day.
 *
 * @param time Milliseconds since 1970.
 * @param now Milliseconds since 1970.
 * @param style `medium` includes the seconds.
 */
export function formatMoment(time: number, now: number, lang: string, style: 'short' | 'medium' = 'short'): string {
  const isToday = new Date(time).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(lang, {timeStyle: style, ...(!isToday && {dateStyle: 'long'})}).format(time);
}
