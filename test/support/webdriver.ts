// As much of WebDriver (https://www.w3.org/TR/webdriver2/) as tests in WebKit need.

import {spawn} from 'node:child_process';
import {startVirtualDisplay} from './virtual-display.js';
import {findFreePort} from './free-port.js';

/** One browser with one window. */
export interface WebDriverSession {
  /** Loads an address and waits until its `load` event. */
  open(url: string): Promise<void>;
  url(): Promise<string>;
  /** Runs the body of a function in the page; what it returns, or its promise resolves with, has to be JSON. */
  run(script: string, ...args: unknown[]): Promise<unknown>;
  /** Performs input actions, see §15 of the specification. */
  act(sources: readonly object[]): Promise<void>;
  /** Makes the visible part of the page this large, in pixels; false where the window cannot be that small. */
  setViewport(width: number, height: number): Promise<boolean>;
  close(): Promise<void>;
}

/** Starts WebKitGTK on a display of its own. */
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

/** In milliseconds; no command takes a tenth of it. */
const PATIENCE = 20_000;

async function createSession(driver: string, stop: () => void): Promise<WebDriverSession> {
  await answers(`${driver}/status`);
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
  const signal = AbortSignal.timeout(PATIENCE);
  const response = await fetch(url, {method, signal, ...(body && {body: JSON.stringify(body)})});
  const value = property(await response.json(), 'value');
  if (!response.ok)
    throw new Error(`WebDriver: ${String(property(value, 'error'))}: ${String(property(value, 'message'))}`);
  return value;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

// The driver does not tell when it listens: ask until it answers.
async function answers(url: string): Promise<void> {
  const deadline = Date.now() + PATIENCE;
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
