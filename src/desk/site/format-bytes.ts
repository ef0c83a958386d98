// Formats an amount of storage.

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Formats bytes in the language of a tag, in units of 1,000: "12 MB". */
export function formatBytes(bytes: number, lang: string): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** power;
  const unit = UNITS[power] ?? 'byte';
  const digits = value < 10 && power > 0 ? 1 : 0;
  return new Intl.NumberFormat(lang, {style: 'unit', unit, maximumFractionDigits: digits}).format(value);
}
