import assert from 'node:assert/strict';
import {afterEach, describe, it, mock} from 'node:test';
import {
  badRequest,
  describeProblem,
  HttpProblem,
  invalid,
  notFound,
  toResponse,
  wrongMethod,
} from '../../../src/server/http/problem.js';
import {StorageError} from '../../../src/server/storage/failures/storage-error.js';

afterEach(() => mock.restoreAll());

/** Returns the status, the headers and the body of the response to an error. */
async function respond(error: unknown): Promise<unknown> {
  const response = toResponse(error);
  return [response.status, Object.fromEntries(response.headers), await response.json()];
}

const HEADERS = {'content-type': 'application/problem+json', 'cache-control': 'no-store'};

describe('The response to a problem', () => {
  it('has a type, a title and a sentence', async () => {
    const log = mock.method(console, 'error', () => undefined);
    const problem = {type: 'about:blank', title: 'Not found', status: 404};
    assert.deepEqual(await respond(notFound()), [
      404,
      HEADERS,
      {...problem, detail: 'There is nothing at this address.'},
    ]);
    assert.deepEqual(await respond(notFound('Gone fishing.')), [404, HEADERS, {...problem, detail: 'Gone fishing.'}]);
    assert.deepEqual(await respond(badRequest('No.')), [
      400,
      HEADERS,
      {type: 'about:blank', title: 'Bad request', status: 400, detail: 'No.'},
    ]);
    assert.equal(log.mock.callCount(), 0);
  });

  it('lists the errors of all fields', async () => {
    const errors = [
      {field: 'a', message: 'A is short.'},
      {field: 'b', message: 'B is long.'},
    ];
    assert.deepEqual(await respond(invalid(errors)), [
      422,
      HEADERS,
      {
        type: 'urn:colloquy:invalid',
        title: 'Not accepted',
        status: 422,
        detail: 'A is short. B is long.',
        errors,
      },
    ]);
  });

  it('names the allowed methods', async () => {
    assert.deepEqual(await respond(wrongMethod(['GET', 'POST'])), [
      405,
      {...HEADERS, allow: 'GET, POST'},
      {
        type: 'about:blank',
        title: 'Method not allowed',
        status: 405,
        detail: 'This URL does not support this method. Use GET or POST.',
      },
    ]);
  });

  it('may say when to try again', () => {
    const {headers} = describeProblem(new HttpProblem(429, 'x', 'y', {retryAfter: 0}));
    assert.equal(headers['Retry-After'], '0');
    assert.deepEqual(Object.keys(describeProblem(new HttpProblem(429, 'x', 'y')).headers), [
      'Content-Type',
      'Cache-Control',
    ]);
    assert.equal(new HttpProblem(429, 'x', 'y').message, 'y');
    assert.equal(new HttpProblem(429, 'x', 'y').name, 'HttpProblem');
  });
});

describe('The response to an error', () => {
  it('says that a storage failure lost nothing else', async () => {
    mock.method(console, 'error', () => undefined);
    assert.deepEqual(await respond(new StorageError('full', 'secret')), [
      503,
      {...HEADERS, 'retry-after': '60'},
      {
        type: 'urn:colloquy:storage',
        title: 'Not stored',
        status: 503,
        detail: 'The server cannot store anything at the moment. Nothing was saved; try again later.',
      },
    ]);
    assert.equal(new StorageError('full', 'x').name, 'StorageError');
  });

  it('hides the details of an unexpected error and logs them in one line', async () => {
    const log = mock.method(console, 'error', () => undefined);
    const withoutStack = new Error('without a stack');
    delete withoutStack.stack;
    for (const error of [new Error('secret'), 'secret', null, withoutStack]) {
      assert.deepEqual(await respond(error), [
        500,
        HEADERS,
        {
          type: 'about:blank',
          title: 'Internal error',
          status: 500,
          detail: 'The server could not process this request. Try again later.',
        },
      ]);
    }
    const [first, ...others] = log.mock.calls.map((call) => String(call.arguments[0]));
    assert.match(first ?? '', /^colloquy: Error: secret at \S+/);
    assert.deepEqual(others, ['colloquy: secret', 'colloquy: null', 'colloquy: Error: without a stack']);
  });
});
