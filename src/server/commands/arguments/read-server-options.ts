// Reads the options of `colloquy serve`.

import type {LimitOptions} from '../../app/limit-requests.js';
import type {ServerOptions} from '../../app/server-options.js';
import {readRates} from '../../limits/read-rates.js';
import {createLog, LOG_FORMATS} from '../../operations/log.js';
import {readMetricsAddress} from '../../operations/metrics-server.js';
import {MODERATIONS} from '../../policy/policy.js';
import {readJudges} from './read-judges.js';
import {readWriters} from './read-writers.js';
import {splitList} from './split-list.js';
import {parseArguments, UsageError} from './usage-error.js';

/** The options of `colloquy serve`. */
export const SERVER_OPTIONS = {
  port: {type: 'string'},
  host: {type: 'string'},
  database: {type: 'string'},
  pool: {type: 'string'},
  origin: {type: 'string', multiple: true},
  'public-url': {type: 'string'},
  moderation: {type: 'string'},
  'sso-key': {type: 'string', multiple: true},
  oidc: {type: 'string', multiple: true},
  'oidc-client-id': {type: 'string', multiple: true},
  'oidc-client-secret-file': {type: 'string', multiple: true},
  'oidc-name': {type: 'string', multiple: true},
  'avatar-host': {type: 'string', multiple: true},
  guests: {type: 'string'},
  votes: {type: 'string'},
  proxy: {type: 'string', multiple: true},
  'base-path': {type: 'string'},
  log: {type: 'string'},
  metrics: {type: 'string'},
  judge: {type: 'string'},
  'judge-key': {type: 'string'},
  'akismet-key': {type: 'string'},
  rate: {type: 'string'},
  'rate-limit': {type: 'string'},
  threads: {type: 'string'},
  'thread-list': {type: 'string', multiple: true},
  help: {type: 'boolean', short: 'h'},
} as const;

export type Environment = Readonly<Record<string, string | undefined>>;

/** Returns the variable of an option: `COLLOQUY_PUBLIC_URL` for `public-url`. */
export const variableOf = (option: string): string => `COLLOQUY_${option.toUpperCase().replaceAll('-', '_')}`;

/**
 * Reads the options from the command line and, for options that are not given, from the `COLLOQUY_*` variables.
 *
 * @throws {UsageError} for an unknown option or an invalid value.
 */
export function readServerOptions(args: readonly string[], environment: Environment): ServerOptions | 'help' {
  const {values} = parseArguments({args: [...args], options: SERVER_OPTIONS});
  if (values.help) return 'help';
  const read = (name: keyof typeof values): string | undefined => {
    const value = values[name] ?? environment[variableOf(name)];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [port, host, database, pool] = [read('port'), read('host'), read('database'), read('pool')];
  const [moderation, votes, judges] = [read('moderation'), read('votes'), readJudges(read)];
  return {
    ...(port !== undefined && {port: readPort(port)}),
    ...(host !== undefined && {host}),
    ...(database !== undefined && {database}),
    ...(pool !== undefined && {pool: readPool(pool)}),
    origins: values.origin ?? splitList(environment['COLLOQUY_ORIGIN']),
    proxies: values.proxy ?? splitList(environment['COLLOQUY_PROXY']),
    publicUrl: read('public-url') ?? null,
    ...(moderation !== undefined && {moderation: readChoice('moderation', moderation, MODERATIONS)}),
    ...(votes !== undefined && {votes: readChoice('votes', votes, ['up', 'off'])}),
    ...readWriters(values, environment, read('guests')),
    ...readOperations(read),
    ...(judges.length > 0 && {judges}),
    ...readRateOptions(read('rate'), read('rate-limit')),
    ...readThreadLists(
      read('threads') ?? 'any',
      values['thread-list'] ?? splitList(environment['COLLOQUY_THREAD_LIST']),
    ),
  };
}

/** Reads `--rate`, and `--rate-limit off`, the earlier name of `--rate off`. */
function readRateOptions(text: string | undefined, limit: string | undefined): LimitOptions {
  if (limit !== undefined && limit !== 'off')
    throw new UsageError(`Unknown value for --rate-limit: ${limit}. Use off, or omit the option.`);
  if (text === 'off' || limit === 'off') return {rateLimit: false};
  if (text === undefined) return {rateLimit: true};
  const rates = readRates(text);
  if (rates) return {rateLimit: true, rates};
  throw new UsageError(
    `Invalid value for --rate: ${text}. Use numbers of comments for a time, for example 10/min,100/h, or off. ` +
      'Times are s, min, h and day.',
  );
}

/** Reads the lists of the threads that may begin. */
function readThreadLists(which: string, lists: readonly string[]): Pick<ServerOptions, 'threadLists'> {
  if (readChoice('threads', which, ['any', 'known']) === 'known') return {threadLists: lists};
  if (lists.length > 0) throw new UsageError('--thread-list needs --threads known.');
  return {};
}

function readPort(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) < 65_536) return Number(value);
  throw new UsageError(`Invalid value for --port: ${value}. Use a number from 0 to 65535.`);
}

function readPool(value: string): number {
  if (/^\d{1,4}$/.test(value) && Number(value) > 0) return Number(value);
  throw new UsageError(`Invalid value for --pool: ${value}. Use a number from 1 to 9999.`);
}

function readOperations(
  read: (name: 'base-path' | 'log' | 'metrics') => string | undefined,
): Pick<ServerOptions, 'basePath' | 'metrics' | 'requestLog'> {
  const [basePath, metrics] = [read('base-path'), read('metrics')];
  const format = readChoice('log', read('log') ?? 'off', LOG_FORMATS);
  const address = metrics === undefined ? null : readMetricsAddress(metrics);
  if (metrics !== undefined && !address) {
    throw new UsageError(`Invalid value for --metrics: ${metrics}. Use a port, or HOST:PORT.`);
  }
  return {
    ...(basePath !== undefined && {basePath}),
    ...(address && {metrics: address}),
    ...(format !== 'off' && {requestLog: createLog(format)}),
  };
}

function readChoice<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  const known = new Intl.ListFormat('en-GB', {type: 'disjunction'}).format(choices);
  throw new UsageError(`Unknown value for --${option}: ${value}. Use ${known}.`);
}
