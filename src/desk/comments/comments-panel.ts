import {html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {register} from '../../elements/base/register.js';
import {en} from '../../strings/desk/comments/en.js';
import type {CommentsStrings} from '../../strings/desk/comments/comments-strings.js';
import {findDeskStrings} from '../../strings/desk/lookup/find-desk-strings.js';
import type {Action, ModeratedComment} from '../../wire/moderation/moderation.js';
import {wordsStyles} from '../base/base-styles.js';
import type {DeskView} from '../base/desk-view.js';
import {moreView, statusView} from '../parts/list-views.js';
import {TypedFilter} from '../parts/typed-filter.js';
import {ViewBase} from '../parts/view-base.js';
import {CommentDecisions} from './comment-decisions.js';
import {commentView, type CommentRow} from './comment-view.js';
import {commentsStyles} from './comments-styles.js';
import {FILTERS, filtersView, type FilterName} from './filters-view.js';

/** All comments, searchable. */
export class CommentsPanel extends ViewBase {
  static override get styles(): CSSResultGroup {
    return [super.styles, wordsStyles, commentsStyles];
  }

  words: CommentsStrings = en;
  readonly #whole = new Set<string>();
  readonly #fields = new Map(FILTERS.map((name) => [name, this.#createField(name)]));
  readonly #list = this.createList<ModeratedComment>(async (cursor) => {
    const {comments, next} = await this.context.client.comments({
      ...this.#filter,
      order: this.#order,
      ...(cursor !== null && {cursor}),
    });
    return {items: comments, next};
  });
  readonly #decisions = new CommentDecisions(this.#list, () => this.context);

  get #filter(): Readonly<Record<FilterName, string>> {
    const valueOf = (name: FilterName): string => this.query.get(name) ?? '';
    return {words: valueOf('words'), author: valueOf('author'), thread: valueOf('thread')};
  }

  get #order(): 'newest' | 'oldest' {
    return this.query.get('order') === 'oldest' ? 'oldest' : 'newest';
  }

  protected override start(signal: AbortSignal): void {
    signal.addEventListener('abort', () => {
      for (const field of this.#fields.values()) field.stop();
    });
    this.context.onChange(() => {
      if (!this.#list.hasSeveralPages) void this.#list.reload();
    }, signal);
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has('query')) return;
    for (const [name, field] of this.#fields) field.follow(this.#filter[name]);
    void this.#search();
  }

  override render(): TemplateResult {
    const {words, context} = this;
    const {strings} = context;
    const {items, phase} = this.#list;
    const row = this.#row;
    const isFiltered = Object.values(this.#filter).some((value) => value !== '');
    return html`<h1>${strings.views.comments}</h1>
      ${filtersView(this.#fields, strings.queue, () => this.requestUpdate())} ${this.#orderView(isFiltered)}
      ${statusView(this.#list, strings, isFiltered ? strings.queue.nothingMatches : words.empty)}
      <ul class=${phase === 'loading' ? 'list busy' : 'list'} ?hidden=${items.length === 0}>
        ${repeat(
          items,
          ({id}) => id,
          (comment) => html`<li>${commentView(comment, row)}</li>`,
        )}
      </ul>
      ${moreView(this.#list, strings)}`;
  }

  #orderView(isFiltered: boolean): TemplateResult {
    const {href, strings} = this.context;
    const order = this.#order;
    const linkView = (value: 'newest' | 'oldest'): TemplateResult =>
      html`<a
        href=${href('comments', {...this.#filter, order: value === 'newest' ? '' : value})}
        aria-current=${value === order ? 'true' : nothing}
        >${strings.queue[value]}</a
      >`;
    return html`<p class="order">
      ${linkView('newest')} ${linkView('oldest')}
      ${isFiltered ? html`<a href=${href('comments')}>${strings.queue.clear}</a>` : nothing}
    </p>`;
  }

  get #row(): CommentRow {
    return {
      context: this.context,
      words: this.words,
      isWhole: (id) => this.#whole.has(id),
      showWhole: (id) => {
        this.#whole.add(id);
        void this.focusOn(rowOf(id));
        this.requestUpdate();
      },
      decide: (comment, action) => void this.#decide(comment, action),
    };
  }

  #createField(name: FilterName): TypedFilter {
    return new TypedFilter((value, how) => {
      const order = this.#order === 'oldest' ? 'oldest' : '';
      this.context.navigate('comments', {...this.#filter, order, [name]: value}, how);
    });
  }

  async #search(): Promise<void> {
    await this.#list.reload();
    if (this.#list.phase === 'loaded') this.context.announce(this.words.found(this.#list.items.length));
  }

  async #decide(comment: ModeratedComment, action: Action): Promise<void> {
    try {
      await this.#decisions.decide(comment, action);
    } catch (error) {
      this.context.tell(this.explain(error));
    }
    await this.focusOn(rowOf(comment.id));
  }
}

const rowOf = (id: string): string => `[data-id="${CSS.escape(id)}"]`;

/** Makes the view. */
export async function openView(lang: string): Promise<DeskView> {
  register('desk-comments', CommentsPanel);
  const panel = new CommentsPanel();
  panel.words = await findDeskStrings('lists', 'comments', lang, en);
  return panel;
}
