import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {ENGINES, findBrowser} from '../../test/support/browsers.js';

/** Where there is no browser at all: installs Chromium as root on Debian, else says in one line what to run. */
export function installBrowser(): void {
  if (ENGINES.some((engine) => findBrowser(engine))) return;
  if (!isRootOnDebian() || !installByApt()) {
    console.log('No browser was found. This fetches one: npx playwright-core install chromium');
  }
}

const isRootOnDebian = (): boolean => existsSync('/etc/debian_version') && process.getuid?.() === 0;

function installByApt(): boolean {
  console.log('No browser was found: installing Chromium.');
  const install = 'apt-get update -q && apt-get install -qy --no-install-recommends chromium';
  return (
    spawnSync('sh', ['-c', install], {stdio: 'ignore', env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}})
      .status === 0
  );
}
