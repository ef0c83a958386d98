import {PREFIX} from '../device-storage.js';

/**
 * Returns the storage key of the token of whoever has signed in with a provider. docs/readers/stored-data.md lists all keys.
 *
 * @param thread The key of a thread: the URL of its server, `#`, and its name.
 */
export const signInKey = (thread: string): string => `${PREFIX}account:${thread.split('#', 1)[0]}`;
