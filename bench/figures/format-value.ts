import type {Unit} from './lines.js';

/** Formats a value: `213 ms`, `12 MB`, `3`. Browsers report only tasks of 50 ms or more, so 0 ms becomes `< 50 ms`. */
export function formatValue(value: number, unit: Unit): string {
  if (unit === 'ms') return value === 0 ? '< 50 ms' : `${value.toLocaleString('en')} ms`;
  if (unit === 'MB') return `${value} MB`;
  return unit === 'shift' ? value.toFixed(3) : String(value);
}

/** Formats a ratio: `1.05 ×`. */
export const formatRatio = (ratio: number): string => `${ratio.toFixed(2)} ×`;
