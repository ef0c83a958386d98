// What the sources ask of a page, for the command that runs them without one. There, `typeof document` is undefined.

interface SecurityPolicyViolationEvent {
  readonly blockedURI: string;
  readonly effectiveDirective: string;
  readonly disposition: string;
}

interface RequestInit {
  cache?: string;
}

declare const document: {
  addEventListener(name: string, listener: (event: SecurityPolicyViolationEvent) => void): void;
  removeEventListener(name: string, listener: (event: SecurityPolicyViolationEvent) => void): void;
};
declare const location: {readonly origin: string; readonly protocol: string; readonly hostname: string};
declare const navigator: {readonly onLine: boolean};
