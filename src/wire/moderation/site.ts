// The answer of the route of a site's figures.

/** `GET site`. */
export interface SiteFigures {
  /** The last 30 days, oldest first. */
  readonly days: readonly {
    /** `2026-11-29`, UTC. */
    readonly day: string;
    readonly posted: number;
    readonly published: number;
    readonly held: number;
    readonly rejected: number;
  }[];
  readonly comments: number;
  readonly threads: number;
  /** Bytes of the database; null if unknown. */
  readonly databaseBytes: number | null;
  /** Free bytes of its disk; null if unknown. */
  readonly freeBytes: number | null;
  readonly version: string;
  /** The flags that the server was started with, without secrets. */
  readonly flags: readonly string[];
  /** Addresses of a reverse proxy that no `--proxy` names: every request comes from there. Empty if none was noticed. */
  readonly unnamedProxies: readonly string[];
}
