import {expect} from '@open-wc/testing';
import {DeskHarness} from '../../support/desk-harness.js';
import {FakeDeskServer, refuse} from '../../support/fake-desk-server.js';
import {moderationSession} from '../../support/moderated.js';

describe('what was learned from decisions', () => {
  let server: FakeDeskServer;

  beforeEach(() => {
    server = new FakeDeskServer();
    server.learning = {
      isOn: true,
      spam: 62,
      ham: 71,
      needed: 50,
      spamWords: [{word: 'zeppelin<b>', spam: 41, ham: 1}],
      hamWords: [{word: 'sourdough', spam: 0, ham: 33}],
    };
  });

  afterEach(() => {
    server.close();
    history.replaceState(null, '', location.pathname);
  });

  it('is shown with the words that weigh most, as text', async () => {
    const desk = await DeskHarness.open(server, '?view=site');
    await desk.reads('Comments that resemble those marked as spam are held.');
    for (const text of ['62', '71', 'zeppelin<b>', '41 : 1', 'sourdough']) await desk.reads(text);
  });

  it('says when it begins', async () => {
    server.learning = {...server.learning, spam: 12};
    const desk = await DeskHarness.open(server, '?view=site');
    await desk.reads('Begins when 50 comments were approved and 50 were marked as spam.');
  });

  it('is switched off and on by an owner', async () => {
    const desk = await DeskHarness.open(server, '?view=site');
    await desk.press('Switch off');
    await desk.reads('Switched off');
    await desk.press('Switch on');
    await desk.reads('Comments that resemble');
    expect(server.bodies('PUT', 'learning')).to.deep.equal([{isOn: false}, {isOn: true}]);
  });

  it('is forgotten after a question, which says why it failed', async () => {
    const desk = await DeskHarness.open(server, '?view=site');
    await desk.press('Forget everything');
    await desk.reads('Learning starts again at zero.');
    expect(server.bodies('PUT', 'learning')).to.have.length(0);
    await desk.press('Cancel');
    await desk.lacks('Learning starts again at zero.');
    await desk.press('Forget everything');
    server.next.set('learning', refuse(403, 'Only owners may change this, in the desk.'));
    const confirm = desk.all('.question .bad')[0] as HTMLElement;
    confirm.click();
    await desk.reads('Only owners may change this, in the desk.');
    (desk.all('.question .bad')[0] as HTMLElement).click();
    await desk.lacks('zeppelin');
    expect(server.bodies('PUT', 'learning')).to.deep.equal([{forget: true}, {forget: true}]);
  });

  it('shows moderators no buttons', async () => {
    server.session = moderationSession({moderator: {id: 'm2', name: 'Tom', role: 'moderator'}});
    const desk = await DeskHarness.open(server, '?view=site');
    await desk.reads('sourdough');
    await desk.lacks('Switch off');
    await desk.lacks('Forget everything');
  });
});
