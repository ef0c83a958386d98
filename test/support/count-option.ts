import {parseArgs} from 'node:util';

/** The number after `--name` on the command line of a test that is run by hand; without it, that of the short form. */
export function countOption(name: string, short: number): number {
  const {values} = parseArgs({options: {[name]: {type: 'string'}}, strict: false});
  const value = values[name];
  if (value === undefined) return short;
  if (typeof value === 'string' && /^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw new RangeError(`--${name} takes a number.`);
}
