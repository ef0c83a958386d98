import type {BrowserLauncher, SessionResult, TestRunnerCoreConfig} from '@web/test-runner';
import {type ChromeLauncher, chromeLauncher} from '@web/test-runner-chrome';

/**
 * Launcher for Web Test Runner: runs each test file in a new tab of one Firefox. In a reused tab of Firefox, keys enter
 * text but do not activate buttons.
 */
export class FirefoxLauncher implements BrowserLauncher {
  readonly name = 'Firefox';
  readonly type = 'puppeteer';
  readonly concurrency = 1;
  readonly #active = new Set<string>();
  readonly #browser: ChromeLauncher;

  constructor(executablePath: string) {
    // The launcher for Chrome supports WebDriver BiDi, so it can also start Firefox.
    this.#browser = chromeLauncher({launchOptions: {browser: 'firefox', executablePath}});
  }

  initialize(config: TestRunnerCoreConfig, testFiles: string[]): Promise<void> {
    return this.#browser.initialize(config, testFiles);
  }

  /** The page of a session. @throws if the session has not started. */
  getPage(id: string): ReturnType<ChromeLauncher['getPage']> {
    return this.#browser.getPage(id);
  }

  startSession(id: string, url: string): Promise<void> {
    this.#active.add(id);
    return this.#browser.startSession(id, url);
  }

  isActive(id: string): boolean {
    return this.#active.has(id);
  }

  getBrowserUrl(id: string): string {
    return this.#browser.getBrowserUrl(id);
  }

  /** Closes the tab. The launcher for Chrome would use it again. */
  async stopSession(id: string): Promise<SessionResult> {
    this.#active.delete(id);
    await this.getPage(id).close();
    return {};
  }

  startDebugSession(id: string, url: string): Promise<void> {
    return this.#browser.startDebugSession(id, url);
  }

  stop(): Promise<void> {
    return this.#browser.stop();
  }
}
