import {expect, fixture, html} from '@open-wc/testing';
import {comment, page} from '../../support/comments.js';
import {createFakeSource} from '../../support/fake-source.js';
import {press, type} from '../../support/user-input.js';
import {ThreadHarness} from '../../support/thread-harness.js';
import {until} from '../../support/until.js';

let count = 0;

interface Opened {
  readonly thread: ThreadHarness;
  readonly field: HTMLTextAreaElement;
}

/** Opens a reply to Ana, with the focus in its text field. */
async function write(words = '', attributes: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const source = createFakeSource(`tools-${count++}`);
  const thread = await ThreadHarness.open({source, attributes});
  await until(() => source.loads[0], 'comments are requested');
  source.loads[0]?.answer(page([comment('a', null, {author: {name: 'Ana'}})]));
  await thread.reads('Text of a');
  await thread.press(/Ana/);
  const field = await thread.field(/Your reply|ردك/);
  if (!(field instanceof HTMLTextAreaElement)) throw new Error('The field is not a text field.');
  await until(() => field.matches(':focus'), 'the field has the focus');
  if (words) await type(words);
  return {thread, field};
}

const untilText = ({field}: Opened, text: string): Promise<unknown> =>
  until(() => field.value === text, `the text is ${JSON.stringify(text)}, not ${JSON.stringify(field.value)}`);

// Not by key: WebKit’s driver does not support the shortcut.
const undo = (): boolean => document.execCommand('undo');

const selected = ({field}: Opened): string => field.value.slice(field.selectionStart, field.selectionEnd);

beforeEach(() => {
  localStorage.clear();
  history.replaceState(null, '');
});

describe('Markdown keys', () => {
  it('add markup to the selection, remove it again, and are each undone in a single step', async () => {
    const here = await write('some words');
    here.field.setSelectionRange(5, 10);
    await press('b', 'Control');
    await untilText(here, 'some **words**');
    expect(selected(here)).to.equal('words');
    await press('i', 'Control');
    await untilText(here, 'some ***words***');
    undo();
    await untilText(here, 'some **words**');
    undo();
    await untilText(here, 'some words');
    here.field.setSelectionRange(5, 10);
    await press('e', 'Control');
    await untilText(here, 'some `words`');
    await press('e', 'Control');
    await untilText(here, 'some words');
  });

  it('surround the text typed next, and move the caret past the markup at its end', async () => {
    const here = await write('now ');
    await press('b', 'Control');
    await untilText(here, 'now ****');
    await type('bold');
    await press('b', 'Control');
    await until(() => here.field.selectionStart === here.field.value.length, 'the caret is after the stars');
    await type(' not');
    await untilText(here, 'now **bold** not');
  });

  it('make links, quotations and lists', async () => {
    const here = await write('page');
    here.field.select();
    await press('k', 'Control');
    await untilText(here, '[page](https://)');
    expect(selected(here)).to.equal('https://');
    await type('https://x.example');
    await press('.', 'Control', 'Shift');
    await untilText(here, '> [page](https://x.example)');
    await press('.', 'Control', 'Shift');
    await untilText(here, '[page](https://x.example)');
    await press('8', 'Control', 'Shift');
    await untilText(here, '- [page](https://x.example)');
  });

  it('save the result as the draft', async () => {
    const here = await write('kept');
    here.field.select();
    await press('b', 'Control');
    await untilText(here, '**kept**');
    await press('Escape');
    await until(() => here.thread.focused === 'Reply to Ana', 'the form is closed');
    await press('Space');
    await here.thread.reads('**kept**');
  });

  it('leave all other shortcuts to the browser', async () => {
    const here = await write('one two');
    await press('a', 'Control');
    await until(() => selected(here) === 'one two', 'all is selected');
    expect(here.field.value).to.equal('one two');
  });
});

describe('the Markdown buttons', () => {
  it('do the same as the shortcuts, and show them', async () => {
    const here = await write('words');
    here.field.select();
    const bold = await here.thread.button('Bold');
    expect(bold.title).to.match(/^Bold \((?:Ctrl\+|⌘)B\)$/);
    expect(bold.getAttribute('aria-keyshortcuts')).to.match(/^(?:Control|Meta)\+B$/);
    await here.thread.press('Bold');
    await untilText(here, '**words**');
    expect(here.field.matches(':focus'), 'the field keeps the focus').to.equal(true);
    expect(selected(here)).to.equal('words');
  });

  it('are a single Tab stop, with arrow keys between them', async () => {
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

  it('reverse the arrow keys in right-to-left pages', async () => {
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
  /** Renders the HTML, selects it and copies it with the keyboard. */
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

  it('converts HTML to Markdown; undo restores the text', async () => {
    await copy(rich);
    const here = await write('So: ');
    await press('v', 'Control');
    await until(
      () => here.field.value.includes('So: Some **bold** _words_\n\n- one\n- two'),
      `it is Markdown, not ${here.field.value}`,
    );
    await type('!');
    await until(() => here.field.value.trimEnd().endsWith('two!'), 'the caret is after the pasted text');
    undo();
    undo();
    await until(() => here.field.value.startsWith('So: Some bold words'), `the text is back, not ${here.field.value}`);
  });

  it('inserts the plain text with Shift', async () => {
    await copy(rich);
    const here = await write();
    await press('v', 'Control', 'Shift');
    await until(() => here.field.value.includes('Some bold words'), 'the text is inserted');
    await press('v', 'Control');
    await until(() => here.field.value.includes('**bold**'), 'the second time it is Markdown');
    expect(here.field.value).to.contain('Some bold words');
  });

  it('inserts the plain text into code', async () => {
    await copy(rich);
    const here = await write('`` ');
    here.field.setSelectionRange(1, 1);
    await press('v', 'Control');
    await until(() => here.field.value.includes('Some bold words'), 'the text is inserted');
    await press('End', 'Control');
    await press('v', 'Control');
    await until(() => here.field.value.includes('**bold**'), 'outside it is Markdown');
    expect(here.field.value).to.contain('Some bold words');
  });

  it('keeps text without formatting unchanged', async () => {
    await copy(html`<div style="font-family: monospace">a * b * c</div>`);
    const here = await write();
    await press('v', 'Control');
    await untilText(here, 'a * b * c');
  });
});
