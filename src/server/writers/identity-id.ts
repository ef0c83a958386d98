// The id that an identity has in the database.

import {createHash} from 'node:crypto';

/** The issuer of the site's own accounts. It is not that of the token: a site may have several, and change them. */
export const SITE_ISSUER = 'site';

/** Returns the id of an identity. The encoding is unambiguous: no other issuer and subject have the same. */
export const identityId = (issuer: string, subject: string): string =>
  createHash('sha256')
    .update(JSON.stringify([issuer, subject]))
    .digest('hex');
