// Many requests at once, from this process.

import autocannon, {type Request} from 'autocannon';

/** How many requests are under way at any time. */
export const connections = 8;

export interface Load {
  /** Answers per second. */
  readonly rate: number;
  /** 99 of 100 answers came within so many milliseconds. */
  readonly p99: number;
}

/**
 * Asks one address as often as it answers, or sends it what `request` makes.
 *
 * @throws if an answer is not a 2xx.
 */
export async function load(url: string, seconds: number, request?: () => Request): Promise<Load> {
  const {requests, latency, errors, non2xx} = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: {'Accept-Encoding': 'br'},
    ...(request && {requests: [{setupRequest: (common) => ({...common, ...request()})}]}),
  });
  if (errors + non2xx > 0) throw new Error(`${url} failed ${errors + non2xx} times`);
  return {rate: requests.average, p99: latency.p99};
}
