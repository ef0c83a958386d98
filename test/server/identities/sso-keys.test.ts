import assert from 'node:assert/strict';
import {generateKeyPairSync} from 'node:crypto';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {readServerOptions} from '../../../src/server/commands/arguments/read-server-options.js';
import {parseSsoKey, readSsoKey} from '../../../src/server/identities/sso-keys.js';

const pem = (type: 'ed25519' | 'x25519', kind: 'public' | 'private'): string => {
  const pair = type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519');
  return kind === 'public'
    ? pair.publicKey.export({type: 'spki', format: 'pem'}).toString()
    : pair.privateKey.export({type: 'pkcs8', format: 'pem'}).toString();
};

describe('The key of a site', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'colloquy-'))));
  after(() => rmSync(folder, {recursive: true, force: true}));

  it('is a secret, or a public Ed25519 key', () => {
    assert.equal(parseSsoKey('s'.repeat(32), 'f').algorithm, 'HS256');
    assert.equal(parseSsoKey(pem('ed25519', 'public'), 'f').algorithm, 'EdDSA');
  });

  it('is read without the line break at its end', () => {
    const file = join(folder, 'secret');
    writeFileSync(file, `${'s'.repeat(32)}\n`);
    assert.equal(readSsoKey(file).key.symmetricKeySize, 32);
  });

  it('is refused if it is weak, of another kind, private or missing', () => {
    const rsa = generateKeyPairSync('rsa', {modulusLength: 2048}).publicKey.export({type: 'spki', format: 'pem'});
    const wrong: readonly (readonly [string, RegExp])[] = [
      ['', /shorter than 32 bytes/],
      ['s'.repeat(31), /shorter than 32 bytes/],
      [rsa.toString(), /not a public Ed25519 key/],
      [pem('x25519', 'public'), /not a public Ed25519 key/],
      [pem('ed25519', 'private'), /is private\. This server needs the public key/],
      ['-----BEGIN PUBLIC KEY-----\nx\n-----END PUBLIC KEY-----', /not a public Ed25519 key/],
    ];
    for (const [text, sentence] of wrong) assert.throws(() => parseSsoKey(text, 'f'), sentence, text);
    assert.throws(() => readSsoKey(join(folder, 'missing')), /cannot be read/);
  });

  it('comes from --sso-key, which may be given several times, or from a variable', () => {
    const [a, b] = ['a.key', 'b.key'].map((name) => join(folder, name));
    for (const file of [a, b]) writeFileSync(file ?? '', 's'.repeat(40));
    const args = ['--sso-key', a ?? '', '--sso-key', b ?? '', '--avatar-host', 'pics.example', '--guests', 'off'];
    const options = readServerOptions(args, {});
    assert.ok(options !== 'help');
    assert.deepEqual([options.ssoKeys?.length, options.avatarHosts, options.guests], [2, ['pics.example'], false]);
    const variables = {COLLOQUY_SSO_KEY: `${a} ${b}`, COLLOQUY_AVATAR_HOST: 'x.example', COLLOQUY_GUESTS: 'off'};
    const same = readServerOptions([], variables);
    assert.ok(same !== 'help');
    assert.deepEqual([same.ssoKeys?.length, same.avatarHosts, same.guests], [2, ['x.example'], false]);
    const usage = {name: 'UsageError'};
    assert.throws(() => readServerOptions(['--sso-key', join(folder, 'missing')], {}), usage);
    assert.throws(() => readServerOptions(['--guests', 'no'], {}), usage);
  });
});
