import {DATABASES} from '../../../contracts/databases.js';
import {describePageStore} from '../../../contracts/page-store.js';
import {openDatabase} from '../../../../src/server/storage/database/database.js';
import {createSqlPages} from '../../../../src/server/storage/pages/sql-pages.js';

for (const {name, skip, create} of DATABASES) {
  describePageStore(
    name,
    async () => {
      const database = await openDatabase(await create());
      return {store: createSqlPages(database), close: () => database.destroy()};
    },
    skip,
  );
}
