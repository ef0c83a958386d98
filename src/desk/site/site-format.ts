// Numbers and days of the figures, in one language.

export interface SiteFormat {
  number(count: number): string;
  /** @param day `2026-11-29`, a day in UTC. Returns the text itself if it is not a day. */
  day(day: string): string;
}

/** Creates the formatters of a language. */
export function createSiteFormat(lang: string): SiteFormat {
  const number = new Intl.NumberFormat(lang);
  const date = new Intl.DateTimeFormat(lang, {day: 'numeric', month: 'short', timeZone: 'UTC'});
  return {
    number: (count) => number.format(count),
    day: (day) => {
      const time = Date.parse(`${day}T00:00:00Z`);
      return Number.isNaN(time) ? day : date.format(time);
    },
  };
}
