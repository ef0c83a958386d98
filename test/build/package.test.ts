// What a user of the npm package gets: nothing without a reason, and not much.

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import * as v from 'valibot';

/** The largest package, in bytes of the archive. */
const LIMIT = 1_000_000;

/** Each kind of file in the package, and why it is there. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/^package\.json$/, 'npm needs it: entries, types, the command'],
  [/^README\.md$/, 'the page of the package on npm'],
  [/^LICENSE$/, 'the licence asks for it'],
  [/^custom-elements\.json$/, 'editors complete tags and attributes with it'],
  [/^dist\/THIRD-PARTY\.txt$/, 'the licences of bundled packages ask for it'],
  [/^dist\/(?:colloquy|comment-count)\.js$/, 'the scripts that pages load by name'],
  [/^dist\/[\w-]+-[0-9a-f]{8}\.js$/, 'their lazy chunks'],
  [/^dist\/desk\/[\w-]+\.js$/, 'the moderation desk, which the server sends'],
  [/^dist\/npm\/[\w-]+\.js$/, 'what bundlers import'],
  [/^dist\/server\/main\.js$/, 'the command `colloquy`'],
  [/^dist\/types\/[\w/-]+\.d\.ts$/, 'the types of what bundlers import'],
];

const ALLOWED = /^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|\(MPL-2\.0 OR Apache-2\.0\))$/;

const Packed = v.tuple([v.object({size: v.number(), files: v.array(v.object({path: v.string()}))})]);

describe('the npm package', () => {
  const archive = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {encoding: 'utf8'});
  const [{size, files}] = v.parse(Packed, JSON.parse(archive));
  const paths = files.map(({path}) => path);

  it('contains only files of known kinds, and some of each', () => {
    assert.deepEqual(
      paths.filter((path) => !KINDS.some(([pattern]) => pattern.test(path))),
      [],
    );
    for (const [pattern, reason] of KINDS)
      assert.ok(
        paths.some((path) => pattern.test(path)),
        `${pattern}: ${reason}`,
      );
  });

  it('has at most a megabyte', (context) => {
    context.diagnostic(`${size} bytes, ${paths.length} files`);
    assert.ok(size <= LIMIT, `${size} bytes`);
  });

  it('contains every file that its entries name', () => {
    const Manifest = v.object({exports: v.record(v.string(), v.unknown()), bin: v.record(v.string(), v.string())});
    const {exports, bin} = v.parse(Manifest, JSON.parse(readFileSync('package.json', 'utf8')));
    const named = JSON.stringify([exports, bin]).match(/"(?:\.\/)?(?:dist\/|custom)[^"]+"/g) ?? [];
    assert.ok(named.length > 8);
    for (const name of named) assert.ok(paths.includes(name.replaceAll(/^"(?:\.\/)?|"$/g, '')), name);
  });

  it('is built whenever it is packed', () => {
    const Manifest = v.object({scripts: v.object({prepack: v.literal('npm run build')})});
    assert.ok(v.is(Manifest, JSON.parse(readFileSync('package.json', 'utf8'))));
  });

  it('is published with its provenance', () => {
    const Manifest = v.object({publishConfig: v.object({provenance: v.literal(true)})});
    assert.ok(v.is(Manifest, JSON.parse(readFileSync('package.json', 'utf8'))));
  });
});

describe('the licences of bundled packages', () => {
  const parts = readFileSync('dist/THIRD-PARTY.txt', 'utf8')
    .split(/\n-{80}\n\n/)
    .slice(1)
    .map((part) => part.split('\n'));

  it('are those that allow to bundle, each with its text', () => {
    for (const [name = '', license = '', , ...text] of parts) {
      assert.match(name, /^(?:@[\w-]+\/)?[\w.-]+ \d+\.\d+\.\d+$/);
      assert.match(license, ALLOWED, name);
      assert.match(text.join('\n'), /Permission is hereby granted|Redistribution and use|Apache License/, name);
    }
  });

  it('are those of the packages in the scripts', () => {
    const names = parts.map(([name = '']) => name.replace(/ [\d.]+$/, ''));
    assert.deepEqual(names, ['@lit/reactive-element', '@simplewebauthn/browser', 'dompurify', 'lit', 'lit-element', 'lit-html']); // prettier-ignore
  });
});
