import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {register} from '../../elements/base/register.js';
import {en} from '../../strings/desk/rules/en.js';
import type {RulesStrings} from '../../strings/desk/rules/rules-strings.js';
import {findDeskStrings} from '../../strings/desk/lookup/find-desk-strings.js';
import type {Block, RulesState} from '../../wire/moderation/rules.js';
import type {DeskView} from '../base/desk-view.js';
import {failureView, statusView} from '../parts/list-views.js';
import {ViewBase} from '../parts/view-base.js';
import {call} from '../parts/listeners.js';
import {BlockList} from './block-list.js';
import {blocksView} from './blocks-view.js';
import {conflictView} from './conflict-view.js';
import {rulesFormView} from './rules-form-view.js';
import {RulesEditor} from './rules-editor.js';
import {rulesStyles} from './rules-styles.js';
import {type RulesText, textOf} from './rules-text.js';
import {searchFor, trialView} from './trial-view.js';

/** The rules of the site, and the writers who are blocked. */
export class RulesPanel extends ViewBase {
  static override get styles(): CSSResultGroup {
    return [super.styles, rulesStyles];
  }

  words: RulesStrings = en;
  readonly #host = {
    context: () => this.context,
    words: () => this.words,
    explain: this.explain,
    changed: () => this.requestUpdate(),
    focusOn: (selector: string) => void this.focusOn(selector),
  };
  readonly #editor = new RulesEditor(this.#host);
  readonly #blocks = this.createList<Block>(async () => ({items: await this.context.client.blocks(), next: null}));
  readonly #blockList = new BlockList({...this.#host, list: this.#blocks});

  protected override start(): void {
    void this.#editor.load();
    void this.#blocks.reload();
  }

  override render(): TemplateResult {
    const {words} = this;
    const {strings, dates} = this.context;
    return html`<h1>${strings.views.rules}</h1>
      <section>${this.#rulesView()}</section>
      <section aria-labelledby="blocks">
        <h2 id="blocks" tabindex="-1">${words.blocks}</h2>
        <p class="hint">${words.blocksHint}</p>
        ${statusView(this.#blocks, strings, words.noBlocks)} ${blocksView(this.#blockList.data, words, dates)}
      </section>`;
  }

  #rulesView(): TemplateResult {
    const {state, mine, loadFailure} = this.#editor;
    const {strings} = this.context;
    if (loadFailure) return failureView(loadFailure, strings, () => void this.#editor.load());
    return state && mine ? this.#formView(state, mine) : html`<p class="status muted">${strings.loading}</p>`;
  }

  #formView(state: RulesState, mine: RulesText): TemplateResult {
    const {words} = this;
    const editor = this.#editor;
    const canChange = this.context.session.moderator.role === 'owner';
    const form = {
      text: mine,
      fixed: state.fixed,
      wrong: editor.wrong,
      canChange,
      write: editor.write.bind(editor),
    };
    const save = (event: Event): void => {
      event.preventDefault();
      void editor.save();
    };
    return html`${canChange ? nothing : html`<p class="notice">${words.onlyOwners}</p>`}
      ${this.#conflictView(state, mine)}
      <form class="card rules" novalidate @submit=${save}>
        ${rulesFormView(form, words)} ${canChange ? this.#buttonsView() : nothing}
      </form>`;
  }

  #conflictView({rules}: RulesState, mine: RulesText): TemplateResult | typeof nothing {
    const {conflicts: names, conflictDetail: detail} = this.#editor;
    if (names === null) return nothing;
    const data = {
      names,
      detail,
      mine,
      theirs: textOf(rules),
      keep: (name: (typeof names)[number]) => this.#editor.choose(name, 'mine'),
      take: (name: (typeof names)[number]) => this.#editor.choose(name, 'theirs'),
    };
    return conflictView(data, this.words);
  }

  #buttonsView(): TemplateResult {
    const {words} = this;
    const editor = this.#editor;
    const {doing, failure, trial, unsaved} = editor;
    const linkTo = (example: Parameters<typeof searchFor>[0]): string =>
      this.context.href('comments', searchFor(example));
    const busy = doing === 'nothing' ? nothing : 'true';
    return html`<div class="buttons">
      ${unsaved.length > 0 ? html`<p class="unsaved">${words.unsaved}</p>` : nothing}
      ${failure ? html`<p class="failure" role="alert">${failure}</p>` : nothing}
      <div class="actions">
        <button type="submit" class="primary" aria-disabled=${busy}>
          ${doing === 'saving' ? words.saving : words.save}
        </button>
        <button type="button" aria-disabled=${busy} aria-describedby="try-hint" @click=${call(() => editor.try())}>
          ${doing === 'trying' ? words.trying : words.tryIt}
        </button>
        ${
          unsaved.length > 0
            ? html`<button type="button" class="plain" @click=${call(() => editor.discard())}>${words.discard}</button>`
            : nothing
        }
      </div>
      <p class="hint" id="try-hint">${words.tryHint}</p>
      ${trial ? trialView(trial, words, linkTo, this.context.strings.heldBecause) : nothing}
    </div>`;
  }
}

/** Makes the view. */
export async function openView(lang: string): Promise<DeskView> {
  register('desk-rules', RulesPanel);
  const panel = new RulesPanel();
  panel.words = await findDeskStrings('rules', 'rules', lang, en);
  return panel;
}
