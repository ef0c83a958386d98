import {expect, fixture, html} from '@open-wc/testing';
import {comment, page} from '../../support/comments.js';
import {createFakeSource} from '../../support/fake-source.js';
import {press, type} from '../../support/user-input.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

let count = 0;

interface Here {
  readonly thread: ThreadHarness;
  readonly field: HTMLTextAreaElement;
}

/** A reply to Ana that has been begun, with the caret in it. */
async function write(words = '', attributes: Readonly<Record<string, string>> = {}): Promise<Here> {
  const source = createFakeSource(`tools-${count++}`);
  const thread = await ThreadHarness.open({source, attributes});
  await until(() => source.loads[0], 'comments are asked for');
  source.loads[0]?.answer(page([comment('a', null, {author: {name: 'Ana'}})]));
  await thread.reads('Text of a');
  await thread.press(/Ana/);
  const field = await thread.field(/Your reply|ردك/);
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('the field is no text field');
  await until(() => field.matches(':focus'), 'the field has the focus');
  if (words) await type(words);
  return {thread, field};
}

const holds = ({field}: Here, text: string): Promise<unknown> =>
  until(() => field.value === text, `the text is ${JSON.stringify(text)}, not ${JSON.stringify(field.value)}`);

// WebKit’s driver has no key for it.
const undo = (): boolean => document.execCommand('undo');

const selected = ({field}: Here): string => field.value.slice(field.selectionStart, field.selectionEnd);

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '');
});

describe('Markdown keys', () => {
  it('mark up what is selected, take it off again, and are undone as one step each', async () => {
    const here = await write('some words');
    here.field.setSelectionRange(5, 10);
    await press('b', 'Control');
    await holds(here, 'some **words**');
    expect(selected(here)).to.equal('words');
    await press('i', 'Control');
    await holds(here, 'some ***words***');
    undo();
    await holds(here, 'some **words**');
    undo();
    await holds(here, 'some words');
    here.field.setSelectionRange(5, 10);
    await press('e', 'Control');
    await holds(here, 'some `words`');
    await press('e', 'Control');
    await holds(here, 'some words');
  });

  it('surround what is typed next, and step out at its end', async () => {
    const here = await write('now ');
    await press('b', 'Control');
    await holds(here, 'now ****');
    await type('bold');
    await press('b', 'Control');
    await until(() => here.field.selectionStart === here.field.value.length, 'the caret is behind the stars');
    await type(' not');
    await holds(here, 'now **bold** not');
  });

  it('make links, quotations and lists', async () => {
    const here = await write('page');
    here.field.select();
    await press('k', 'Control');
    await holds(here, '[page](https://)');
    expect(selected(here)).to.equal('https://');
    await type('https://x.example');
    await press('.', 'Control', 'Shift');
    await holds(here, '> [page](https://x.example)');
    await press('.', 'Control', 'Shift');
    await holds(here, '[page](https://x.example)');
    await press('8', 'Control', 'Shift');
    await holds(here, '- [page](https://x.example)');
  });

  it('keep what they made as the draft', async () => {
    const here = await write('kept');
    here.field.select();
    await press('b', 'Control');
    await holds(here, '**kept**');
    await press('Escape');
    await until(() => here.thread.focused === 'Reply to Ana', 'the form is closed');
    await press('Space');
    await here.thread.reads('**kept**');
  });

  it('leave all other keys to the browser', async () => {
    const here = await write('one two');
    await press('a', 'Control');
    await until(() => selected(here) === 'one two', 'all is selected');
    expect(here.field.value).to.equal('one two');
  });
});

describe('the Markdown buttons', () => {
  it('do what the keys do, and say which key that is', async () => {
    const here = await write('words');
    here.field.select();
    const bold = await here.thread.button('Bold');
    expect(bold.title).to.match(/^Bold \((?:Ctrl\+|⌘)B\)$/);
    expect(bold.getAttribute('aria-keyshortcuts')).to.match(/^(?:Control|Meta)\+B$/);
    await here.thread.press('Bold');
    await holds(here, '**words**');
    expect(here.field.matches(':focus'), 'the field keeps the focus').to.equal(true);
    expect(selected(here)).to.equal('words');
  });

  it('are one stop for the Tab key, and arrows go from one to the next', async () => {
    const {thread} = await write();
    await press('Tab');
    expect(thread.focused).to.equal('Bold');
    await press('ArrowRight');
    expect(thread.focused).to.equal('Italic');
    await press('End');
    expect(thread.focused).to.equal('List');
    await press('ArrowRight');
    expect(thread.focused).to.equal('Bold');
    await press('ArrowLeft');
    await press('Tab');
    expect(thread.focused).to.equal('Name');
    await press('Tab', 'Shift');
    expect(thread.focused).to.equal('List');
  });

  it('go by the direction of the page', async () => {
    document.documentElement.dir = 'rtl';
    const {thread} = await write('', {lang: 'ar'});
    await press('Tab');
    expect(thread.focused).to.equal('غامق');
    await press('ArrowLeft');
    expect(thread.focused).to.equal('مائل');
    document.documentElement.removeAttribute('dir');
  });
});

describe('pasting', () => {
  /** Puts what is shown as this HTML on the clipboard, as people do. */
  async function copy(source: ReturnType<typeof html>): Promise<void> {
    const box = await fixture(html`<div style="white-space: normal">${source}</div>`);
    getSelection()?.selectAllChildren(box);
    await press('c', 'Control');
    getSelection()?.removeAllRanges();
  }

  const rich = html`<p>Some <strong>bold</strong> <em>words</em></p>
    <ul>
      <li>one</li>
      <li>two</li>
    </ul>`;

  it('HTML gives Markdown, and undo the text', async () => {
    await copy(rich);
    const here = await write('So: ');
    await press('v', 'Control');
    await until(
      () => here.field.value.includes('So: Some **bold** _words_\n\n- one\n- two'),
      `it is Markdown, not ${here.field.value}`,
    );
    await type('!');
    await until(() => here.field.value.trimEnd().endsWith('two!'), 'the caret is behind it');
    undo();
    undo();
    await until(() => here.field.value.startsWith('So: Some bold words'), `the text is back, not ${here.field.value}`);
  });

  it('with Shift gives the text', async () => {
    await copy(rich);
    const here = await write();
    await press('v', 'Control', 'Shift');
    await until(() => here.field.value.includes('Some bold words'), 'the text is there');
    await press('v', 'Control');
    await until(() => here.field.value.includes('**bold**'), 'the second time it is Markdown');
    expect(here.field.value).to.contain('Some bold words');
  });

  it('into code gives the text', async () => {
    await copy(rich);
    const here = await write('`` ');
    here.field.setSelectionRange(1, 1);
    await press('v', 'Control');
    await until(() => here.field.value.includes('Some bold words'), 'the text is there');
    await press('End', 'Control');
    await press('v', 'Control');
    await until(() => here.field.value.includes('**bold**'), 'outside it is Markdown');
    expect(here.field.value).to.contain('Some bold words');
  });

  it('what has nothing to it but words stays as it is', async () => {
    await copy(html`<div style="font-family: monospace">a * b * c</div>`);
    const here = await write();
    await press('v', 'Control');
    await holds(here, 'a * b * c');
  });
});
