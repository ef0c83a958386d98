// Failure details for the site owner if a comment cannot be written. They never contain the writer's text.

import {expect} from '@open-wc/testing';
import {createColloquySource} from '../../../src/sources/backends/colloquy.js';
import {press, type} from '../../support/user-input.js';
import {problem, StubServer, type Fault} from '../../support/stub-server.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

const WORDS = 'Words of mine';
const NAME = 'Zed Quill';
const {warn} = console;
let count = 0;
let server: StubServer;
let warnings: string[];

beforeEach(() => {
  localStorage.clear();
  server = new StubServer();
  warnings = [];
  console.warn = (message: unknown) => warnings.push(String(message));
  count++;
});

afterEach(() => {
  console.warn = warn;
  server.close();
});

async function send(fault: Fault | null): Promise<ThreadHarness> {
  const page = {url: 'https://site.test/', title: ''};
  // A failure is logged once per URL.
  const source = createColloquySource({endpoint: `https://stub.test/${count}`, thread: `t-${count}`, page});
  const thread = await ThreadHarness.open({source});
  await thread.reads('Text of a');
  server.fault = fault;
  await thread.press('Reply to Ana');
  await thread.canType('Your reply to Ana');
  await type(WORDS);
  (await thread.field('Name')).focus();
  await type(NAME);
  await press('Enter', 'Control');
  return thread;
}

/** A server message that repeats what was sent, as some servers do. */
const echo = `“${WORDS}” by ${NAME}, zed@example.org, is not allowed.`;

async function checkDetails(thread: ThreadHarness, ...details: readonly string[]): Promise<void> {
  await thread.press('Details');
  for (const text of details) await thread.reads(text);
  const box = [...(thread.element.shadowRoot?.querySelectorAll('[part="error-details"]') ?? [])];
  const about = [...warnings, ...box.map(({textContent}) => textContent)].join('\n');
  expect(about).to.contain(`https://stub.test/${count}/api/v1/comments`);
  expect(about).not.to.match(/Words of mine|Quill|zed@|Bearer/);
  expect(warnings.length).to.equal(1);
}

describe('the failure details of a comment that', () => {
  it('is back in the form are below the reason', async () => {
    const thread = await send({answer: problem(403, echo, {'X-Request-Id': 'r-7'})});
    await thread.reads('is not allowed');
    await checkDetails(thread, 'refuses this site', '--origin http', 'Response: status 403', 'Request id: r-7');
  });

  it('waits to be sent are in its row', async () => {
    const thread = await send({answer: null});
    await thread.reads('Waiting to be sent');
    await checkDetails(thread, 'The browser shows no response', 'OPTIONS', 'Access-Control-Allow-Headers');
  });

  it('waits to be sent stay open during a retry', async () => {
    const thread = await send({answer: null});
    await thread.reads('Waiting to be sent');
    await thread.press('Details');
    await thread.reads('The browser shows no response');
    const before = server.requests.length;
    await thread.press('Send now');
    await until(() => server.requests.length > before, 'the comment is sent again');
    await thread.reads('Waiting to be sent');
    expect(thread.text).to.contain('The browser shows no response');
  });

  it('caused a server error are in its row', async () => {
    const thread = await send({answer: problem(500, echo)});
    await thread.reads('Waiting to be sent');
    await checkDetails(thread, 'The server, or a proxy in front of it, failed.', 'Response: status 500');
  });

  it('could not be edited are in its row', async () => {
    const thread = await send(null);
    await until(() => server.stored.size === 1, 'the comment is posted');
    await thread.press('Edit');
    await thread.canType('Edit your comment');
    server.fault = {answer: problem(429, echo)};
    await press('End', 'Control');
    await type('!');
    await press('Enter', 'Control');
    await thread.reads('That did not work.');
    await checkDetails(thread, 'rate limit was exceeded', 'Response: status 429');
  });
});
