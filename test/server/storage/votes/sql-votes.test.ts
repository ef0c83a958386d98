import {createChangeFeed, openDatabase} from '../../../../src/server/storage/database/database.js';
import {createSqlStores} from '../../../../src/server/storage/stores/sql-stores.js';
import {DATABASES} from '../../../contracts/databases.js';
import {describeVoteStore} from '../../../contracts/vote-store.js';

for (const {name, create, skip} of DATABASES) {
  const open = async () => {
    const url = await create();
    return createSqlStores(await openDatabase(url), createChangeFeed(url));
  };
  describeVoteStore(name, open, skip);
}
