import {DATABASES} from '../../contracts/databases.js';
import {describeQueue} from '../../contracts/queue.js';
import {openModerationNode} from '../../support/moderation-routes.js';

for (const {name, create, skip} of DATABASES) describeQueue(name, async () => openModerationNode(await create()), skip);
