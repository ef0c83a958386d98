// A moderator's browser for tests of the server: it keeps the cookie, sends the headers that browsers send, and has an
// authenticator in software.

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import {SoftwareAuthenticator, type Lies} from './software-authenticator.js';

type Headers = Readonly<Record<string, string>>;

export interface Answer {
  readonly status: number;
  readonly headers: globalThis.Headers;
  /** The parsed JSON. */
  readonly body: unknown;
}

/** The sentence of an error response. */
export const detailOf = ({body}: Answer): string =>
  typeof body === 'object' && body !== null && 'detail' in body ? String(body.detail) : '';

/** The status and the sentence of an error response. */
export const refusalOf = (answer: Answer): readonly [number, string] => [answer.status, detailOf(answer)];

export class DeskClient {
  readonly origin: string;
  readonly authenticator: SoftwareAuthenticator;
  /** The cookies that the server has set, by name. */
  readonly cookies = new Map<string, string>();
  readonly #base: string;
  readonly #fetch: (url: URL, init: RequestInit) => Promise<Response>;

  /**
   * @param url The URL of the server.
   * @param origin The origin of the desk, as the browser sees it.
   * @param send Sends requests, if not over HTTP.
   */
  constructor(
    url: string,
    origin = new URL(url.replace('127.0.0.1', 'localhost')).origin,
    send: (url: URL, init: RequestInit) => Promise<Response> = fetch,
  ) {
    this.#fetch = send;
    this.#base = `${url}api/v1/moderation/`;
    this.origin = origin;
    this.authenticator = new SoftwareAuthenticator(origin);
  }

  /** Sends a request as the desk would. An empty value of a header removes it. */
  async send(method: string, path: string, body?: unknown, headers: Headers = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const isRead = method === 'GET';
    const all: Headers = {
      'Sec-Fetch-Site': 'same-origin',
      'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0',
      Cookie: cookie,
      ...(!isRead && {Origin: this.origin}),
      ...(body !== undefined && {'Content-Type': 'application/json'}),
      ...headers,
    };
    const response = await this.#fetch(new URL(path, this.#base), {
      method,
      headers: Object.entries(all).filter(([, value]) => value !== ''),
      ...(body !== undefined && {body: typeof body === 'string' ? body : JSON.stringify(body)}),
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text === '' ? null : (JSON.parse(text) as unknown),
    };
  }

  /** Uses a link: makes a passkey and signs in. */
  async redeem(link: string, rest: object = {}, lies: Lies = {}): Promise<Answer> {
    const invite = link.split('#invite=')[1] ?? link;
    const options = await this.send('POST', 'invitations/options', {invite});
    if (options.status !== 200) return options;
    const response = this.authenticator.create(options.body as PublicKeyCredentialCreationOptionsJSON, lies);
    return this.send('POST', 'passkeys', {invite, response, ...rest});
  }

  /** Signs in with a passkey. */
  async signIn(rest: object = {}, lies: Lies = {}, index = -1): Promise<Answer> {
    const options = await this.send('POST', 'sign-in/options', {});
    if (options.status !== 200) return options;
    const response = this.authenticator.get(options.body as PublicKeyCredentialRequestOptionsJSON, lies, index);
    return this.send('POST', 'sign-in', {response, ...rest});
  }
}
