// Preloaded into a server, lowers what it has set and read back: the control of the test that tells whether an
// acknowledgement follows its sync.

import Database from 'libsql';

const {pragma} = Database.prototype;
Database.prototype.pragma = function lowered(source, ...rest) {
  const result = pragma.call(this, source, ...rest);
  // The last thing that is set.
  if (source.startsWith('application_id =')) pragma.call(this, 'synchronous = NORMAL');
  return result;
};
