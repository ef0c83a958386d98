import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {isDeepStrictEqual} from 'node:util';
import {describeProtocol} from '../../../src/server/protocol/openapi.js';

/** Returns the description with each schema once, at its first place. Equal ones refer to it by its number. */
function shorten(description: unknown): unknown {
  const numbers = new Map<string, number>();
  return JSON.parse(JSON.stringify(description), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('$schema' in value)) return value;
    const text = JSON.stringify(value);
    const known = numbers.get(text);
    if (known !== undefined) return `schema ${known}`;
    numbers.set(text, numbers.size + 1);
    return {number: numbers.size, ...value};
  });
}

describe('The description of the protocol', () => {
  // Clients are written from it, so no word of it changes by accident.
  it('is the one in test/fixtures/openapi.json', () => {
    const file = new URL('../../fixtures/openapi.json', import.meta.url);
    const [actual, expected] = [shorten(describeProtocol()), JSON.parse(readFileSync(file, 'utf8')) as unknown];
    if (!isDeepStrictEqual(actual, expected)) {
      mkdirSync('.cache', {recursive: true});
      writeFileSync('.cache/openapi.json', JSON.stringify(actual, null, 2));
    }
    assert.deepEqual(actual, expected, 'If the change is meant, .cache/openapi.json is the new file');
  });
});
