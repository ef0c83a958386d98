import {openDatabase} from '../../../src/server/storage/database/database.js';
import {createSqlRequests} from '../../../src/server/storage/sql-requests.js';
import {createSqlStore} from '../../../src/server/storage/sql-store.js';
import {describeCommentStore} from '../../contracts/comment-store.js';
import {describeConcurrentChanges} from '../../contracts/concurrent-changes.js';
import {DATABASES} from '../../contracts/databases.js';
import {describeRequestStore} from '../../contracts/request-store.js';
import {createPostgres, skipsPostgres} from '../../support/postgres.js';

for (const {name, create, skip} of DATABASES) {
  describeCommentStore(name, async () => createSqlStore(await openDatabase(await create())), skip);
  describeConcurrentChanges(name, async () => [createSqlStore(await openDatabase(await create()))], skip);
  describeRequestStore(
    name,
    async () => {
      const database = await openDatabase(await create());
      return {store: createSqlRequests(database), close: () => database.destroy()};
    },
    skip,
  );
}

describeConcurrentChanges(
  'PostgreSQL, used by three servers,',
  async () => {
    const url = await createPostgres();
    const open = async () => createSqlStore(await openDatabase(url, {pool: 5}));
    return [await open(), await open(), await open()];
  },
  skipsPostgres,
);
