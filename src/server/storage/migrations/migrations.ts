// Lists all migrations in order. They are imported, not read from a folder, because the built server is one file.

import type {Migration} from 'kysely';
import {comments} from './first/0001-comments.js';
import {revisions} from './first/0002-revisions.js';
import {requests} from './first/0003-requests.js';
import {counts} from './first/0004-counts.js';
import {positions} from './first/0005-positions.js';
import {severalServers} from './first/0006-several-servers.js';
import {moderators} from './first/0007-moderators.js';
import {decisions, sharedDecisions} from './first/0008-decisions.js';
import {rules} from './first/0009-rules.js';
import {networks} from './0010-networks.js';
import {pages} from './0011-pages.js';
import {votes} from './0012-votes.js';
import {identities} from './0013-identities.js';
import {learning} from './0014-learning.js';
import {signIns} from './0015-sign-ins.js';

export const migrations: Readonly<Record<string, Migration>> = {
  '0001-comments': comments,
  '0002-revisions': revisions,
  '0003-requests': requests,
  '0004-counts': counts,
  '0005-positions': positions,
  '0007-moderators': moderators,
  '0008-decisions': decisions,
  '0009-rules': rules,
  '0010-networks': networks,
  '0011-pages': pages,
  '0012-votes': votes,
  '0013-identities': identities,
  '0014-learning': learning,
  '0015-sign-ins': signIns,
};

/** The migrations of databases that several servers can use. */
export const sharedMigrations: Readonly<Record<string, Migration>> = inOrder({
  ...migrations,
  '0006-several-servers': severalServers,
  '0008-decisions': sharedDecisions,
});

function inOrder(named: Readonly<Record<string, Migration>>): Readonly<Record<string, Migration>> {
  return Object.fromEntries(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1)));
}
