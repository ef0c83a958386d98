import type {Unit} from './lines.js';

/** Formats a value: `213 ms`, `12 MB`, `3`. Browsers report only tasks of 50 ms or more; 0 becomes `< 50 ms`. */
export function formatValue(value: number, unit: Unit): string {
  if (unit === 'task' && value === 0) return '< 50 ms';
  if (unit === 'ms' || unit === 'task') return `${value.toLocaleString('en')} ms`;
  if (unit === 'MB') return `${value} MB`;
  if (unit === 'nodes') return value.toFixed(1);
  return unit === 'shift' ? value.toFixed(3) : String(value);
}

/** Formats a ratio: `1.05 ×`. */
export const formatRatio = (ratio: number): string => `${ratio.toFixed(2)} ×`;
