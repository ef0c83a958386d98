// The widget and the desk of a language say the same things in the same words, and address the reader in the same way.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {FOLDERS, LANGUAGES, type LanguageTexts, assertNone} from '../support/language-texts.js';

/** Texts of the desk, and those of the widget that are the same in English. Some of them address the reader. */
const SAME: readonly (readonly [desk: string, widget: string])[] = [
  ['desk.cancel', 'moderating.cancelChange'],
  ['desk.close', 'keys.closeKeys'],
  ['desk.queue.actions.approve', 'moderating.approve'],
  ['desk.queue.actions.delete', 'moderating.deleteComment'],
  ['desk.queue.actions.edit', 'sending.edit'],
  ['desk.queue.actions.pin', 'moderating.pin'],
  ['desk.queue.actions.reject', 'moderating.turnDown'],
  ['desk.queue.actions.reply', 'thread.reply'],
  ['desk.queue.actions.unpin', 'moderating.unpin'],
  ['desk.queue.actionsOf', 'reporting.actionsFor'],
  ['desk.queue.anonymous', 'thread.anonymous'],
  ['desk.queue.block.kinds.domain', 'writing.website'],
  ['desk.queue.block.kinds.name', 'writing.name'],
  ['desk.queue.inReplyTo', 'thread.inReplyTo'],
  ['desk.queue.newest', 'thread.newest'],
  ['desk.queue.oldest', 'thread.oldest'],
  ['desk.queue.replied', 'moderating.decided.reply'],
  ['desk.queue.replyLabel', 'writing.writeReply'],
  ['desk.queue.save', 'moderating.saveEdit'],
  ['desk.queue.send', 'moderating.sendReply'],
  ['desk.queue.showAll', 'thread.later.showAll'],
  ['desk.queue.source', 'moderating.commentText'],
  ['desk.retry', 'thread.retry'],
  ['desk.signOut', 'identity.signOut'],
  ['desk.undo', 'moderating.undoDecision'],
  ['record.undone', 'moderating.undone'],
];

/** Buttons that can be seen at the same time. */
const UNLIKE: readonly (readonly [path: string, other: string])[] = [
  ['desk.cancel', 'desk.undo'],
  ['writing.cancel', 'sending.undo'],
  ['moderating.cancelChange', 'moderating.undoDecision'],
];

/** Returns the language of a file in a folder, if there is one. */
const find = (folder: string, tag: string): LanguageTexts | undefined =>
  LANGUAGES.find(({file}) => file === `${folder}/${tag}.ts`);

/** Returns a text without the marks that isolate names. */
const plain = (text: string | undefined): string => (text ?? '').replaceAll(/[\u2066-\u2069]/g, '');

describe('the words of the widget and the desk', () => {
  it('are the same in English, where they are compared', () => {
    const [desk, widget] = [FOLDERS.desk, FOLDERS.widget].map((folder) => find(folder, 'de')?.readEnglish());
    for (const [path, other] of SAME) {
      assert.ok(desk?.has(path), path);
      assert.equal(desk?.get(path), widget?.get(other), path);
    }
  });

  for (const {tag, file, read} of LANGUAGES.filter(({file}) => file.startsWith(`${FOLDERS.desk}/`)))
    it(`are the same in ${file}, where English has the same`, async () => {
      const widget = find(FOLDERS.widget, tag);
      if (!widget) return;
      const [texts, others] = [new Map(await read()), new Map(await widget.read())];
      const differing = SAME.filter(([path, other]) => plain(texts.get(path)) !== plain(others.get(other)));
      assertNone(
        differing.map(
          ([path, other]) =>
            `${path} is “${texts.get(path)}”, but ${other} of ${widget.file} is “${others.get(other)}”. Write the same in both`,
        ),
        file,
      );
    });

  for (const {file, read} of LANGUAGES)
    it(`differ in ${file}, where two buttons do different things`, async () => {
      const texts = new Map(await read());
      const alike = UNLIKE.filter(([path, other]) => texts.has(path) && texts.get(path) === texts.get(other));
      assertNone(
        alike.map(([path, other]) => `${path} and ${other} are both “${texts.get(path)}”. Write two different words`),
        file,
      );
    });
});
