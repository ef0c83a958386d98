import {DATABASES} from '../../contracts/databases.js';
import {describeDecisions} from '../../contracts/decisions.js';
import {openModerationNode} from '../../support/moderation-routes.js';

for (const {name, create, skip} of DATABASES)
  describeDecisions(name, async () => openModerationNode(await create()), skip);
