// A browser window of a moderator: Chromium with an authenticator that answers without a person.

import type {Browser, BrowserContext, Page} from 'playwright-core';

export interface DeskWindow {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page has reported as errors. */
  readonly errors: readonly string[];
}

/** Opens a window with an authenticator of its own. Passkeys stay as long as the window is open. */
export async function openDeskWindow(browser: Browser, width = 1000): Promise<DeskWindow> {
  const context = await browser.newContext({viewport: {width, height: 900}});
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({message}) => errors.push(message));
  page.on('console', (message) => {
    // Refused requests are what the tests ask for.
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) errors.push(message.text());
  });
  await addAuthenticator(page);
  return {context, page, errors};
}

/** Gives a page an authenticator that verifies its user by itself. */
export async function addAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
