import {expect} from '@open-wc/testing';
import type {Comment} from '../../../src/core/comment.js';
import {comment} from '../../support/comments.js';
import {createReadySource} from '../../support/fake-source.js';
import {ModerationStub} from '../../support/moderation-stub.js';
import {problem} from '../../support/stub-server.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';
import {click, press, tap, type} from '../../support/user-input.js';

const by = (name: string, id = name.toLowerCase(), rest: Partial<Comment> = {}): Comment =>
  comment(id, null, {author: {name}, ...rest});

const MENU = 'Actions for the comment by Ana';

let stub: ModerationStub;

async function open(attributes: Readonly<Record<string, string>> = {}): Promise<ThreadHarness> {
  return ThreadHarness.open({attributes: {endpoint: 'https://stub.test/', thread: 'reports', ...attributes}});
}

async function openForm(thread: ThreadHarness): Promise<void> {
  await thread.choose(MENU, /^Report$/);
  await thread.reads('What is wrong with this comment?');
}

const choice = (thread: ThreadHarness, name: string): Promise<HTMLElement> => thread.field(name);

describe('a report by a reader', () => {
  beforeEach(() => {
    localStorage.clear();
    stub = new ModerationStub(by('Ana'), by('Bo'));
  });
  afterEach(() => stub.close());

  it('is sent with a reason and details, and the menu then says so', async () => {
    const thread = await open();
    await openForm(thread);
    await click(await choice(thread, 'Insults'));
    await click(await thread.field('Details for the moderators'));
    await type('The second sentence.');
    await thread.press('Send report');
    await thread.reads('Thank you. The moderators have your report.');
    expect(stub.flags.map(({id, reason, words}) => ({id, reason, words}))).to.deep.equal([
      {id: 'ana', reason: 'abuse', words: 'The second sentence.'},
    ]);
    expect(stub.flags[0]?.secret).to.match(/^[\w-]{43}$/);
    await until(() => thread.focused === MENU, `the menu has the focus, not ${thread.focused}`);
    await until(() => thread.announcement.includes('Thank you.'), 'it is announced');
    await click(await thread.button(MENU));
    const entry = await thread.button('You have reported this comment');
    expect(entry.getAttribute('aria-disabled')).to.equal('true');
    await click(entry);
    expect(thread.hasButton('Send report')).to.equal(false);
  });

  it('is remembered on this device for one comment, and not where nothing may be stored', async () => {
    const thread = await open();
    await openForm(thread);
    await click(await choice(thread, 'Spam'));
    await thread.press('Send report');
    await thread.reads('Thank you.');
    const later = await open();
    thread.element.remove();
    await click(await later.button(MENU));
    await later.button('You have reported this comment');
    await press('Escape');
    await click(await later.button('Actions for the comment by Bo'));
    await later.button(/^Report$/);
    later.element.remove();

    localStorage.clear();
    const forgetful = await open({remember: 'reading', thread: 'other'});
    await openForm(forgetful);
    await click(await choice(forgetful, 'Spam'));
    await forgetful.press('Send report');
    await forgetful.reads('Thank you.');
    expect(Object.keys(localStorage).filter((key) => key.includes('report'))).to.deep.equal([]);
  });

  it('can be made with the keyboard alone, and closed with Escape', async () => {
    const thread = await open();
    await thread.button(MENU);
    (await thread.button('Reply to Ana')).focus();
    await press('Tab');
    await until(() => thread.focused === MENU, 'the menu follows Reply');
    await press('Enter');
    await until(() => thread.focused === 'Report', 'the entry has the focus');
    await press('Enter');
    await until(() => thread.focused.startsWith('Spam'), `the first reason has the focus, not ${thread.focused}`);
    await press('ArrowDown');
    await press('Tab');
    await thread.canType('Details for the moderators');
    await type('Words');
    await press('Escape');
    await until(() => thread.focused === MENU, 'the menu has the focus');
    expect(thread.hasButton('Send report')).to.equal(false);
    await openForm(thread);
    await thread.reads('Words');
    await click(await thread.field('Details for the moderators'));
    await press('Enter', 'Control');
    await thread.reads('Thank you.');
    expect(stub.flags.map(({reason, words}) => [reason, words])).to.deep.equal([['abuse', 'Words']]);
  });

  it('can be made by touch', async () => {
    const thread = await open();
    await tap(await thread.button(MENU));
    await tap(await thread.button(/^Report$/));
    await tap(await choice(thread, 'Off topic'));
    await tap(await thread.button('Send report'));
    await until(() => stub.flags[0]?.reason === 'off-topic', 'it is sent');
  });

  const faults = [
    ['the server cannot be reached', () => Response.error(), 'The server cannot be reached.'],
    ['there are too many reports', problem(429, 'Too many reports.'), 'Too many reports.'],
    ['the server fails', problem(500), 'The server'],
    ['the comment is gone', problem(404, 'There is no such comment.'), 'There is no such comment.'],
    ['it has no route for reports', () => new Response('', {status: 404}), 'The server does not allow this.'],
    ['the origin is refused', problem(403, 'Start it with --origin.'), 'Start it with --origin.'],
  ] as const;

  for (const [what, answer, sentence] of faults) {
    it(`keeps what was typed if ${what}, and counts once when it is sent again`, async () => {
      const thread = await open();
      await openForm(thread);
      await click(await choice(thread, 'Something else'));
      await click(await thread.field('Details'));
      await type('My reasons');
      stub.fault = what === 'the server cannot be reached' ? fail : answer;
      // The response is lost after the server has stored the report.
      stub.isApplied = true;
      await thread.press('Send report');
      await thread.reads('Your report was not sent.');
      await thread.reads(sentence);
      expect(thread.text).to.contain('My reasons');
      await until(() => thread.announcement.includes('Your report was not sent.'), 'the failure is announced');
      stub.fault = null;
      await thread.press('Send report');
      await thread.reads('Thank you.');
      expect(stub.flags.length).to.equal(1);
      expect(stub.requests.filter((request) => request.endsWith('/flags')).length).to.equal(2);
    });
  }

  it('needs a reason, and has at most 500 characters, which are never cut', async () => {
    const thread = await open();
    await openForm(thread);
    await thread.press('Send report');
    await thread.reads('Choose a reason.');
    await click(await choice(thread, 'Spam'));
    const field = await thread.field('Details');
    const long = '👍'.repeat(501);
    if (field instanceof HTMLTextAreaElement) field.value = long;
    field.dispatchEvent(new Event('input', {bubbles: true}));
    await thread.reads('1 character too many');
    await thread.press('Send report');
    expect(stub.requests).to.deep.equal([]);
    expect(thread.text).to.contain(long);
    field.focus();
    await press('End', 'Control');
    await press('Backspace');
    await thread.reads('0 characters left');
    await thread.press('Send report');
    await thread.reads('Thank you.');
    expect(stub.flags[0]?.words).to.equal('👍'.repeat(500));
  });

  it('is sent once, however often the button is pressed', async () => {
    const thread = await open();
    await openForm(thread);
    await click(await choice(thread, 'Spam'));
    const send = await thread.button('Send report');
    for (let presses = 0; presses < 3; presses++) send.click();
    await thread.reads('Thank you.');
    expect(stub.requests.length).to.equal(1);
  });

  for (const [lang, menu, report, question] of [
    ['de', 'Aktionen für den Kommentar von Ana', 'Melden', 'Was stimmt mit diesem Kommentar nicht?'],
    ['fr', 'Actions pour le commentaire de Ana', 'Signaler', 'Quel est le problème avec ce commentaire ?'],
    ['ar', 'إجراءات تعليق Ana', 'إبلاغ', 'ما المشكلة في هذا التعليق؟'],
  ] as const) {
    it(`speaks ${lang}`, async () => {
      const thread = await open({lang});
      await click(await thread.button(menu));
      await thread.press(report);
      await thread.reads(question);
    });
  }
});

