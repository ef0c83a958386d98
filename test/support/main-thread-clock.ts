// Measures the CPU time of the main thread, without other processes and garbage collector threads.

import {openSync, readSync} from 'node:fs';

/**
 * Returns a function that reads the CPU time of the main thread in milliseconds. Where the system has no
 * `/proc/self/task`, it reads the CPU time of the whole process.
 */
export function openMainThreadClock(): () => number {
  const file = tryOpen(`/proc/self/task/${process.pid}/schedstat`);
  if (file !== null) {
    const buffer = Buffer.alloc(64);
    // The first number is time on the CPU in nanoseconds (docs.kernel.org/scheduler/sched-stats.html).
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
