import {DATABASES} from '../../contracts/databases.js';
import {describeLearning} from '../../contracts/learning-store.js';
import {openModerationNode} from '../../support/moderation-routes.js';

for (const {name, create, skip} of DATABASES)
  describeLearning(name, async () => openModerationNode(await create()), skip);
