// Servers on a SQLite file and on PostgreSQL, for tests of what must be the same on both.

import {after, before, describe} from 'node:test';
import {DATABASES} from '../contracts/databases.js';
import type {ServerOptions} from '../../src/server/app/server-options.js';
import {startTestServer, type TestServer} from './test-server.js';

/** Starts servers, several of which may share a database. */
export interface Servers {
  /** The URL of the last database. */
  readonly url: string;
  /** Starts another server on an empty database, or on that of the last one. */
  start(options?: ServerOptions, database?: 'new' | 'same'): Promise<TestServer>;
}

/** Defines the tests once for each database. */
export function describeOnBoth(name: string, define: (servers: Servers) => void): void {
  for (const database of DATABASES.filter((each) => each.name !== 'SQLite in memory')) {
    describe(`${name}, on ${database.name}`, {skip: database.skip}, () => {
      const started: TestServer[] = [];
      let url = '';
      before(async () => {
        url = await database.create();
      });
      after(async () => {
        for (const server of started) await server.close();
      });
      define({
        get url() {
          return url;
        },
        start: async (options = {}, which = 'new') => {
          if (which === 'new') url = await database.create();
          const server = await startTestServer({database: url, ...options});
          started.push(server);
          return server;
        },
      });
    });
  }
}
