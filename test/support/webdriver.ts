// A minimal WebDriver client (https://www.w3.org/TR/webdriver2/) for tests in WebKit.

import {spawn} from 'node:child_process';
import {startVirtualDisplay} from './virtual-display.js';
import {findFreePort} from './free-port.js';

/** A browser with one window. */
export interface WebDriverSession {
  /** Loads a URL and waits for the `load` event. */
  open(url: string): Promise<void>;
  /** Returns the URL of the page. */
  url(): Promise<string>;
  /** Runs a function body in the page. Its result, or the result of the promise it returns, must be JSON. */
  run(script: string, ...args: unknown[]): Promise<unknown>;
  /** Performs input actions (§15 of the specification). */
  act(sources: readonly object[]): Promise<void>;
  /** Sets the size of the viewport in pixels. Returns false if the window cannot be that small. */
  setViewport(width: number, height: number): Promise<boolean>;
  close(): Promise<void>;
}

/** Starts WebKitGTK on a new virtual display. */
export async function startWebKit(driverPath: string): Promise<WebDriverSession> {
  const display = await startVirtualDisplay();
  const port = await findFreePort();
  const env = {...process.env, DISPLAY: display.name};
  const driver = spawn(driverPath, [`--port=${port}`, '--host=127.0.0.1'], {env, stdio: 'ignore'});
  const stop = (): void => {
    process.off('exit', stop);
    driver.kill();
    display.close();
  };
  process.once('exit', stop);
  try {
    return await createSession(`http://127.0.0.1:${port}`, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

/** Milliseconds. No command takes a tenth of this. */
const TIMEOUT = 20_000;

async function createSession(driver: string, stop: () => void): Promise<WebDriverSession> {
  await waitForServer(`${driver}/status`);
  const created = await send('POST', `${driver}/session`, {capabilities: {alwaysMatch: {}}});
  const session = `${driver}/session/${String(property(created, 'sessionId'))}`;
  const post = (command: string, body: object): Promise<unknown> => send('POST', `${session}/${command}`, body);
  const run = (script: string, ...args: unknown[]): Promise<unknown> => post('execute/sync', {script, args});
  return {
    open: async (url) => void (await post('url', {url})),
    url: async () => String(await send('GET', `${session}/url`)),
    run,
    act: async (actions) => void (await post('actions', {actions})),
    setViewport: async (width, height) => {
      const window = await send('GET', `${session}/window/rect`);
      const frame = Number(property(window, 'height')) - Number(await run('return innerHeight'));
      await post('window/rect', {width, height: height + frame});
      return (await run('return `${innerWidth} ${innerHeight}`')) === `${width} ${height}`;
    },
    close: () => send('DELETE', session).then(stop, stop),
  };
}

async function send(method: string, url: string, body?: object): Promise<unknown> {
  const signal = AbortSignal.timeout(TIMEOUT);
  const response = await fetch(url, {method, signal, ...(body && {body: JSON.stringify(body)})});
  const value = property(await response.json(), 'value');
  if (!response.ok)
    throw new Error(`WebDriver: ${String(property(value, 'error'))}: ${String(property(value, 'message'))}`);
  return value;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

// Polls, because the driver does not report when it is listening.
async function waitForServer(url: string): Promise<void> {
  const deadline = Date.now() + TIMEOUT;
  for (;;) {
    try {
      await fetch(url);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
