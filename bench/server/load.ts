// Generates load: parallel requests from this process.

import autocannon, {type Request} from 'autocannon';

/** The number of parallel requests. */
export const connections = 8;

export interface Load {
  /** Responses per second. */
  readonly rate: number;
  /** The 99th percentile of response times, in milliseconds. */
  readonly p99: number;
}

/**
 * Requests one URL as often as it responds. If `request` is given, sends the requests that it makes.
 *
 * @throws if a response is not a 2xx.
 */
export async function load(
  url: string,
  seconds: number,
  request?: () => Request,
  clients = connections,
): Promise<Load> {
  const {requests, latency, errors, non2xx} = await autocannon({
    url,
    connections: clients,
    duration: seconds,
    headers: {'Accept-Encoding': 'br'},
    ...(request && {requests: [{setupRequest: (common) => ({...common, ...request()})}]}),
  });
  if (errors + non2xx > 0) throw new Error(`${errors + non2xx} requests to ${url} failed.`);
  return {rate: requests.average, p99: latency.p99};
}
