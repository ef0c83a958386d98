// What happens when somebody presses a button of a thread: forms open, requests go out, the list changes.

import {threadKey, toWebUrl} from '../../core/url.js';
import type {ThreadsStrings} from '../../strings/desk/threads/threads-strings.js';
import type {DecisionEntry, ModeratedThread, ThreadChange} from '../../wire/moderation/moderation.js';
import type {DeskContext} from '../base/desk-view.js';
import type {PagedList} from '../parts/paged-list.js';
import {addCounts, bestOf, nameOf, type ClaimedPage, type ThreadTask} from './thread-changes.js';
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
    adopt: (claimed: ClaimedPage): void => void this.#adopt(claimed),
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
    const {key, closed} = thread;
    const {didClose, didOpen} = this.#host.words();
    const task: ThreadTask = {is: 'toggle', thread, isSaving: false, why: ''};
    const entry = await this.#send(task, {action: closed ? 'open' : 'close', key});
    if (!entry) return;
    this.#replace(key, {...thread, closed: !closed});
    this.#tell((closed ? didOpen : didClose)(nameOf(thread)), entry);
  }

  async #adopt({thread, claim: {title, url}}: ClaimedPage): Promise<void> {
    if (this.task?.isSaving) return;
    const {key} = thread;
    const task: ThreadTask = {is: 'adopt', thread, isSaving: false, why: ''};
    const entry = await this.#send(task, {action: 'adopt', key, title, url});
    if (!entry) return;
    // The server knows which claims are still others.
    await this.#host.list.reload();
    this.#host.focusOn(`[data-key="${CSS.escape(key)}"] h2`);
    this.#tell(this.#host.words().didAdopt(title || nameOf(thread)), entry);
  }

  async #rename(task: Extract<ThreadTask, {is: 'rename'}>): Promise<void> {
    const {thread} = task;
    const to = task.address.trim();
    if (to === '' || to === thread.key) return this.#cancel();
    const url = toWebUrl(to);
    const entry = await this.#send(task, {action: 'rename', key: thread.key, to, ...(url !== null && {url})});
    if (!entry) return;
    // The server normalises addresses.
    const key = entry.thread ?? threadKey(to);
    this.#replace(thread.key, {...thread, key, url: url ?? thread.url});
    this.#host.focusOn(`[data-key="${CSS.escape(key)}"] [data-task=rename]`);
    this.#tell(this.#host.words().didRename(key), entry);
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
    const entry = await this.#send(task, {action: 'merge', key: thread.key, to: target.key});
    if (!entry) return;
    const {list, words, focusOn} = this.#host;
    const {key} = target;
    list.update((each) => (each.key === thread.key ? null : each.key === key ? addCounts(each, thread) : each));
    focusOn(list.items.some((each) => each.key === key) ? `[data-key="${CSS.escape(key)}"] h2` : 'h1');
    this.#tell(words().didMerge(nameOf(target)), entry);
  }

  /** Sends a change. Returns its line of the record, or null: then the task says why it failed. */
  async #send(task: ThreadTask, change: ThreadChange): Promise<DecisionEntry | null> {
    this.#set({...task, isSaving: true, why: ''});
    try {
      const entry = await this.#host.context().client.changeThread(change);
      this.#set(null);
      return entry;
    } catch (error) {
      this.#set({...task, why: this.#host.explain(error)});
      return null;
    }
  }

  #tell(sentence: string, {id, canUndo}: DecisionEntry): void {
    const {client, undoBar, tell} = this.#host.context();
    if (!canUndo) return tell(sentence);
    const undo = async (): Promise<null> => {
      await client.undo([id]);
      await this.#host.list.reload();
      return null;
    };
    undoBar.add({sentence, undo});
  }

  #replace(key: string, changed: ModeratedThread): void {
    this.#host.list.update((each) => (each.key === key ? changed : each));
  }
}

const buttonOf = ({is, thread}: ThreadTask): string => `[data-key="${CSS.escape(thread.key)}"] [data-task=${is}]`;
