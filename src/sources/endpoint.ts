// Reads the URL of an endpoint: static file or server, and the base URL of the API.

import {API} from '../wire/protocol.js';

/** Whether the endpoint is a static file rather than a server. */
export const isFile = (endpoint: string): boolean => new URL(endpoint).pathname.endsWith('.json');

/** Returns the base URL of the API, with a trailing slash. */
export const apiUrl = (endpoint: string): string => `${endpoint.replace(/\/*$/, '/')}${API}`;
