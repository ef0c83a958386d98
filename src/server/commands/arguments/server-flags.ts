// Which options a server was started with, wherever they were given, and variables that look like options and are none.

import {parseUrl} from '../../../core/url.js';
import {locateDatabase} from '../../storage/database/database.js';
import {SERVER_OPTIONS, variableOf, type Environment} from './read-server-options.js';
import {splitList} from './split-list.js';
import {nearestOf, parseArguments} from './usage-error.js';

/** Options whose values may contain a secret: what is shown instead. */
const MASKED = new Map<string, (value: string) => string>([
  ['database', (value) => locateDatabase(value).name],
  // The address of a service often has its key.
  ['judge', (value) => parseUrl(value)?.origin ?? ''],
  ['thread-list', maskUrl],
  ['public-url', maskUrl],
  ['oidc', maskUrl],
]);

/** Returns the options of valid arguments and variables for moderators, such as `--origin https://example.org`. */
export function listServerFlags(args: readonly string[], environment: Environment): readonly string[] {
  const {values} = parseArguments({args: [...args], options: SERVER_OPTIONS});
  const given = new Map<string, unknown>(Object.entries(values));
  return Object.entries(SERVER_OPTIONS).flatMap(([name, option]) => {
    const variable = environment[variableOf(name)] ?? '';
    // Names have spaces.
    const separate = 'multiple' in option && name !== 'oidc-name' ? splitList(variable) : [variable];
    const all = [given.get(name) ?? separate].flat().map(String);
    const show = MASKED.get(name) ?? String;
    return all.filter((value) => value !== '').map((value) => `--${name} ${show(value)}`);
  });
}

// A name and password before the host, and a query, may be secret.
function maskUrl(value: string): string {
  const url = parseUrl(value);
  return url && /^https?:$/.test(url.protocol) ? `${url.origin}${url.pathname}` : value;
}

/** Returns a sentence for each variable that begins with `COLLOQUY_` and is no option: its value has no effect. */
export function describeUnknownVariables(environment: Environment): readonly string[] {
  const options = Object.keys(SERVER_OPTIONS).filter((name) => name !== 'help');
  const known = new Set(options.map(variableOf));
  return Object.keys(environment)
    .filter((name) => name.startsWith(PREFIX) && !known.has(name))
    .map((name) => {
      const nearest = nearestOf(name.slice(PREFIX.length).replaceAll('_', '-'), options);
      const advice =
        nearest === undefined ? 'List the options: colloquy serve --help' : `Did you mean ${variableOf(nearest)}?`;
      return `The variable ${name} is unknown and has no effect. ${advice}`;
    });
}

const PREFIX = variableOf('');
