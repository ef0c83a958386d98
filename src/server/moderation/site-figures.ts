// The figures of a site: the last 30 days, the database, and how the server was started.

import {statfs} from 'node:fs/promises';
import {dirname} from 'node:path';
import type {SiteFigures} from '../../wire/moderation/site.js';
import type {ModerationServices} from './deciding/moderation-services.js';

/** What does not change while the server runs. */
export interface SiteFacts {
  /** Path of the database file; null if the database is not a file. */
  readonly file: string | null;
  readonly version: string;
  /** The flags that the server was started with, without secrets. */
  readonly flags: readonly string[];
  /** Returns the addresses of a reverse proxy that was not named. */
  readonly findProxies?: () => readonly string[];
}

/** Milliseconds of a day. */
const DAY = 24 * 60 * 60 * 1000;

const DAYS = 30;

/** Returns the figures. Reads an index only, in time proportional to the comments of the last 30 days. */
export async function readSiteFigures(
  {file, version, flags, findProxies}: SiteFacts,
  {queue, now}: ModerationServices,
): Promise<SiteFigures> {
  const today = Math.floor(now() / DAY);
  const first = today - DAYS + 1;
  const counts = await queue.countByDay(first * DAY);
  const days = Array.from({length: DAYS}, (_, index) => {
    const day = first + index;
    const ofDay = counts.filter((each) => each.day === day);
    const sum = (...statuses: readonly string[]): number =>
      ofDay.filter(({status}) => statuses.includes(status)).reduce((total, {count}) => total + count, 0);
    return {
      day: new Date(day * DAY).toISOString().slice(0, 10),
      posted: ofDay.reduce((total, {count}) => total + count, 0),
      published: sum('published'),
      held: sum('held'),
      rejected: sum('rejected', 'spam'),
    };
  });
  const {comments, threads} = await queue.countAll();
  return {
    days,
    comments,
    threads,
    databaseBytes: await queue.measure(),
    freeBytes: await measureFree(file),
    version,
    flags,
    unnamedProxies: findProxies?.() ?? [],
  };
}

async function measureFree(file: string | null): Promise<number | null> {
  if (file === null) return null;
  try {
    const {bavail, bsize} = await statfs(dirname(file));
    return bavail * bsize;
  } catch {
    return null;
  }
}
