/**
 * Returns options as they are typed in a shell, each behind a space, for a command that a message recommends.
 *
 * @param values By the name of the option, without hyphens. Those that are undefined are left out.
 * @example repeatOptions({database: 'my comments.db'}) // " --database 'my comments.db'"
 */
export const repeatOptions = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [` --${name} ${quote(value)}`]))
    .join('');

const quote = (value: string): string =>
  /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
