// `colloquy check`: what an owner is told about a thread of another system.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {runCommand} from '../../support/command.js';
import {startStubHttpServer} from '../../support/stub-http-server.js';

const item = (objectId: number, rest: object = {}): object => ({
  objectId,
  nick: 'Ana',
  link: '',
  comment: '<p>Hello.</p>',
  time: 1_768_900_000_000 + objectId * 1000,
  status: 'approved',
  children: [],
  ...rest,
});

const withServer = async (
  answer: (url: string) => {readonly status?: number; readonly body: unknown},
  run: (url: string) => Promise<void>,
): Promise<void> => {
  const server = await startStubHttpServer(({url = ''}, response) => {
    const {status = 200, body} = answer(url);
    response.writeHead(status, {'Content-Type': 'application/json'}).end(JSON.stringify(body));
  });
  try {
    await run(server.url);
  } finally {
    await server.close();
  }
};

describe('colloquy check', () => {
  it('says how many comments there are, what is not shown, and whether readers can write', async () => {
    const data = [
      item(1, {comment: '<p>Look: <img src="x.png"><iframe></iframe></p>', children: [item(2, {pid: 1, rid: 1})]}),
      item(3, {pid: 9, rid: 9, link: 'javascript:alert(1)', nick: 'Bo\u001b[31m'}),
    ];
    await withServer(
      () => ({body: {errno: 0, errmsg: '', data: {page: 1, totalPages: 1, pageSize: 100, count: 5, data}}}),
      async (url) => {
        const {code, output, errors} = await runCommand(['check', url, '--backend', 'waline', '--thread', '/ledger/']);
        assert.deepEqual([code, errors], [0, '']);
        assert.deepEqual(output.split('\n').slice(0, 5), [
          `waline:${url}#/ledger/`,
          '3 comments in 1 page, 2 of them replies',
          '1 place of deleted or missing comments, 0 mentions elsewhere',
          'Not shown: 0 unreadable entries; the elements img (1), iframe (1), of which only the text is',
          'Writing: guests, with name',
        ]);
        assert.match(output, /counts 5 comments and lists 3/);
        assert.match(output, /the parents of some replies are not listed/);
        assert.match(output, /no readable “url”/);
      },
    );
  });

  it('fails with the reason and with the setting to change', async () => {
    await withServer(
      () => ({status: 404, body: {}}),
      async (url) => {
        const {code, output, errors} = await runCommand(['check', url, '--backend', 'isso']);
        assert.deepEqual([code, output], [1, '']);
        assert.match(
          errors,
          /cannot be read \(missing, status 404\)\. Check these settings of that system: data-isso; .*\.\n$/,
        );
      },
    );
  });

  it('explains its arguments', async () => {
    assert.match((await runCommand(['check', '--help'])).output, /--backend NAME/);
    for (const args of [[], ['nothing'], ['https://a.example/', 'https://b.example/'], ['https://a.example/', '--backend', 'none']]) {
      const {code, errors} = await runCommand(['check', ...args]);
      assert.deepEqual([code, errors.split('\n').length], [2, 2], errors);
    } // prettier-ignore
    for (const url of ['nothere', 'localhost:8080', 'file:///etc/passwd']) {
      const wrong = await runCommand(['check', url, '--backend', 'isso']);
      assert.equal(wrong.errors, `colloquy: ${url} is not a web address. Begin it with https:// or http://.\n`);
    }
    const {errors} = await runCommand(['check', 'https://a.example/', '--backend', 'wordpres\u001b[2J']);
    assert.match(errors, /^colloquy: Unknown value backend="wordpres.\[2J"\. Use wordpress, .*hackernews\.\n$/);
  });
});