const fail = (): Response => {
  throw new TypeError('Failed to fetch');
};

describe('the menu of a comment', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => stub.close());

  it('is absent where nobody takes reports', async () => {
    stub = new ModerationStub();
    const thread = await ThreadHarness.open({source: createReadySource([by('Ana')])});
    await thread.hasMenus();
    expect(thread.hasButton(/^Actions for/)).to.equal(false);
  });

  it('is absent at a comment that was deleted', async () => {
    stub = new ModerationStub(
      by('Ana', 'a', {status: 'deleted', replies: 1}),
      comment('b', 'a', {author: {name: 'Bo'}}),
    );
    const thread = await open();
    await thread.button('Actions for the comment by Bo');
    expect(thread.hasButton('by Ana')).to.equal(false);
  });

  it('names an author as text', async () => {
    const name = '<img src=x onerror=alert(1)>"\' ‮Ana';
    stub = new ModerationStub(by(name, 'a'));
    const thread = await open();
    await click(await thread.button(/^Actions for the comment by <img/));
    await thread.press(/^Report$/);
    await thread.reads('What is wrong');
    expect(thread.element.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('moves nothing when it arrives in a closed thread', async () => {
    stub = new ModerationStub(by('Ana'), by('Bo'), by('Cy'));
    stub.isClosed = true;
    const thread = await open();
    await thread.reads('Text of cy');
    const tops = (): readonly number[] => ['Ana', 'Bo', 'Cy'].map((name) => thread.row(name).offsetTop);
    const before = tops();
    await thread.button('Actions for the comment by Cy');
    expect(tops()).to.deep.equal(before);
    await click(await thread.button(MENU));
    await thread.button(/^Report$/);
  });

  for (const dir of ['ltr', 'rtl'])
    it(`starts where its button starts and stays in the column, in text that is ${dir}`, async () => {
      stub = new ModerationStub(by('Ana'));
      const thread = await open({dir});
      thread.element.style.display = 'block';
      thread.element.style.inlineSize = '300px';
      thread.element.style.marginInline = 'auto';
      const button = await thread.button(MENU);
      await click(button);
      await thread.button(/^Report$/);
      const menu = thread.element.shadowRoot?.querySelector('[part="menu"]:popover-open')?.getBoundingClientRect();
      const column = thread.element.getBoundingClientRect();
      expect(menu?.left).to.be.at.least(column.left);
      expect(menu?.right).to.be.at.most(column.right);
      const side = dir === 'rtl' ? 'right' : 'left';
      expect(menu?.[side]).to.be.closeTo(button.getBoundingClientRect()[side], 1);
    });

  it('is made only for comments near the window', async () => {
    stub = new ModerationStub(...Array.from({length: 600}, (_, index) => by(`Author ${index}`, `c${index}`)));
    const thread = await open();
    await thread.button('Actions for the comment by Author 0');
    const count = (): number => thread.element.shadowRoot?.querySelectorAll('[part="menu-button"]').length ?? 0;
    expect(count()).to.be.lessThan(150);
    await until(() => thread.allComments.length === 600, 'all comments are drawn');
    thread.comment('Author 599').scrollIntoView();
    await thread.button('Actions for the comment by Author 599');
    expect(count()).to.be.lessThan(300);
  });

  it('has a part for everything that is visible', async () => {
    stub = new ModerationStub(by('Ana'));
    const thread = await open();
    await openForm(thread);
    expect(thread.withoutPart).to.deep.equal([]);
  });
});
