import type {BrowserLauncher, SessionResult, TestRunnerCoreConfig} from '@web/test-runner';
import {type ChromeLauncher, chromeLauncher} from '@web/test-runner-chrome';

/**
 * Launcher for Web Test Runner: runs each test file in a new Firefox. In a reused page of Firefox, keys enter text but do
 * not activate buttons.
 */
export class FirefoxLauncher implements BrowserLauncher {
  readonly name = 'Firefox';
  readonly type = 'puppeteer';
  readonly concurrency = 1;
  readonly #executablePath: string;
  readonly #browsers = new Map<string, ChromeLauncher>();
  #config: TestRunnerCoreConfig | undefined;
  #testFiles: string[] = [];

  constructor(executablePath: string) {
    this.#executablePath = executablePath;
  }

  async initialize(config: TestRunnerCoreConfig, testFiles: string[]): Promise<void> {
    this.#config = config;
    this.#testFiles = testFiles;
  }

  /** The page of a session. @throws if the session has not started. */
  getPage(id: string): ReturnType<ChromeLauncher['getPage']> {
    return this.#browserOf(id).getPage(id);
  }

  async startSession(id: string, url: string): Promise<void> {
    if (!this.#config) throw new Error('Firefox has not been initialised');
    // The launcher for Chrome supports WebDriver BiDi, so it can also start Firefox.
    const browser = chromeLauncher({launchOptions: {browser: 'firefox', executablePath: this.#executablePath}});
    this.#browsers.set(id, browser);
    await browser.initialize(this.#config, this.#testFiles);
    await browser.startSession(id, url);
  }

  isActive(id: string): boolean {
    return this.#browsers.get(id)?.isActive(id) ?? false;
  }

  getBrowserUrl(id: string): string {
    return this.#browserOf(id).getBrowserUrl(id);
  }

  async stopSession(id: string): Promise<SessionResult> {
    const browser = this.#browserOf(id);
    this.#browsers.delete(id);
    const result = await browser.stopSession(id);
    await browser.stop();
    return result;
  }

  startDebugSession(id: string, url: string): Promise<void> {
    return this.#browserOf(id).startDebugSession(id, url);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#browsers.values()].map((browser) => browser.stop()));
  }

  #browserOf(id: string): ChromeLauncher {
    const browser = this.#browsers.get(id);
    if (!browser) throw new Error(`Firefox has no session ${id}`);
    return browser;
  }
}
