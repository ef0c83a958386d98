import {html, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {register} from '../../elements/base/register.js';
import {en} from '../../strings/desk/record/en.js';
import type {RecordStrings} from '../../strings/desk/record/record-strings.js';
import {findDeskStrings} from '../../strings/desk/lookup/find-desk-strings.js';
import {loadRecordNotes} from '../../strings/desk/lookup/load-record-notes.js';
import type {DescribeNote} from '../../strings/desk/record/record-notes.js';
import type {DecisionEntry} from '../../wire/moderation/moderation.js';
import type {DeskView} from '../base/desk-view.js';
import {moreView, statusView} from '../parts/list-views.js';
import {ViewBase} from '../parts/view-base.js';
import {filtersView, type RecordFilter} from './filters-view.js';
import {createRecordFormat, type RecordFormat} from './record-format.js';
import {recordStyles} from './record-styles.js';
import {entriesView, type RecordList} from './record-view.js';

/** The name under which commands act. */
const COMMAND = 'command line';

/** The record of all decisions. */
export class RecordPanel extends ViewBase {
  static override get styles(): CSSResultGroup {
    return [super.styles, recordStyles];
  }

  words: RecordStrings = en;
  describeNote: DescribeNote = ({note}) => note;
  #format: RecordFormat | null = null;
  #undoing: string | null = null;
  #names: readonly string[] = [];
  readonly #list = this.createList<DecisionEntry>(async (cursor) => {
    const {entries, next} = await this.context.client.record({...this.#filter, ...(cursor !== null && {cursor})});
    return {items: entries, next};
  });

  get #filter(): RecordFilter {
    const valueOf = (name: string): string => this.query.get(name) ?? '';
    return {by: valueOf('by'), action: valueOf('action'), comment: valueOf('comment'), thread: valueOf('thread')};
  }

  protected override start(signal: AbortSignal): void {
    this.context.onChange(() => {
      if (!this.#list.hasSeveralPages && this.#undoing === null) void this.#list.reload();
    }, signal);
    void this.#loadNames();
  }

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('query')) void this.#search();
  }

  override render(): TemplateResult {
    const {words} = this;
    const {strings, href} = this.context;
    const filter = this.#filter;
    const isFiltered = Object.values(filter).some((value) => value !== '');
    return html`<h1>${strings.views.record}</h1>
      ${filtersView({
        words,
        strings,
        filter,
        names: this.#namesToChoose(),
        change: (part) => this.context.navigate('record', {...this.#filter, ...part}),
        everything: href('record'),
      })}
      ${statusView(this.#list, strings, isFiltered ? words.nothingFound : words.empty)}
      <div class=${this.#list.phase === 'loading' ? 'busy' : ''}>
        ${entriesView(this.#list.items, this.#entries(filter))}
      </div>
      ${moreView(this.#list, strings)}`;
  }

  #entries(filter: RecordFilter): RecordList {
    const {words} = this;
    const {strings, href} = this.context;
    return {
      words,
      strings,
      format: (this.#format ??= createRecordFormat(strings.lang)),
      describeNote: this.describeNote,
      undoing: this.#undoing,
      undo: (entry) => void this.#undo(entry),
      linkTo: (part) => href('record', {...filter, ...part}),
    };
  }

  #namesToChoose(): readonly string[] {
    const seen = this.#list.items.map(({by}) => by);
    const names = new Set([...this.#names, ...seen, this.#filter.by].filter((name) => name !== '' && name !== COMMAND));
    return [...names, COMMAND];
  }

  async #search(): Promise<void> {
    await this.#list.reload();
    if (this.#list.phase === 'loaded') this.context.announce(this.words.found(this.#list.items.length));
  }

  // Without the names of all moderators, those in the record can be chosen.
  async #loadNames(): Promise<void> {
    const moderators = await this.context.client.moderators().catch(() => []);
    this.#names = moderators.map(({name}) => name);
    this.requestUpdate();
  }

  async #undo(entry: DecisionEntry): Promise<void> {
    if (this.#undoing !== null) return;
    const {client, tell} = this.context;
    this.#undoing = entry.id;
    this.requestUpdate();
    try {
      const {results} = await client.undo([entry.id]);
      tell(results.every(({outcome}) => outcome === 'done') ? this.words.undone : this.words.cannotUndo);
      await this.#list.reload();
      await this.focusOn(`[data-id="${CSS.escape(entry.id)}"]`);
    } catch (error) {
      tell(this.explain(error));
    } finally {
      this.#undoing = null;
      this.requestUpdate();
    }
  }
}

/** Makes the view. */
export async function openView(lang: string): Promise<DeskView> {
  register('desk-record', RecordPanel);
  const panel = new RecordPanel();
  [panel.words, panel.describeNote] = await Promise.all([
    findDeskStrings('lists', 'record', lang, en),
    loadRecordNotes(lang),
  ]);
  return panel;
}
