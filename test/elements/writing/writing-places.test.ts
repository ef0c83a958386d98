import {expect} from '@open-wc/testing';
import {SourceError} from '../../../src/sources/source.js';
import {comment, page} from '../../support/comments.js';
import {createFakeSource, type FakeSource} from '../../support/fake-source.js';
import {press, type} from '../../support/user-input.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

interface Opened {
  readonly thread: ThreadHarness;
  readonly source: FakeSource;
}

let count = 0;

/** Opens a thread of four comments; the next page is pending until the test answers `loads[1]`. */
async function open(change: (source: FakeSource) => FakeSource = (source) => source): Promise<Opened> {
  const source = change(createFakeSource(`places-${count++}`));
  const thread = await ThreadHarness.open({source});
  await until(() => source.loads[0], 'comments are requested');
  const comments = ['Ana', 'Bo', 'Cy', 'Di'].map((name) => comment(name, null, {author: {name}}));
  source.loads[0]?.answer(page(comments, {next: 'more'}));
  await thread.reads('Text of Di');
  await until(() => source.loads[1], 'the next page is requested');
  return {thread, source};
}

async function reply({thread}: Opened, name: string, words: string): Promise<HTMLTextAreaElement> {
  await thread.press(`Reply to ${name}`);
  await thread.canType(`Your reply to ${name}`);
  if (words) await type(words);
  const field = await thread.field(`Your reply to ${name}`);
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('The field is not a text field.');
  return field;
}

// Not by key: WebKit’s driver does not support the shortcut.
const undo = (): boolean => document.execCommand('undo');

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '');
});

describe('an open form', () => {
  it('keeps the caret and the undo history when comments are inserted above and below it', async () => {
    const here = await open();
    const field = await reply(here, 'Bo', 'Half  thought');
    field.setSelectionRange(5, 5);
    here.source.loads[1]?.answer(page([comment('new', 'Ana'), comment('newer', 'new'), comment('below', 'Bo')]));
    await here.thread.reads('Text of newer');
    expect(here.thread.allComments.length).to.equal(7);
    expect(here.thread.focused).to.equal('Your reply to Bo');
    await type('a');
    await until(() => field.value === 'Half a thought', 'typing goes on at the caret');
    expect(await here.thread.field('Your reply to Bo')).to.equal(field);
    undo();
    await until(() => field.value === 'Half  thought', 'the last key is undone');
    expect(here.thread.comment(/^Author of new\b|^new\b|level 2/).isConnected).to.equal(true);
  });

  it('keeps its text beside other forms, and restores it after closing', async () => {
    const here = await open();
    const bo = await reply(here, 'Bo', 'for Bo');
    const di = await reply(here, 'Di', 'for Di');
    const ana = await reply(here, 'Ana', 'for Ana');
    expect([ana.value, bo.value, di.value]).to.deep.equal(['for Ana', 'for Bo', 'for Di']);
    expect(di.isConnected && bo.isConnected, 'the others stay').to.equal(true);
    here.source.loads[1]?.answer(page([comment('mid', 'Bo'), comment('mid2', 'Cy')]));
    await here.thread.reads('Text of mid2');
    await type('!');
    await until(() => ana.value === 'for Ana!', 'typing goes on');
    expect(bo.isConnected && di.isConnected, 'the others are still there').to.equal(true);
    di.focus();
    await press('Escape');
    await until(() => here.thread.focused === 'Reply to Di', 'the third form is closed');
    bo.focus();
    await type('?');
    await until(() => bo.value === 'for Bo?', 'the second form works');
    await press('Escape');
    await until(() => here.thread.focused === 'Reply to Bo', 'it is closed');
    expect((await reply(here, 'Di', '')).value).to.equal('for Di');
    expect((await reply(here, 'Bo', '')).value).to.equal('for Bo?');
    expect(ana.value).to.equal('for Ana!');
  });
});

describe('the preview', () => {
  interface Preview {
    readonly here: Opened;
    readonly field: HTMLTextAreaElement;
    readonly answer: (html: string) => void;
    readonly fail: (error: unknown) => void;
  }

  /** Requests a preview, without a response yet. */
  async function preview(): Promise<Preview> {
    let answer: (html: string) => void = () => undefined;
    let fail: (error: unknown) => void = () => undefined;
    const response = new Promise<string>((resolve, reject) => {
      answer = resolve;
      fail = reject;
    });
    const here = await open((source) => ({...source, preview: () => response}));
    const field = await reply(here, 'Bo', 'some words');
    field.setSelectionRange(4, 4);
    await here.thread.press('Preview');
    await here.thread.reads('Loading the preview');
    return {here, field, answer, fail};
  }

  it('returns to the text with its caret and undo history', async () => {
    const {here, field, answer} = await preview();
    answer('<p>as <strong>shown</strong></p>');
    await here.thread.reads('as shown');
    expect(here.thread.text).not.to.contain('some words');
    await here.thread.press('Preview');
    await here.thread.canType('Your reply to Bo');
    expect(field.selectionStart).to.equal(4);
    await type('!');
    await until(() => field.value === 'some! words', 'typing goes on at the caret');
    undo();
    undo();
    await until(() => field.value.length < 'some words'.length, 'earlier typing is undone');
  });

  it('says that it is loading, and is discarded if the reader returns to the text', async () => {
    const {here, field, answer} = await preview();
    await here.thread.press('Preview');
    await here.thread.canType('Your reply to Bo');
    answer('<p>too late</p>');
    await type('!');
    await until(() => field.value === 'some! words', 'writing goes on');
    expect(here.thread.text).not.to.contain('too late');
  });

  it('shows why it failed, and the text can still be edited', async () => {
    const {here, field, fail} = await preview();
    fail(new SourceError('offline'));
    await here.thread.reads('The server cannot be reached.');
    await here.thread.reads('some words');
    field.focus();
    await type('!');
    await until(() => field.value === 'some! words', 'writing goes on');
  });
});

describe('the text field', () => {
  it('grows with its text, up to a fraction of the window', async () => {
    const here = await open();
    const field = await reply(here, 'Bo', '');
    const before = field.offsetHeight;
    for (let line = 0; line < 12; line++) await press('Enter');
    await until(() => field.offsetHeight > before + 40, 'it has grown');
    for (let line = 0; line < 30; line++) await press('Enter');
    await until(() => field.scrollHeight > field.clientHeight, 'then it scrolls');
    expect(field.offsetHeight).to.be.at.most(innerHeight * 0.61);
  });
});
