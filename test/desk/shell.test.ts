// The shell: signing in, sessions that end, the address.

import {expect} from '@open-wc/testing';
import {DeskHarness} from '../support/desk-harness.js';
import {FakeDeskServer, refuse} from '../support/fake-desk-server.js';
import {moderated} from '../support/moderated.js';
import {click, press, type} from '../support/user-input.js';
import {until} from '../support/until.js';

let server: FakeDeskServer;

/** Replaces the browser's passkeys. */
function giveCredentials(fake: {readonly get?: () => unknown; readonly create?: () => unknown}): void {
  Object.defineProperty(navigator, 'credentials', {configurable: true, value: fake});
  window.PublicKeyCredential ??= Object as unknown as typeof PublicKeyCredential;
}

const bytes = new Uint8Array([1, 2, 3]).buffer;

const credential = {
  id: 'AQID',
  rawId: bytes,
  type: 'public-key',
  response: {authenticatorData: bytes, clientDataJSON: bytes, signature: bytes, attestationObject: bytes, userHandle: null},
  getClientExtensionResults: () => ({}),
}; // prettier-ignore

beforeEach(() => {
  server = new FakeDeskServer([moderated('one'), moderated('two')]);
});

afterEach(() => {
  server.close();
  history.replaceState(null, '', location.pathname);
  Reflect.deleteProperty(navigator, 'credentials');
});

describe('the desk', () => {
  it('asks to sign in, and shows the queue then', async () => {
    server.isSignedIn = false;
    giveCredentials({get: () => Promise.resolve(credential)});
    const desk = await DeskHarness.open(server);
    await desk.reads('Sign in to moderate');
    await click(await desk.control('Stay signed in for 30 days'));
    await desk.press('Sign in with a passkey');
    await desk.reads('Text of one');
    expect(server.bodies('POST', 'sign-in')).to.have.length(1);
    expect(server.bodies('POST', 'sign-in')[0]).to.have.property('stays', true);
    await desk.reads('Notes from the oven');
    await desk.reads('Ines Corbey');
  });

  it('makes a passkey from an invitation, which leaves the address at once', async () => {
    server.isSignedIn = false;
    giveCredentials({create: () => Promise.resolve(credential)});
    const desk = await DeskHarness.open(server, '?tab=flagged#invite=s3cret');
    expect(location.hash).to.equal('');
    expect(location.search).to.equal('?tab=flagged');
    await desk.reads('You are invited to moderate');
    await click(await desk.control(/^Name of this device/));
    await type('Kitchen laptop');
    await desk.press('Make a passkey');
    await desk.reads('Nothing is reported.');
    expect(server.bodies('POST', 'invitations/options')).to.deep.equal([{invite: 's3cret'}]);
    const [made] = server.bodies('POST', 'passkeys');
    expect(made).to.include({invite: 's3cret', label: 'Kitchen laptop', stays: false});
  });

  for (const [name, sentence] of [
    ['NotAllowedError', 'No passkey was given.'],
    ['SecurityError', 'Passkeys do not work at this address.'],
    ['NotSupportedError', 'This browser has no passkeys.'],
  ] as const)
    it(`says what to do after a ${name}`, async () => {
      server.isSignedIn = false;
      giveCredentials({get: () => Promise.reject(new DOMException('x', name))});
      const desk = await DeskHarness.open(server);
      await desk.press('Sign in with a passkey');
      await desk.reads(sentence);
      await desk.control('Sign in with a passkey');
    });

  it('says what the server says about a link that was used, and offers to sign in with a passkey that is there', async () => {
    server.isSignedIn = false;
    server.next.set('invitations/options', refuse(410, 'This link was used already. Ask for another one.'));
    giveCredentials({
      create: () => Promise.reject(new DOMException('x', 'InvalidStateError')),
      get: () => Promise.resolve(credential),
    });
    const desk = await DeskHarness.open(server, '#invite=used');
    await desk.press('Make a passkey');
    await desk.reads('This link was used already. Ask for another one.');
    await desk.press('Make a passkey');
    await desk.reads('This device already has a passkey for this site.');
    await desk.press('Sign in with a passkey');
    await desk.reads('Text of one');
  });

  it('comes back to where one was when the session ended, with what was typed', async () => {
    giveCredentials({get: () => Promise.resolve(credential)});
    const desk = await DeskHarness.open(server);
    await desk.reads('Text of one');
    await desk.press(/^Reply/, '.row');
    await until(() => desk.focused instanceof HTMLTextAreaElement, 'the field has the focus');
    await type('Point it at the bricks.');
    const send = await desk.control('Approve and reply');
    // At once: a request between the two would show the sign-in form, and no button to press.
    server.isSignedIn = false;
    send.click();
    await desk.reads('Your session has ended.');
    await desk.lacks('Text of one');
    await press('j');
    await desk.press('Sign in with a passkey');
    await desk.reads('Your reply is published.');
    await desk.reads('Text of two');
    expect(server.record.map(({action}) => action)).to.deep.equal(['reply', 'approve']);
    expect(server.bodies('POST', 'comments/one/reply')[0]).to.have.property('source', 'Point it at the bricks.');
  });

  it('decides once about what was decided while the session had ended', async () => {
    giveCredentials({get: () => Promise.resolve(credential)});
    const desk = await DeskHarness.open(server);
    await desk.reads('Text of one');
    server.isSignedIn = false;
    await desk.press(/^Approve/, '.row');
    await desk.press('Sign in with a passkey');
    await until(() => server.comment('one')?.status === 'published', 'it is decided');
    expect(server.record).to.have.length(1);
  });

  it('shows why it cannot start, and starts again', async () => {
    server.next.set('session', null);
    const desk = await DeskHarness.open(server);
    await desk.reads('The server does not answer.');
    await desk.press('Try again');
    await desk.reads('Text of one');
  });

  it('shows a sentence for an answer of another shape', async () => {
    server.next.set('session', {status: 200, body: {moderator: {id: 7}}});
    const desk = await DeskHarness.open(server);
    await desk.reads('The server failed.');
  });

  it('names the view and the site in the title', async () => {
    const desk = await DeskHarness.open(server);
    await desk.reads('Text of one');
    await until(() => document.title === 'Queue · Notes from the oven · Moderation desk', 'the title is set');
  });
});
