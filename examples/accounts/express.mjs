// Signs a token for the account of a reader, with Express. Install: npm install express jose

import {readFileSync} from 'node:fs';
import express from 'express';
import {SignJWT} from 'jose';

/**
 * Use it like this: `app.use(commentIdentity(findAccount, {keyFile: 'sso.key', audience: 'https://comments.example.org'}))`
 *
 * @param findAccount Returns the account of a request, `{id, name}`, from the session of your site; null for a guest.
 * @param options `keyFile` is the file of `--sso-key`, `audience` the public URL of the comment server.
 */
export function commentIdentity(findAccount, {keyFile, audience}) {
  const key = new TextEncoder().encode(readFileSync(keyFile, 'utf8').trim());
  const router = express.Router();
  router.get('/comment-identity', async (request, response) => {
    response.set('Cache-Control', 'no-store');
    const account = await findAccount(request);
    if (!account) return response.status(204).end();
    const token = await new SignJWT({name: account.name})
      .setProtectedHeader({alg: 'HS256'})
      .setSubject(String(account.id))
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('10 minutes')
      .sign(key);
    response.type('text/plain').send(token);
  });
  return router;
}
