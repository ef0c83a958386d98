// Requests that write, or that only the owner of a comment may make.

export interface WriteRequest {
  readonly method?: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as a bearer token, never in the URL. */
  readonly secret?: string;
  /** Whether the request continues when the page is closed; only for bodies of less than 60,000 bytes. */
  readonly keepalive?: boolean;
}

/**
 * Returns how a request differs from a read. Sends no header except `Content-Type` and `Authorization`. Follows no
 * redirect, because body and secret are only for the URL that the site owner named.
 */
export function toInit({method, body, secret, keepalive = false}: WriteRequest): RequestInit {
  const headers = new Headers();
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  if (secret !== undefined) headers.set('Authorization', `Bearer ${secret}`);
  return {
    ...(method && {method}),
    headers,
    ...(body !== undefined && {body: JSON.stringify(body)}),
    keepalive,
    redirect: 'manual',
  };
}
