import {execFileSync} from 'node:child_process';
import {cpus, totalmem, type} from 'node:os';
import {findBrowser} from '../../test/support/browsers.js';

/** Describes the machine, the browser and Node in one line. */
export function describeMachine(): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores, ${memory} GiB, ${type()}, ${describeChromium()}, Node ${process.versions.node}`;
}

function describeChromium(): string {
  const program = findBrowser('chromium');
  if (program === null) return 'no Chromium';
  const version = execFileSync(program, ['--version'], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});
  return /^\D+ \d+/.exec(version)?.[0] ?? version.trim();
}
