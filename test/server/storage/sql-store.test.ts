import {createChangeFeed, openDatabase} from '../../../src/server/storage/database/database.js';
import {createSqlNetworks} from '../../../src/server/storage/requests/sql-networks.js';
import {createSqlRequests} from '../../../src/server/storage/requests/sql-requests.js';
import type {CommentStore} from '../../../src/server/storage/comment-store.js';
import {createSqlStore} from '../../../src/server/storage/sql-store.js';
import {describeCommentStore} from '../../contracts/comment-store.js';
import {describeConcurrentChanges} from '../../contracts/concurrent-changes.js';
import {DATABASES} from '../../contracts/databases.js';
import {describeForeignChanges} from '../../contracts/foreign-changes.js';
import {describeNetworkStore} from '../../contracts/network-store.js';
import {describeRequestStore} from '../../contracts/request-store.js';
import {createPostgres, skipsPostgres} from '../../support/postgres.js';

const openInformed = async (url: string): Promise<CommentStore> =>
  createSqlStore(await openDatabase(url, {pool: 5}), createChangeFeed(url));

async function openThree(): Promise<readonly CommentStore[]> {
  const url = await createPostgres();
  return [await openInformed(url), await openInformed(url), await openInformed(url)];
}

for (const {name, create, skip} of DATABASES) {
  describeCommentStore(name, async () => createSqlStore(await openDatabase(await create())), skip);
  describeConcurrentChanges(name, async () => [createSqlStore(await openDatabase(await create()))], skip);
  describeForeignChanges(name, async () => [await openInformed(await create())], skip);
  describeNetworkStore(
    name,
    async () => {
      const database = await openDatabase(await create());
      return {store: createSqlNetworks(database), comments: createSqlStore(database)};
    },
    skip,
  );
  describeRequestStore(
    name,
    async () => {
      const database = await openDatabase(await create());
      return {store: createSqlRequests(database), close: () => database.destroy()};
    },
    skip,
  );
}

const NAME = 'PostgreSQL, used by three servers,';
describeConcurrentChanges(NAME, openThree, skipsPostgres);
describeForeignChanges(NAME, openThree, skipsPostgres);
