import {openDatabase} from '../../../../src/server/storage/database/database.js';
import {createSqlStores} from '../../../../src/server/storage/stores/sql-stores.js';
import {DATABASES} from '../../../contracts/databases.js';
import {describeIdentityStore} from '../../../contracts/identity-store.js';

for (const {name, create, skip} of DATABASES) {
  describeIdentityStore(
    name,
    async () => {
      const {store, identities} = createSqlStores(await openDatabase(await create()));
      return {store: identities, comments: store, close: () => store.close()};
    },
    skip,
  );
}
