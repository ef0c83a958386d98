import type {BrowserLauncher, SessionResult} from '@web/test-runner';
import {type WebDriverSession, startWebKit} from './webdriver.js';

/** Launcher for Web Test Runner: runs the test files in WebKitGTK, one after another in one window. */
export class WebKitLauncher implements BrowserLauncher {
  readonly name = 'WebKit';
  readonly type = 'webkit';
  readonly concurrency = 1;
  readonly #driverPath: string;
  #window: WebDriverSession | undefined;
  #active: string | undefined;

  constructor(driverPath: string) {
    this.#driverPath = driverPath;
  }

  /** The window that the tests run in. @throws before the first session. */
  get window(): WebDriverSession {
    if (!this.#window) throw new Error('WebKit has not been started');
    return this.#window;
  }

  async startSession(id: string, url: string): Promise<void> {
    this.#window ??= await startWebKit(this.#driverPath);
    this.#active = id;
    await this.#window.setViewport(800, 600);
    await this.#window.open(url);
  }

  isActive(id: string): boolean {
    return id === this.#active;
  }

  getBrowserUrl(): Promise<string> {
    return this.window.url();
  }

  async stopSession(): Promise<SessionResult> {
    this.#active = undefined;
    await this.window.open('about:blank');
    return {};
  }

  startDebugSession(): Promise<void> {
    return Promise.reject(new Error('WebKit has no debug session here. Debug in Chromium or Firefox.'));
  }

  async stop(): Promise<void> {
    await this.#window?.close();
  }
}
