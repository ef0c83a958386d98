// What `core` and `wire` use of the platform beyond ECMAScript itself. Browsers and Node both have it;
// these folders compile without the DOM library, so that nothing else of a browser can slip in.

interface URLSearchParams extends Iterable<[string, string]> {
  append(name: string, value: string): void;
  toString(): string;
}

declare class URL {
  constructor(url: string, base?: string);
  hash: string;
  host: string;
  hostname: string;
  readonly href: string;
  readonly origin: string;
  password: string;
  pathname: string;
  port: string;
  protocol: string;
  search: string;
  readonly searchParams: URLSearchParams;
  username: string;
}
