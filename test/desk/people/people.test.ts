import {expect} from '@open-wc/testing';
import {DeskHarness} from '../../support/desk-harness.js';
import {FakeDeskServer, refuse} from '../../support/fake-desk-server.js';
import {moderator, NOW} from '../../support/moderated.js';
import {press, type} from '../../support/user-input.js';
import {until} from '../../support/until.js';

describe('the people', () => {
  let server: FakeDeskServer;

  beforeEach(() => {
    server = new FakeDeskServer();
    server.moderators = [
      moderator('m1', {name: 'Ines Corbey', role: 'owner', passkeys: 2}),
      moderator('m2', {name: 'Oskar Lind'}),
    ];
    server.sessions = [
      {id: 's1', isCurrent: true, device: 'Firefox, Linux', createdAt: NOW, seenAt: NOW, endsAt: NOW},
      {id: 's2', isCurrent: false, device: 'Safari, iPhone', createdAt: NOW, seenAt: NOW, endsAt: NOW},
    ];
    server.passkeys = [
      {id: 'p1', label: 'Firefox, Linux', createdAt: NOW, usedAt: NOW},
      {id: 'p2', label: 'My telephone', createdAt: NOW, usedAt: null},
    ];
  });

  afterEach(() => {
    server.close();
    history.replaceState(null, '', location.pathname);
  });

  const open = async (): Promise<DeskHarness> => {
    const desk = await DeskHarness.open(server, '?view=people');
    await desk.reads('Oskar Lind');
    await desk.reads('My telephone');
    return desk;
  };

  it('are listed with role, last visit and passkeys; the last owner cannot be removed, and the page says why', async () => {
    const desk = await open();
    await desk.reads(/Ines Corbey You Owner · .*2 passkeys/);
    await desk.reads(/Oskar Lind Moderator · has not signed in yet · 1 passkey/);
    const remove = (await desk.control('Remove Ines Corbey')) as HTMLButtonElement;
    expect(remove.disabled).to.equal(true);
    await desk.reads('The only owner cannot be removed here.');
    const described = remove.getAttribute('aria-describedby') ?? '';
    expect(desk.all(`#${described}`)[0]?.textContent).to.include('The only owner');
  });

  it('are removed only after a question', async () => {
    const desk = await open();
    await desk.press('Remove Oskar Lind');
    await desk.reads('Remove Oskar Lind?');
    await until(() => desk.focused?.matches('h4'), 'the question has the focus');
    await press('Escape');
    await desk.lacks('Remove Oskar Lind?');
    expect(server.moderators).to.have.length(2);
    await desk.press('Remove Oskar Lind');
    await desk.press(/^Remove$/, '.question');
    await desk.reads('Oskar Lind is removed.');
    expect(server.moderators.map(({id}) => id)).to.deep.equal(['m1']);
    await until(() => desk.focused?.id === 'moderators', 'the heading has the focus');
  });

  it('stay if the server refuses, which the question then says', async () => {
    const desk = await open();
    server.next.set('moderators/m2', refuse(403, 'Only owners can do this. Ask an owner of this site.'));
    await desk.press('Remove Oskar Lind');
    await desk.press(/^Remove$/, '.question');
    await desk.reads('Only owners can do this.');
    await desk.press('Cancel');
    await until(() => desk.focused?.closest('[data-id="m2"]'), 'the row has the focus again');
  });

  it('are listed while nobody has used their link, which an owner can withdraw', async () => {
    server.invitations = [
      {id: 'm3', name: 'Runa Holt', role: 'owner', isNew: true, createdAt: NOW, endsAt: NOW},
      {id: 'm2', name: 'Oskar Lind', role: 'moderator', isNew: false, createdAt: NOW, endsAt: NOW},
    ];
    const desk = await open();
    await desk.reads(/Links that nobody has used yet Runa Holt Owner · valid until/);
    await desk.reads(/Oskar Lind for another device · valid until/);
    await desk.press('Withdraw the link for Runa Holt');
    await desk.reads('The link for Runa Holt does not work any more.');
    expect(server.invitations.map(({id}) => id)).to.deep.equal(['m2']);
    await desk.lacks('Runa Holt Owner');
    await until(() => desk.focused?.id === 'moderators', 'the heading has the focus');
    // A moderator withdraws only the link for a device of their own.
    server.session = {...server.session, moderator: {...server.session.moderator, id: 'm2', role: 'moderator'}};
    server.invitations.push({id: 'm4', name: 'Tove', role: 'moderator', isNew: true, createdAt: NOW, endsAt: NOW});
    desk.app.remove();
    const mine = await open();
    await mine.reads('Tove Moderator');
    expect(mine.all('[data-invited] button').map((each) => each.getAttribute('aria-label'))).to.deep.equal([
      'Withdraw the link for Oskar Lind',
    ]);
  });

  it('get another role from an owner, but nobody gives one to themselves', async () => {
    const desk = await open();
    const role = (await desk.control('Role of Oskar Lind')) as HTMLSelectElement;
    role.value = 'owner';
    role.dispatchEvent(new Event('change', {bubbles: true}));
    await desk.reads('Oskar Lind has a new role: Owner');
    expect(server.bodies('PATCH', 'moderators/m2')).to.deep.equal([{role: 'owner'}]);
    expect(desk.all('select')).to.have.length(1);
    expect(((await desk.control('Remove Ines Corbey')) as HTMLButtonElement).disabled).to.equal(false);
    server.next.set('moderators/m2', refuse(409, 'Oskar Lind was removed.'));
    role.value = 'moderator';
    role.dispatchEvent(new Event('change', {bubbles: true}));
    await desk.reads('Oskar Lind was removed.');
    await until(() => role.value === 'owner', 'the field shows the role again');
  });

  it('are invited by name and role, with a link that is shown once and can be copied', async () => {
    const desk = await open();
    await desk.press('Make link', '.invite');
    await desk.reads('Enter a name.');
    await until(() => desk.focusedName === 'Name', 'the field has the focus');
    await type('Wilma Oost');
    await press('Enter');
    await desk.reads('The link for Wilma Oost');
    expect(server.bodies('POST', 'moderators')).to.deep.equal([{name: 'Wilma Oost', role: 'moderator'}]);
    const link = (await desk.control('Link', '.link')) as HTMLInputElement;
    expect(link.value).to.include('/desk#invite=abc');
    await until(() => desk.focused?.matches('.link h4'), 'the link has the focus');
    await desk.press('Copy link');
    await desk.reads(/The link is copied\.|The link is selected\./);
  });

  it('see only the list if they are no owners', async () => {
    const {session} = server;
    server.session = {...session, moderator: {id: 'm2', name: 'Oskar Lind', role: 'moderator'}};
    const desk = await open();
    await desk.reads('Only an owner can invite or remove moderators.');
    expect(desk.all('.person button, .person select, .invite')).to.deep.equal([]);
  });

  it('end their own sessions one by one, and this one only after a question', async () => {
    const desk = await open();
    await desk.press('Sign out: Safari, iPhone');
    await desk.reads('Signed out: Safari, iPhone');
    expect(server.sessions.map(({id}) => id)).to.deep.equal(['s1']);
    await desk.press('Sign out: Firefox, Linux');
    await desk.reads('Sign out here?');
    expect(server.isSignedIn).to.equal(true);
    await desk.press(/^Sign out$/, '.question');
    await desk.reads('Your session has ended.');
    expect(server.isSignedIn).to.equal(false);
  });

  it('remove passkeys, but not the only one, and get a link for another device', async () => {
    const desk = await open();
    await desk.press('Remove My telephone');
    await desk.press(/^Remove$/, '.question');
    await desk.reads('My telephone is removed.');
    await desk.reads('Your only passkey cannot be removed.');
    expect(((await desk.control('Remove Firefox, Linux')) as HTMLButtonElement).disabled).to.equal(true);
    await desk.press('Make link for another device');
    await desk.reads('The link for your other device');
    expect(server.bodies('POST', 'devices')).to.have.length(1);
  });
});
