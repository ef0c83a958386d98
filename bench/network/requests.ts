import type {puppeteerCore} from '@web/test-runner-chrome';

/** A finished request of a page. Times are milliseconds since navigation started. */
export interface PageRequest {
  readonly path: string;
  readonly start: number;
  /** When requests that depend on the response could start. */
  readonly end: number;
}

/** Returns the requests of a page in order of their start. The first is its document. */
export async function readRequests(page: puppeteerCore.Page): Promise<readonly PageRequest[]> {
  const requests = await page.evaluate(() =>
    performance
      .getEntries()
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .map(({name, entryType, startTime, responseStart, responseEnd}) => ({
        path: new URL(name).pathname,
        start: startTime,
        // The parser requests scripts while the document arrives.
        end: entryType === 'navigation' ? responseStart : responseEnd,
      })),
  );
  return requests.toSorted((a, b) => a.start - b.start);
}
