// The options of `colloquy serve` that name providers of accounts.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, describe, it} from 'node:test';
import {UsageError} from '../../../src/server/commands/arguments/usage-error.js';
import {readServerOptions} from '../../../src/server/commands/arguments/read-server-options.js';
import {describeServer} from '../../../src/server/commands/serve-command.js';

const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
const [secret, empty] = [join(folder, 'secret'), join(folder, 'empty')];
writeFileSync(secret, 'a secret\n');
writeFileSync(empty, '\n');
after(() => rmSync(folder, {recursive: true, force: true}));

const [A, B] = ['https://a.example', 'https://b.example/realms/x'];

const providersOf = (args: readonly string[], environment: Readonly<Record<string, string>> = {}): unknown => {
  const options = readServerOptions(args, environment);
  return options === 'help' ? options : options.providers;
};

describe('Providers of accounts', () => {
  it('are matched with their options by position', () => {
    const two = ['--oidc', A, '--oidc', B, '--oidc-client-id', 'one', '--oidc-client-id', 'two'];
    assert.deepEqual(providersOf([]), undefined);
    assert.deepEqual(providersOf(['--oidc', A, '--oidc-client-id', 'one']), [{issuer: A, clientId: 'one'}]);
    assert.deepEqual(
      providersOf([
        ...two,
        '--oidc-client-secret-file',
        'none',
        '--oidc-client-secret-file',
        secret,
        '--oidc-name',
        'First',
        '--oidc-name',
        'The second',
      ]),
      [
        {issuer: A, clientId: 'one', name: 'First'},
        {issuer: B, clientId: 'two', clientSecret: 'a secret', name: 'The second'},
      ],
    );
    const environment = {
      COLLOQUY_OIDC: `${A} ${B}`,
      COLLOQUY_OIDC_CLIENT_ID: 'one two',
      COLLOQUY_OIDC_CLIENT_SECRET_FILE: `${secret} none`,
      COLLOQUY_OIDC_NAME: 'First, The second',
    };
    assert.deepEqual(providersOf([], environment), [
      {issuer: A, clientId: 'one', clientSecret: 'a secret', name: 'First'},
      {issuer: B, clientId: 'two', name: 'The second'},
    ]);
  });

  it('are refused with a sentence if the numbers of options differ, or a file has no secret', () => {
    const one = ['--oidc', A, '--oidc-client-id', 'one'];
    const wrong: readonly (readonly [readonly string[], RegExp])[] = [
      [['--oidc', A], /--oidc is given once, but --oidc-client-id never\. Give one for each --oidc/],
      [['--oidc-client-id', 'x'], /--oidc is given never, but --oidc-client-id once/],
      [[...one, '--oidc', B], /--oidc is given 2 times, but --oidc-client-id once/],
      [[...one, '--oidc', B, '--oidc-client-id', 'y', '--oidc-client-secret-file', secret], /secret-file once.*Write none for/],
      [[...one, '--oidc-name', 'a', '--oidc-name', 'b'], /--oidc-name 2 times/],
      [[...one, '--oidc', A, '--oidc-client-id', 'y'], /is given twice/],
      [[...one, '--oidc-client-secret-file', join(folder, 'missing')], /cannot be read/],
      [[...one, '--oidc-client-secret-file', empty], /is empty/],
    ]; // prettier-ignore
    for (const [args, sentence] of wrong)
      assert.throws(
        () => providersOf(args),
        (error) => error instanceof UsageError && sentence.test(error.message) && !error.message.includes('\n'),
        String(args),
      );
  });

  it('are told on start where to send readers back to', () => {
    const providers = [{issuer: A, clientId: 'one'}];
    const text = describeServer({url: 'http://127.0.0.1:1/', file: 'x.db'}, {providers, publicUrl: 'https://c.example/talk'});
    assert.match(text, /readers back to https:\/\/c\.example\/talk\/api\/v1\/sign-in\/callback\n/);
    assert.doesNotMatch(describeServer({url: 'http://127.0.0.1:1/', file: 'x.db'}, {}), /sign-in/);
  }); // prettier-ignore
});
