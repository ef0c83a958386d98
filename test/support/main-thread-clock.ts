// Processor time of the main thread alone: neither other processes nor the threads of the garbage collector are in it.

import {openSync, readSync} from 'node:fs';

/** Returns a clock of the processor time that the main thread has used, in milliseconds. */
export function openMainThreadClock(): () => number {
  const file = tryOpen(`/proc/self/task/${process.pid}/schedstat`);
  if (file !== null) {
    const buffer = Buffer.alloc(64);
    // The first figure is time on the processor, in nanoseconds (docs.kernel.org/scheduler/sched-stats.html).
    return () => Number.parseInt(buffer.toString('latin1', 0, readSync(file, buffer, 0, 64, 0)), 10) / 1e6;
  }
  return () => {
    const {user, system} = process.cpuUsage();
    return (user + system) / 1000;
  };
}

function tryOpen(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
}
