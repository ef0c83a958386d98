import {slowness} from './slowness.js';

/**
 * Returns the CPU time of a call in milliseconds of the machine for which limits were set: the minimum of up to ten runs.
 * Unlike wall-clock time, it does not depend on the load of the machine.
 *
 * @param limit Stops measuring as soon as a run takes less than this.
 */
export function cpuTime(run: () => unknown, limit = 0): number {
  let least = Infinity;
  for (let tries = 0; tries < 10 && least >= limit; tries++) {
    const start = process.cpuUsage();
    run();
    const {user, system} = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1000 / slowness());
  }
  return least;
}
