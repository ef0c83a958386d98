// Recognises the system of a thread by its address.

/** Addresses of threads that only one system has. */
const ADDRESSES = [
  ['bluesky', /^(?:https?:\/\/bsky\.app\/profile\/[^/?#]+\/post\/|at:\/\/[^/?#]+\/app\.bsky\.feed\.post\/)[^/?#]/i],
  ['github', /^https?:\/\/(?:www\.)?github\.com\/[\w.-]+\/[\w.-]+\/(?:issues|pull|discussions)\/\d+(?:[/?#]|$)/i],
  ['hackernews', /^https?:\/\/news\.ycombinator\.com\/item\?(?:[^#]*&)?id=\d+(?:[&#]|$)/i],
] as const;

/** Returns the name of the system whose thread an address is; empty for an address that other systems may have. */
export const guessBackend = (address: string): (typeof ADDRESSES)[number][0] | '' =>
  ADDRESSES.find(([, pattern]) => pattern.test(address.trim()))?.[0] ?? '';
