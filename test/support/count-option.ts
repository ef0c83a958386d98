import {parseArgs} from 'node:util';

/** Returns the number after `--name` on the command line of a test that is run directly, or `fallback`. */
export function countOption(name: string, fallback: number): number {
  const {values} = parseArgs({options: {[name]: {type: 'string'}}, strict: false});
  const value = values[name];
  if (value === undefined) return fallback;
  if (typeof value === 'string' && /^[1-9]\d{0,6}$/.test(value)) return Number(value);
  throw new RangeError(`Invalid value for --${name}. Use a whole number from 1 to 9999999.`);
}
