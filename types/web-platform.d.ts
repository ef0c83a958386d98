// The APIs beyond ECMAScript that `core` and `wire` may use. Browsers and Node both have them. These folders compile
// without the DOM library, so that using any other browser API is a type error.

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
