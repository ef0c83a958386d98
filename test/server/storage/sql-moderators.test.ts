import type {ModeratorChange} from '../../../src/server/storage/moderators/moderator-store.js';
import {createSqlModerators} from '../../../src/server/storage/moderators/sql-moderators.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {DATABASES} from '../../contracts/databases.js';
import {describeModeratorStore} from '../../contracts/moderator-store.js';

for (const {name, create, skip} of DATABASES) {
  describeModeratorStore(
    name,
    async () => {
      const database = await openDatabase(await create(), {pool: 5});
      const record: ModeratorChange[] = [];
      const store = createSqlModerators(database, async (_, change) => void record.push(change));
      return {store, record, close: () => database.destroy()};
    },
    skip,
  );
}
