// Measures the CPU time of a PostgreSQL server with all its processes (man7.org/linux/man-pages/man5/proc_pid_stat.5.html).

import {readdirSync, readFileSync} from 'node:fs';

/** Clock ticks per second of Linux. */
const TICKS = 100;

/** Returns the CPU time in milliseconds. @param pid The first process of the server. */
export function readDatabaseCpu(pid: number): number {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(readStat);
  // Processes that have ended are counted with their parent.
  const own = processes.filter((each) => each?.pid === pid).map((each) => (each ? each.own + each.ended : 0));
  const children = processes.filter((each) => each?.parent === pid).map((each) => each?.own ?? 0);
  return ([...own, ...children].reduce((sum, ticks) => sum + ticks, 0) * 1000) / TICKS;
}

function readStat(pid: string): {pid: number; parent: number; own: number; ended: number} | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
      .map(Number);
    const [parent = 0, user = 0, system = 0, endedUser = 0, endedSystem = 0] = [1, 11, 12, 13, 14].map(
      (index) => fields[index],
    );
    return {pid: Number(pid), parent, own: user + system, ended: endedUser + endedSystem};
  } catch {
    return null;
  }
}
