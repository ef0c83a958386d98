import {openDatabase} from '../../../src/server/storage/database/database.js';
import {DATABASES} from '../../contracts/databases.js';
import {describeFlood} from '../../contracts/flood-store.js';

for (const {name, create, skip} of DATABASES) describeFlood(name, async () => openDatabase(await create()), skip);
