import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {register} from '../../elements/base/register.js';
import {en} from '../../strings/desk/site/en.js';
import type {SiteStrings} from '../../strings/desk/site/site-strings.js';
import {findDeskStrings} from '../../strings/desk/lookup/find-desk-strings.js';
import type {SiteFigures} from '../../wire/moderation/site.js';
import type {DeskView} from '../base/desk-view.js';
import {decodeLearning} from '../../wire/moderation/decode-learning.js';
import type {LearningAnswer, LearningChange} from '../../wire/moderation/learning.js';
import {explainFailure} from '../base/explain-failure.js';
import {statusView} from '../parts/list-views.js';
import {questionView} from '../parts/question-view.js';
import {ViewBase} from '../parts/view-base.js';
import {learningView} from './learning-view.js';
import {createSiteFormat, type SiteFormat} from './site-format.js';
import {siteStyles} from './site-styles.js';
import {figuresView} from './site-view.js';

/** The figures of the site. */
export class SitePanel extends ViewBase {
  static override get styles(): CSSResultGroup {
    return [super.styles, siteStyles];
  }

  words: SiteStrings = en;
  #format: SiteFormat | null = null;
  readonly #figures = this.createList<SiteFigures>(async () => ({
    items: [await this.context.client.site()],
    next: null,
  }));

  readonly #learning = this.createList<LearningAnswer>(async () => ({
    items: [this.#changed ?? (await this.context.client.ask('learning', {}, decodeLearning))],
    next: null,
  }));
  /** The answer to a change, until it is shown. */
  #changed: LearningAnswer | null = null;
  /** Why it could not be forgotten; null while nothing is asked. */
  #question: string | null = null;

  protected override start(): void {
    void this.#figures.reload();
    void this.#learning.reload();
  }

  override render(): TemplateResult {
    const {strings} = this.context;
    const [figures] = this.#figures.items;
    const format = (this.#format ??= createSiteFormat(strings.lang));
    return html`<div class="head">
        <h1>${strings.views.site}</h1>
        <button type="button" @click=${this.#update}>${this.words.update}</button>
      </div>
      ${statusView(this.#figures, strings, '')}
      ${figures ? figuresView(figures, this.words, format, strings.lang) : nothing}
      ${this.#learningView(format)}`;
  }

  #learningView(format: SiteFormat): unknown {
    const {session, strings} = this.context;
    const [learning] = this.#learning.items;
    if (!learning) return nothing;
    const commands = {
      toggle: () => void this.#change({isOn: !learning.isOn}),
      forget: () => this.#ask(''),
    };
    const {forgetTitle: title, forgetHint: hint, forget: button} = this.words.learning;
    const confirm = (): void => void this.#change({forget: true});
    const cancel = (): void => this.#ask(null);
    return html`${learningView(learning, this.words.learning, format, session.moderator.role === 'owner' ? commands : null)}
    ${this.#question === null ? nothing : questionView({title, hint, button, why: this.#question, confirm, cancel}, strings)}`;
  }

  #ask(why: string | null): void {
    this.#question = why;
    this.requestUpdate();
    if (why === '')
      void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.question h4')?.focus());
  }

  async #change(body: LearningChange): Promise<void> {
    const {client, strings, tell} = this.context;
    try {
      this.#changed = await client.ask('learning', {method: 'PUT', body}, decodeLearning);
      this.#ask(null);
      await this.#learning.reload();
      this.context.announce(this.words.updated);
    } catch (error) {
      const sentence = explainFailure(error, strings);
      if (this.#question === null) tell(sentence);
      else this.#ask(sentence);
    } finally {
      this.#changed = null;
    }
  }

  readonly #update = async (): Promise<void> => {
    await Promise.all([this.#figures.reload(), this.#learning.reload()]);
    if (this.#figures.phase === 'loaded') this.context.announce(this.words.updated);
  };
}

/** Makes the view. */
export async function openView(lang: string): Promise<DeskView> {
  register('desk-site', SitePanel);
  const panel = new SitePanel();
  panel.words = await findDeskStrings('owners', 'site', lang, en);
  return panel;
}
