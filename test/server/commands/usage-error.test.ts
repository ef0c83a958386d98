import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseArguments, suggest, UsageError} from '../../../src/server/commands/arguments/usage-error.js';

describe('A suggestion', () => {
  it('is the nearest known word', () => {
    assert.equal(suggest('--prot', ['--port', '--host']), 'Did you mean --port?');
    assert.equal(suggest('--PROT', ['--host', '--port']), 'Did you mean --port?');
    // A third of the letters may be wrong, and always two. Hyphens are no letters.
    assert.equal(suggest('--moderatxyz', ['--moderation']), 'Did you mean --moderation?');
    assert.equal(suggest('--databxyz', ['--database']), 'Use --database.');
    assert.equal(suggest('--xxrt', ['--port']), 'Did you mean --port?');
  });

  it('is a word that begins so, from two letters on', () => {
    assert.equal(suggest('mod', ['serve', 'moderate']), 'Did you mean moderate?');
    assert.equal(suggest('--pu', ['--port', '--public-url']), 'Did you mean --public-url?');
    assert.equal(suggest('s', ['serve']), 'Use serve.');
    assert.equal(suggest('--p', ['--port-number']), 'Use --port-number.');
    assert.equal(suggest('--', ['--port-number']), 'Use --port-number.');
    assert.equal(suggest('url', ['public-url']), 'Use public-url.');
  });

  it('is all known words if none is near', () => {
    assert.equal(suggest('--fire', ['--port', '--host']), 'Use --port, --host.');
  });
});

describe('Invalid arguments', () => {
  const options = {port: {type: 'string'}, host: {type: 'string', short: 'o'}} as const;
  const parse = (...args: string[]) => parseArguments({args, options});

  it('are reported in one line', () => {
    assert.equal(parse('--port', '80', '-o', 'x').values.port, '80');
    for (const [args, message] of [
      [['--prot=80'], 'Unknown option: --prot. Did you mean --port?'],
      [['--fire'], 'Unknown option: --fire. Use --port, --host.'],
      [['--port'], 'Missing value for --port.'],
      [['--port', '--host'], 'Missing value for --port. Write a value that begins with a hyphen as --port=VALUE.'],
      [['--port', ''], 'Missing value for --port.'],
      [['--host='], 'Missing value for --host.'],
    ] as const) {
      assert.throws(
        () => parse(...args),
        (error) => error instanceof UsageError && error.name === 'UsageError' && error.message === message,
        message,
      );
    }
    const repeatable = {origin: {type: 'string', multiple: true}} as const;
    assert.throws(() => parseArguments({args: ['--origin', 'a', '--origin', ''], options: repeatable}), {
      message: 'Missing value for --origin.',
    });
    assert.throws(() => parseArguments({args: ['--watch=5'], options: {watch: {type: 'boolean'}}}), {
      message: '--watch takes no value. Remove what follows the equals sign.',
    });
    assert.throws(() => parse('stray'), {
      name: 'UsageError',
      message: 'Unexpected argument: stray. Options begin with --.',
    });
    assert.throws(() => parseArguments({args: ['-x']}), {message: 'Unknown option: -x. Use .'});
  });
});
