// Preloaded into a server: lowers SQLite's `synchronous` to NORMAL after the server has set and checked it. The negative
// control of test/reliability/sync.test.ts, which checks that the server syncs a comment before it acknowledges it.

import Database from 'libsql';

const {pragma} = Database.prototype;
Database.prototype.pragma = function lowered(source, ...rest) {
  const result = pragma.call(this, source, ...rest);
  // `application_id` is the last pragma that the server sets.
  if (source.startsWith('application_id =')) pragma.call(this, 'synchronous = NORMAL');
  return result;
};
