import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import compat from '@mdn/browser-compat-data/forLegacyNode';
import {Visitor, parseSync} from 'vite';
import {BASELINE} from '../../scripts/build/baseline.js';
import {findNewer} from '../../scripts/build/only-baseline.js';
import {newerApis} from '../support/newer-apis.js';
import {readFileSync, readdirSync} from 'node:fs';
import {join} from 'node:path';

/** Baseline "widely available": supported by every engine for this many months. */
const MONTHS = 30;

describe('the baseline', () => {
  it('lists the latest browser versions released 30 months before its date', () => {
    const day = new Date(BASELINE.date);
    day.setUTCMonth(day.getUTCMonth() - MONTHS);
    const cutoff = day.toISOString().slice(0, 10);
    const latest = Object.keys(BASELINE.versions).map((name) => {
      const releases = Object.entries(compat.browsers[name as keyof typeof BASELINE.versions].releases);
      const released = releases.filter(([, {release_date}]) => release_date && release_date <= cutoff);
      return [name, released.map(([version]) => version).sort((a, b) => Number(b) - Number(a))[0]];
    });
    assert.deepEqual(Object.fromEntries(latest), BASELINE.versions);
  });

  it('excludes newer syntax and includes older syntax', () => {
    const newer = [
      'class A { static { this.b = 1 } }',
      'a = /(?<=b)c/',
      'a = /(?<!b)c/',
      'a = /[a--b]/v',
      '@a class B {}',
    ];
    for (const code of newer) assert.equal(findNewer(code).length, 1, code);
    const older = 'class A { #b = 1; #c() { return this.#b ?? 1 } static get d() { return /(?<e>f)/u } }';
    assert.deepEqual(findNewer(`${older}; a ||= b?.c; const q = "/(?<=b)c/"`), []);
  });

  it('includes all syntax of the built files', () => {
    assert.deepEqual(
      builtFiles().flatMap((file) => findNewer(readFileSync(file, 'utf8'))),
      [],
    );
  });

  it('includes all functions that the built files call without checking for them', () => {
    assert.deepEqual(findNewerCalls('URL.canParse(a); a.b.throwIfAborted(); a.toSorted?.()'), [
      'URL.canParse',
      'throwIfAborted',
    ]);
    const calls = builtFiles().flatMap((file) =>
      findNewerCalls(readFileSync(file, 'utf8')).map((name) => `${file}: ${name}`),
    );
    assert.deepEqual(calls, []);
  });
});

function builtFiles(): readonly string[] {
  const files = ['dist', 'dist/npm'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.js'))
      .map((name) => join(folder, name)),
  );
  assert.ok(files.length > 40);
  return files;
}

/**
 * Methods with unique names, which are recognisable in minified code. TypeScript checks the others against the types of
 * the baseline.
 */
const UNIQUE_NAMES =
  /^(?:throwIfAborted|toSorted|toReversed|toSpliced|findLast|findLastIndex|toWellFormed|isWellFormed|checkVisibility)$/;

/** Returns the functions of a script that are newer than the baseline and called without `?.`. */
function findNewerCalls(code: string): readonly string[] {
  const newer = new Set(newerApis());
  const found: string[] = [];
  const visitor = new Visitor({
    CallExpression({callee, optional}) {
      if (optional || callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      const {object, property} = callee;
      const fullName = object.type === 'Identifier' ? `${object.name}.${property.name}` : property.name;
      if (newer.has(fullName)) found.push(fullName);
      else if (UNIQUE_NAMES.test(property.name)) found.push(property.name);
    },
  });
  visitor.visit(parseSync('chunk.js', code).program);
  return found;
}
