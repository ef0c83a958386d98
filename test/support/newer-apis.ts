// Lists the JavaScript and browser APIs that are newer than the baseline, from MDN's browser compatibility data, and
// deletes them in a page to imitate an older browser.

import compat from '@mdn/browser-compat-data/forLegacyNode';
import type {BrowserName, Identifier, SimpleSupportStatement} from '@mdn/browser-compat-data/types';
import {BASELINE} from '../../scripts/build/baseline.js';

/**
 * Returns their names, for example `Highlight`, `AbortSignal.any`, `Array.at`. A member may be on the constructor or on
 * its prototype.
 */
export function newerApis(): readonly string[] {
  const {builtins} = compat.javascript;
  return [builtins ?? {}, compat.api].flatMap((parts) =>
    partsOf(parts).flatMap(([name, part]) => (isNewer(part) ? [name] : membersOf(name, part))),
  );
}

/** Deletes APIs by name. Runs in a page before its scripts, so it must not use anything outside this function. */
export function deleteApis(names: readonly string[]): void {
  for (const path of names) {
    const [owner = '', member] = path.split('.');
    const found: unknown = Reflect.get(globalThis, owner);
    if (member === undefined) Reflect.deleteProperty(globalThis, owner);
    else if (typeof found === 'function' || (typeof found === 'object' && found)) {
      const {prototype} = found as {prototype?: object};
      for (const each of owner === 'Window' ? [globalThis] : [found, prototype])
        if (each) Reflect.deleteProperty(each, member);
    }
  }
}

function membersOf(owner: string, part: Identifier): readonly string[] {
  return partsOf(part)
    .filter(([name, each]) => name !== owner && !name.endsWith('_event') && isNewer(each))
    .map(([name]) => `${owner}.${name.replace(/_static$/, '')}`);
}

const partsOf = (part: Identifier): readonly (readonly [string, Identifier])[] =>
  Object.keys(part).flatMap((name) => {
    const each = name === '__compat' ? undefined : part[name];
    return each ? [[name, each] as const] : [];
  });

function isNewer({__compat: entry}: Identifier): boolean {
  if (!entry) return false;
  return Object.entries(BASELINE.versions).some(([browser, version]) => {
    const statements = [entry.support[browser as BrowserName] ?? []].flat();
    return !statements.some((each) => isIn(each, Number(version)));
  });
}

function isIn(
  {version_added, version_removed, flags, prefix, alternative_name}: SimpleSupportStatement,
  version: number,
): boolean {
  if (!version_added || flags || prefix || alternative_name) return false;
  const isGone = version_removed && Number.parseFloat(version_removed) <= version;
  return Number.parseFloat(version_added.replace('≤', '')) <= version && !isGone;
}
