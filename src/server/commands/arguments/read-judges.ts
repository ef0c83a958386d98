// Reads the options of judges outside the server.

import {readFileSync} from 'node:fs';
import {parseUrl} from '../../../core/url.js';
import {createAkismet} from '../../judging/akismet.js';
import {createJudge, type AskJudge} from '../../judging/ask-judge.js';
import {UsageError} from './usage-error.js';

/** An option of a judge, or one that tells the URL of the site. */
export type JudgeOption = 'judge' | 'judge-key' | 'akismet-key' | 'public-url';

/**
 * Returns the judges that the options name.
 *
 * @throws {UsageError} for an invalid URL, a key that cannot be read, or an option without the other one that it needs.
 */
export function readJudges(read: (name: JudgeOption) => string | undefined): readonly AskJudge[] {
  const [url, key, akismet, site] = [read('judge'), read('judge-key'), read('akismet-key'), read('public-url')];
  if ((url === undefined) !== (key === undefined)) throw new UsageError('Use --judge together with --judge-key.');
  if (akismet !== undefined && site === undefined)
    throw new UsageError('Use --akismet-key together with --public-url.');
  return [
    ...(url !== undefined && key !== undefined ? [openJudge(url, readKey('judge-key', key))] : []),
    ...(akismet !== undefined && site !== undefined ? [createAkismet(readKey('akismet-key', akismet), site)] : []),
  ];
}

function openJudge(url: string, key: string): AskJudge {
  if (!/^https?:$/.test(parseUrl(url)?.protocol ?? ''))
    throw new UsageError(`Invalid value for --judge: ${url}. Use a URL.`);
  const bytes = Buffer.from(key.replace(/^whsec_/, ''), 'base64');
  if (bytes.length < 24) throw new UsageError('The key of --judge-key is too short. Use 32 random bytes in base64.');
  return createJudge(url, key);
}

function readKey(option: string, file: string): string {
  let key = '';
  try {
    key = readFileSync(file, 'utf8').trim();
  } catch {
    throw new UsageError(`The file of --${option} cannot be read: ${file}`);
  }
  if (key === '') throw new UsageError(`The file of --${option} is empty: ${file}`);
  return key;
}
