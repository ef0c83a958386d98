import {html, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import {register} from '../../elements/base/register.js';
import {en} from '../../strings/desk/threads/en.js';
import type {ThreadsStrings} from '../../strings/desk/threads/threads-strings.js';
import {findDeskStrings} from '../../strings/desk/lookup/find-desk-strings.js';
import type {ModeratedThread} from '../../wire/moderation/moderation.js';
import type {DeskView} from '../base/desk-view.js';
import {moreView, statusView} from '../parts/list-views.js';
import {searchView} from '../parts/search-view.js';
import {TypedFilter} from '../parts/typed-filter.js';
import {ViewBase} from '../parts/view-base.js';
import {addView, NO_THREAD, type NewThread} from './add-view.js';
import {taskView} from './task-view.js';
import {TaskRunner} from './task-runner.js';
import {threadsStyles} from './threads-styles.js';
import {threadView, type ThreadRow} from './threads-view.js';

/** The threads of the site. */
export class ThreadsPanel extends ViewBase {
  static override get styles(): CSSResultGroup {
    return [super.styles, threadsStyles];
  }

  words: ThreadsStrings = en;
  readonly #filter = new TypedFilter((words, how) => this.#navigate({words}, how));
  readonly #list = this.createList<ModeratedThread>(async (cursor) => {
    const {threads, next} = await this.context.client.threads({
      words: this.#words,
      ...(this.#isOnlyForeign && {only: 'foreign'}),
      ...(cursor !== null && {cursor}),
    });
    return {items: threads, next};
  });
  readonly #tasks = new TaskRunner({
    context: () => this.context,
    words: () => this.words,
    explain: this.explain,
    list: this.#list,
    focusOn: (selector) => void this.focusOn(selector),
  });

  #added = NO_THREAD;

  get #isOnlyForeign(): boolean {
    return this.query.get('only') === 'foreign';
  }

  #navigate({words = this.#words, only = this.#isOnlyForeign}, how?: 'push' | 'replace'): void {
    this.context.navigate('threads', {words, ...(only && {only: 'foreign'})}, how);
  }

  readonly #type = (typed: Partial<NewThread>): void => {
    this.#added = {...this.#added, ...typed};
    this.requestUpdate();
  };

  readonly #add = async (): Promise<void> => {
    const {address, title, isSaving} = this.#added;
    const key = address.trim();
    if (isSaving || key === '') return void this.focusOn('#add-address');
    this.#type({isSaving: true, why: ''});
    try {
      const entry = await this.context.client.changeThread({action: 'add', key, title});
      this.#type(NO_THREAD);
      this.context.tell(this.words.didAdd(entry.thread ?? key));
      await this.#list.reload();
    } catch (error) {
      this.#type({isSaving: false, why: this.explain(error)});
    }
  };

  get #words(): string {
    return this.query.get('words') ?? '';
  }

  protected override start(signal: AbortSignal): void {
    signal.addEventListener('abort', () => this.#filter.stop());
    this.context.onChange(() => this.#follow(), signal);
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('query')) return;
    this.#filter.follow(this.#words);
    void this.#search();
  }

  override render(): TemplateResult {
    const {words} = this;
    const {strings} = this.context;
    const {items, phase} = this.#list;
    const empty = this.#words === '' && !this.#isOnlyForeign ? words.empty : words.nothingFound;
    return html`<h1 tabindex="-1">${strings.views.threads}</h1>
      ${searchView(words.words, this.#filter, () => this.requestUpdate())}
      <label class="check">
        <input type="checkbox" .checked=${live(this.#isOnlyForeign)} @change=${this.#toggleForeign} />
        ${words.only}
      </label>
      ${addView(this.#added, words, this.#type, () => void this.#add())} ${statusView(this.#list, strings, empty)}
      <ul class=${phase === 'loading' ? 'list busy' : 'list'} ?hidden=${items.length === 0}>
        ${repeat(
          items,
          ({key}) => key,
          (thread) => threadView(thread, this.#row),
        )}
      </ul>
      ${moreView(this.#list, strings)}`;
  }

  get #row(): ThreadRow {
    const {words, context} = this;
    const {dates, strings} = context;
    const actions = {...this.#tasks.actions, cancelWord: strings.cancel};
    return {
      words,
      dates,
      number: strings.number,
      task: this.#tasks.task,
      taskView: (task) => taskView(task, words, actions),
      linkTo: (tab, thread) => context.href('queue', {tab, thread}),
      ...this.#tasks.starts,
    };
  }

  readonly #toggleForeign = (): void => this.#navigate({only: !this.#isOnlyForeign});

  async #search(): Promise<void> {
    await this.#list.reload();
    if (this.#list.phase === 'loaded') this.context.announce(this.words.found(this.#list.items.length));
  }

  // Nothing moves below somebody who fills in a form, or who has loaded further pages.
  #follow(): void {
    if (this.#tasks.task === null && !this.#list.hasSeveralPages) void this.#list.reload();
  }
}

/** Makes the view. */
export async function openView(lang: string): Promise<DeskView> {
  register('desk-threads', ThreadsPanel);
  const panel = new ThreadsPanel();
  panel.words = await findDeskStrings('lists', 'threads', lang, en);
  return panel;
}
