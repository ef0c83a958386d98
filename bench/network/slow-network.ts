// The slow network: a phone on a weak connection, with the values of Lighthouse's slow 4G profile.

import type {puppeteerCore} from '@web/test-runner-chrome';

/** The delay of each response in milliseconds, and the rates in bits per second. */
export const SLOW_NETWORK = {latency: 150, download: 1_600_000, upload: 750_000} as const;

/** Slows down the network of a page. */
export async function slowDown(page: puppeteerCore.Page): Promise<void> {
  const {latency, download, upload} = SLOW_NETWORK;
  await page.emulateNetworkConditions({latency, download: download / 8, upload: upload / 8});
}

/** Describes the slow network: `on a network with 150 ms and 1.6 Mbit/s`. */
export const describeSlowNetwork = (): string =>
  `on a network with ${SLOW_NETWORK.latency} ms and ${SLOW_NETWORK.download / 1e6} Mbit/s`;

/** Describes the slow network and what is sent over it. */
export const describeNetwork = (): string => `${describeSlowNetwork()}, nothing compressed`;
