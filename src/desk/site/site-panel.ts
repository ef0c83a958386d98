import {html, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {register} from '../../elements/base/register.js';
import {en, SITE_LANGUAGES} from '../../strings/desk/site/languages.js';
import type {SiteStrings} from '../../strings/desk/site/site-strings.js';
import {findStrings} from '../../strings/languages.js';
import type {SiteFigures} from '../../wire/moderation/site.js';
import type {DeskView} from '../base/desk-view.js';
import {statusView} from '../parts/list-views.js';
import {ViewBase} from '../parts/view-base.js';
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

  protected override start(): void {
    void this.#figures.reload();
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
      ${figures ? figuresView(figures, this.words, format, strings.lang) : nothing}`;
  }

  readonly #update = async (): Promise<void> => {
    await this.#figures.reload();
    if (this.#figures.phase === 'loaded') this.context.announce(this.words.updated);
  };
}

/** Makes the view. */
export async function openView(lang: string): Promise<DeskView> {
  register('desk-site', SitePanel);
  const panel = new SitePanel();
  panel.words = await findStrings(SITE_LANGUAGES, lang, en);
  return panel;
}
