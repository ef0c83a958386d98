// Measures the tasks of a page in Chromium.

import type {Browser, Page} from 'playwright-core';
import * as v from 'valibot';
import {slowness} from './slowness.js';

const Trace = v.object({
  traceEvents: v.array(
    v.object({
      name: v.string(),
      pid: v.number(),
      tid: v.number(),
      tdur: v.optional(v.number(), 0),
      args: v.object({name: v.optional(v.unknown())}),
    }),
  ),
});

/** What the main thread did. CPU milliseconds of the machine for which limits were set, so other programs do not count. */
export interface MainThreadTasks {
  readonly longest: number;
  readonly sum: number;
}

/** Measures the tasks of the main threads of pages while something is done. */
export async function measureTasks(browser: Browser, page: Page, work: () => Promise<void>): Promise<MainThreadTasks> {
  await browser.startTracing(page, {categories: ['toplevel']});
  await work();
  const {traceEvents} = v.parse(Trace, JSON.parse((await browser.stopTracing()).toString()));
  const named = traceEvents.filter(({name, args}) => name === 'thread_name' && args.name === 'CrRendererMain');
  const threads = new Set(named.map(({pid, tid}) => `${pid} ${tid}`));
  const tasks = traceEvents
    .filter(({name, pid, tid}) => name === 'ThreadControllerImpl::RunTask' && threads.has(`${pid} ${tid}`))
    .map(({tdur}) => tdur / 1000 / slowness());
  return {longest: Math.max(0, ...tasks), sum: tasks.reduce((sum, task) => sum + task, 0)};
}
