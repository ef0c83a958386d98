// What an endpoint's address says.

import {API} from '../wire/protocol.js';

/** Whether it is a static file rather than a server. */
export const isFile = (endpoint: string): boolean => new URL(endpoint).pathname.endsWith('.json');

/** Where the requests of the protocol go: an address that ends in a slash. */
export const apiOf = (endpoint: string): string => `${endpoint.replace(/\/*$/, '/')}${API}`;
