import {openDatabase} from '../../../../src/server/storage/database/database.js';
import {createSqlRules} from '../../../../src/server/storage/rules/sql-rules.js';
import type {RuleEntry} from '../../../../src/server/storage/rules/rule-store.js';
import {createSqlStore} from '../../../../src/server/storage/sql-store.js';
import {DATABASES} from '../../../contracts/databases.js';
import {describeRuleStore} from '../../../contracts/rule-store.js';

for (const {name, create, skip} of DATABASES) {
  describeRuleStore(
    name,
    async () => {
      const database = await openDatabase(await create());
      const comments = createSqlStore(database);
      const entries: RuleEntry[] = [];
      let fails = false;
      // Fails after it has written, so that the test shows that everything is undone.
      const store = createSqlRules(database, async (transaction, entry) => {
        await transaction.selectFrom('threads').select('key').limit(1).execute();
        if (fails) {
          fails = false;
          throw new Error('no record');
        }
        entries.push(entry);
      });
      return {
        store,
        comments,
        record: async () => entries,
        failNext: () => {
          fails = true;
        },
        close: () => comments.close(),
      };
    },
    skip,
  );
}
