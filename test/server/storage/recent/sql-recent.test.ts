import {DATABASES} from '../../../contracts/databases.js';
import {describeRecentStore} from '../../../contracts/recent-store.js';
import {openDatabase} from '../../../../src/server/storage/database/database.js';
import {createSqlRecent} from '../../../../src/server/storage/recent/sql-recent.js';

for (const {name, skip, create} of DATABASES) {
  describeRecentStore(
    name,
    async () => {
      const url = await create();
      const count = url.startsWith('postgres') ? 3 : 1;
      const databases = await Promise.all(Array.from({length: count}, () => openDatabase(url)));
      return {
        stores: databases.map((database) => createSqlRecent(database)),
        close: async () => {
          for (const database of databases) await database.destroy();
        },
      };
    },
    skip,
  );
}
