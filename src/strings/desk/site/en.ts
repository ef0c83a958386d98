import {plural} from '../../plural.js';
import type {SiteStrings} from './site-strings.js';

export const en: SiteStrings = {
  days: plural('en', {one: 'The last day', other: (n) => `The last ${n} days`}),
  series: {posted: 'Posted', published: 'Published', held: 'Held', rejected: 'Turned down'},
  plot: (series, total, most, day) => `${series}: ${total}, at most ${most} a day, on ${day}`,
  noComments: 'There were no comments in this time.',
  mostADay: (n) => `at most ${n} a day`,
  asTable: 'As a table',
  day: 'Day (UTC)',
  total: 'Total',
  stored: 'On this server',
  comments: 'Comments',
  threads: 'Threads',
  database: 'Database',
  free: 'Free disk space',
  almostFull: 'The disk is almost full. New comments will be refused when there is no space left.',
  unknown: 'unknown',
  version: 'Version',
  flags: 'Started with',
  noFlags: 'No flags: everything is the default.',
  proxy: (flags) =>
    `Every request comes from one address, so all visitors share one rate limit. If a reverse proxy is in front of this server, start it with ${flags}`,
  update: 'Update',
  updated: 'Updated.',
};
