// What moderators see of the options of a server, and the sentences about misspelt variables.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {describeUnknownVariables, listServerFlags} from '../../../src/server/commands/arguments/server-flags.js';

describe('The flags of a server', () => {
  it('are those of the command line and of the environment, in the order of the options', () => {
    const environment = {
      COLLOQUY_PORT: '1',
      COLLOQUY_ORIGIN: ' https://a.example  https://b.example',
      COLLOQUY_OIDC_NAME: 'First, The second',
      COLLOQUY_LOG: '',
      OTHER: 'x',
    };
    assert.deepEqual(listServerFlags(['--moderation=all', '--port', '8421'], environment), [
      '--port 8421',
      '--origin https://a.example',
      '--origin https://b.example',
      '--moderation all',
      '--oidc-name First, The second',
    ]);
    assert.deepEqual(listServerFlags([], {}), []);
    const twice = ['--proxy', '10.0.0.1', '--proxy', '10.0.0.2'];
    assert.deepEqual(listServerFlags(twice, {COLLOQUY_PROXY: '::1'}), ['--proxy 10.0.0.1', '--proxy 10.0.0.2']);
  });

  it('show no secrets', () => {
    const environment = {
      COLLOQUY_DATABASE: 'postgres://ana:hunter2@db.example/comments?password=hunter2',
      COLLOQUY_JUDGE: 'https://ana:hunter2@judge.example/hunter2?key=hunter2',
      COLLOQUY_THREAD_LIST: 'https://ana:hunter2@a.example/map.xml?key=hunter2 pages.txt',
      COLLOQUY_PUBLIC_URL: 'https://ana:hunter2@c.example/x?hunter2#hunter2',
      COLLOQUY_OIDC: 'https://ana:hunter2@id.example/realm?hunter2',
    };
    const flags = listServerFlags([], environment);
    assert.doesNotMatch(flags.join('\n'), /hunter2/);
    assert.ok(flags.includes('--database postgres://ana@db.example/comments'), flags.join('\n'));
    assert.ok(flags.includes('--judge https://judge.example'));
    assert.ok(flags.includes('--thread-list https://a.example/map.xml'));
    assert.ok(flags.includes('--thread-list pages.txt'));
  });
});

describe('A variable that is no option', () => {
  it('is named, with the option that it resembles', () => {
    const said = describeUnknownVariables({
      COLLOQUY_ORIGINS: 'https://a.example',
      COLLOQUY_PUBLICURL: 'x',
      COLLOQUY_HELP: '1',
      COLLOQUY_XYZZY: '',
      COLLOQUY_PORT: '1',
      COLLOQUY_RATE_LIMIT: 'off',
      PATH: '/bin',
    });
    assert.deepEqual(said, [
      'The variable COLLOQUY_ORIGINS is unknown and has no effect. Did you mean COLLOQUY_ORIGIN?',
      'The variable COLLOQUY_PUBLICURL is unknown and has no effect. Did you mean COLLOQUY_PUBLIC_URL?',
      'The variable COLLOQUY_HELP is unknown and has no effect. List the options: colloquy serve --help',
      'The variable COLLOQUY_XYZZY is unknown and has no effect. List the options: colloquy serve --help',
    ]);
  });
});
