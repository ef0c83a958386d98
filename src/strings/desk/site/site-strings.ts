import type {SiteFigures} from '../../../wire/moderation/site.js';

/** What is counted for each day. */
export type Series = Exclude<keyof SiteFigures['days'][number], 'day'>;

/** The strings of the desk's figures. They load with its code. */
export interface SiteStrings {
  readonly days: (count: number) => string;
  readonly series: Readonly<Record<Series, string>>;
  /** A plot in words, for screen readers. `most` is the largest count of a day. */
  readonly plot: (series: string, total: string, most: string, day: string) => string;
  readonly noComments: string;
  readonly mostADay: (count: string) => string;
  readonly asTable: string;
  readonly day: string;
  readonly total: string;
  readonly stored: string;
  readonly comments: string;
  readonly threads: string;
  readonly database: string;
  readonly free: string;
  readonly almostFull: string;
  readonly unknown: string;
  readonly version: string;
  readonly flags: string;
  readonly noFlags: string;
  /** A reverse proxy that was not named. `flags` is what to start the server with. */
  readonly proxy: (flags: string) => string;
  readonly update: string;
  readonly updated: string;
  /** What was learned from decisions. */
  readonly learning: {
    readonly title: string;
    readonly on: string;
    readonly off: string;
    /** It is on and has learned too little. */
    readonly begins: (needed: string) => string;
    readonly spam: string;
    readonly ham: string;
    readonly spamWords: string;
    readonly hamWords: string;
    readonly switchOn: string;
    readonly switchOff: string;
    readonly forget: string;
    readonly forgetTitle: string;
    readonly forgetHint: string;
  };
}
