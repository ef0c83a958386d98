// What happens when somebody presses a button of a thread: forms open, requests go out, the list changes.

import {toWebUrl} from '../../core/url.js';
import type {ThreadsStrings} from '../../strings/desk/threads/threads-strings.js';
import type {ModeratedThread, ThreadChange} from '../../wire/moderation/moderation.js';
import type {DeskContext} from '../base/desk-view.js';
import type {PagedList} from '../parts/paged-list.js';
import {bestOf, nameOf, type ThreadTask} from './thread-changes.js';
import type {TaskActions} from './task-view.js';

/** What a runner needs of its view. */
export interface TaskHost {
  readonly context: () => DeskContext;
  readonly words: () => ThreadsStrings;
  readonly explain: (error: unknown) => string;
  readonly list: PagedList<ModeratedThread>;
  /** Moves the focus, after the next rendering. */
  readonly focusOn: (selector: string) => void;
}

type MergeTask = Extract<ThreadTask, {is: 'merge'}>;

export class TaskRunner {
  task: ThreadTask | null = null;
  readonly #host: TaskHost;

  constructor(host: TaskHost) {
    this.#host = host;
  }

  /** The buttons of a thread. Those that open a form close it when they are pressed again. */
  readonly starts = {
    toggle: (thread: ModeratedThread): void => void this.#toggle(thread),
    rename: (thread: ModeratedThread): void =>
      this.#open({is: 'rename', thread, address: thread.key, isSaving: false, why: ''}),
    merge: (thread: ModeratedThread): void =>
      this.#open({is: 'merge', thread, search: '', found: null, target: null, isSaving: false, why: ''}),
  };

  /** What the forms do. */
  readonly actions: Omit<TaskActions, 'cancelWord'> = {
    type: (text) => this.#type(text),
    submit: (event) => {
      event.preventDefault();
      void this.#submit();
    },
    choose: (target) => this.#choose(target),
    cancel: () => this.#cancel(),
  };

  #set(task: ThreadTask | null): void {
    this.task = task;
    this.#host.list.changed();
  }

  #open(task: ThreadTask): void {
    if (this.task?.isSaving) return;
    const isOpen = this.task?.is === task.is && this.task.thread.key === task.thread.key;
    this.#set(isOpen ? null : task);
    if (!isOpen) this.#host.focusOn(`#thread-${task.is}`);
  }

  #cancel(): void {
    const {task} = this;
    this.#set(null);
    if (task) this.#host.focusOn(buttonOf(task));
  }

  #type(text: string): void {
    const {task} = this;
    if (task?.is === 'rename') this.#set({...task, address: text, why: ''});
    if (task?.is === 'merge') this.#set({...task, search: text, found: null, why: ''});
  }

  async #submit(): Promise<void> {
    const {task} = this;
    if (!task || task.isSaving) return;
    if (task.is === 'rename') await this.#rename(task);
    else if (task.is === 'merge') await (task.target ? this.#merge(task, task.target) : this.#find(task));
  }

  async #toggle(thread: ModeratedThread): Promise<void> {
    if (this.task?.isSaving) return;
    const {didClose, didOpen} = this.#host.words();
    const changed = await this.#send({is: 'toggle', thread, isSaving: false, why: ''}, turn(thread));
    if (!changed) return;
    this.#replace(thread.key, changed);
    const sentence = (changed.closed ? didClose : didOpen)(nameOf(changed));
    this.#host.context().undoBar.add({sentence, undo: () => this.#undo(changed.key, turn(changed))});
  }

  async #rename(task: Extract<ThreadTask, {is: 'rename'}>): Promise<void> {
    const {thread} = task;
    const to = task.address.trim();
    if (to === '' || to === thread.key) return this.#cancel();
    const changed = await this.#send(task, renaming(thread.key, to));
    if (!changed) return;
    this.#replace(thread.key, changed);
    this.#host.focusOn(`[data-key="${CSS.escape(changed.key)}"] [data-task=rename]`);
    const sentence = this.#host.words().didRename(changed.key);
    const back: ThreadChange = {...renaming(changed.key, thread.key), ...(thread.url && {url: thread.url})};
    this.#host.context().undoBar.add({sentence, undo: () => this.#undo(changed.key, back)});
  }

  async #find(task: MergeTask): Promise<void> {
    const words = task.search.trim();
    if (words === '') return this.#cancel();
    const {client} = this.#host.context();
    const {nothingElse, sameThread} = this.#host.words();
    this.#set({...task, isSaving: true, why: ''});
    try {
      const {threads} = await client.threads({words});
      const found = threads.filter(({key}) => key !== task.thread.key);
      const why = found.length > 0 ? '' : words === task.thread.key ? sameThread : nothingElse;
      const target = bestOf(found, words);
      this.#set({...task, found, target, why});
      this.#host.focusOn(target ? '#merge-question' : found.length > 0 ? '.choices button' : '#thread-merge');
    } catch (error) {
      this.#set({...task, why: this.#host.explain(error)});
    }
  }

  #choose(target: ModeratedThread): void {
    if (this.task?.is === 'merge') this.#set({...this.task, target, why: ''});
    this.#host.focusOn('#merge-question');
  }

  async #merge(task: MergeTask, target: ModeratedThread): Promise<void> {
    const {thread} = task;
    const changed = await this.#send(task, {action: 'merge', key: thread.key, to: target.key});
    if (!changed) return;
    const {list, words, context, focusOn} = this.#host;
    list.update((each) => (each.key === thread.key ? null : each.key === target.key ? changed : each));
    const isShown = list.items.some(({key}) => key === changed.key);
    focusOn(isShown ? `[data-key="${CSS.escape(changed.key)}"] h2` : 'h1');
    context().tell(words().didMerge(nameOf(changed)));
  }

  /** Sends a change. Returns the thread after it, or null: then the task says why. */
  async #send(task: ThreadTask, change: ThreadChange): Promise<ModeratedThread | null> {
    this.#set({...task, isSaving: true, why: ''});
    try {
      const changed = await this.#host.context().client.changeThread(change);
      this.#set(null);
      return changed;
    } catch (error) {
      this.#set({...task, why: this.#host.explain(error)});
      return null;
    }
  }

  #replace(key: string, changed: ModeratedThread): void {
    this.#host.list.update((each) => (each.key === key ? changed : each));
  }

  async #undo(key: string, back: ThreadChange): Promise<null> {
    this.#replace(key, await this.#host.context().client.changeThread(back));
    return null;
  }
}

const turn = ({closed, key}: ModeratedThread): ThreadChange => ({action: closed ? 'open' : 'close', key});

function renaming(key: string, to: string): ThreadChange {
  const url = toWebUrl(to);
  return {action: 'rename', key, to, ...(url !== null && {url})};
}

const buttonOf = ({is, thread}: ThreadTask): string => `[data-key="${CSS.escape(thread.key)}"] [data-task=${is}]`;
