// A moment that is near, in words.

/**
 * "14:32", or "2 October 2026 at 14:32" on another day: when something will be, in the language of a tag.
 *
 * @param time @param now Milliseconds since 1970.
 * @param style `medium` has the seconds.
 */
export function formatMoment(time: number, now: number, lang: string, style: 'short' | 'medium' = 'short'): string {
  const isToday = new Date(time).toDateString() === new Date(now).toDateString();
  return new Intl.DateTimeFormat(lang, {timeStyle: style, ...(!isToday && {dateStyle: 'long'})}).format(time);
}
