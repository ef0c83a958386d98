// The OpenAPI description of signing in with a provider, and of signing out.

import {object} from 'valibot';
import {parameter, responses} from './openapi-parts.js';

const PAGE = {description: 'A page of the window, which says what happened', content: {'text/html': {}}};

export const describeSignIn = (): Readonly<Record<string, unknown>> => ({
  '/api/v1/sign-in': {
    get: {
      summary: 'Leads the window of a page to a provider of accounts (OpenID Connect)',
      description: 'The address with its provider is in the response to GET identity.',
      parameters: [
        parameter('provider', 'Names the provider', {type: 'string'}),
        parameter('origin', 'The origin of the page: only pages of this origin get the token', {type: 'string'}),
        parameter('ticket', '16 random bytes in base64url, which come back with the token', {type: 'string'}),
        {...parameter('lang', 'The language of the page', {type: 'string'}), required: false},
      ],
      responses: {302: {description: 'Leads to the provider'}, default: PAGE},
    },
  },
  '/api/v1/sign-in/callback': {
    get: {
      summary: 'Where the provider sends the window back to',
      description:
        'Sends {"colloquy": "signed-in", "ticket": TICKET, "token": TOKEN} with postMessage to the opener, if that is ' +
        'a page of the origin. Only the browser that has begun gets a token, and once.',
      responses: {default: PAGE},
    },
  },
});

export const describeSignOut = (): unknown => ({
  summary: 'Ends the token of whoever has signed in with a provider; idempotent',
  security: [{identity: []}],
  responses: responses({200: object({})}),
});
