import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {ENGINES, findBrowser} from '../../test/support/browsers.js';

/** If no browser is installed, installs Chromium (as root on Debian) or prints the command that does. */
export function installBrowser(): void {
  if (ENGINES.some((engine) => findBrowser(engine))) return;
  if (!isRootOnDebian() || !installByApt()) {
    console.log('No browser was found. To install one, run: npx playwright-core install chromium');
  }
}

const isRootOnDebian = (): boolean => existsSync('/etc/debian_version') && process.getuid?.() === 0;

function installByApt(): boolean {
  console.log('No browser was found. Installing Chromium.');
  const install = 'apt-get update -q && apt-get install -qy --no-install-recommends chromium';
  return (
    spawnSync('sh', ['-c', install], {stdio: 'ignore', env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}})
      .status === 0
  );
}
