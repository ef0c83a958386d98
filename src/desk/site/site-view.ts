// The figures of a site: its last 30 days, its size, its version.

import {html, nothing, type TemplateResult} from 'lit';
import type {SiteStrings} from '../../strings/desk/site/site-strings.js';
import type {SiteFigures} from '../../wire/moderation/site.js';
import {formatBytes} from './format-bytes.js';
import {plotsView, tableView} from './plot-view.js';
import type {SiteFormat} from './site-format.js';

/** Below this, a disk counts as almost full: a database needs room to grow, and its journal as much again. */
const SCARCE = 500_000_000;

/** Everything that the server tells about itself. @param lang A BCP 47 tag. */
export const figuresView = (
  figures: SiteFigures,
  words: SiteStrings,
  format: SiteFormat,
  lang: string,
): TemplateResult => html`
  <section aria-labelledby="site-days">
    <h2 id="site-days">${words.days(figures.days.length)}</h2>
    ${
      figures.days.every(({posted, published, held, rejected}) => posted + published + held + rejected === 0)
        ? html`<p class="muted">${words.noComments}</p>`
        : html`${plotsView(figures.days, words, format)} ${tableView(figures.days, words, format)}`
    }
  </section>
  <section aria-labelledby="site-stored">
    <h2 id="site-stored">${words.stored}</h2>
    ${isScarce(figures) ? html`<p class="warning">${words.almostFull}</p>` : nothing}
    <dl class="facts">
      ${factView(words.comments, format.number(figures.comments))}
      ${factView(words.threads, format.number(figures.threads))}
      ${factView(words.database, bytes(figures.databaseBytes, words, lang))}
      ${factView(words.free, bytes(figures.freeBytes, words, lang))}
      ${factView(words.version, html`<bdi>${figures.version}</bdi>`)}
    </dl>
  </section>
  <section aria-labelledby="site-flags">
    <h2 id="site-flags">${words.flags}</h2>
    ${proxyView(figures, words)}
    ${
      figures.flags.length === 0
        ? html`<p class="muted">${words.noFlags}</p>`
        : html`<ul class="flags">
          ${figures.flags.map((flag) => html`<li><code dir="ltr">${flag}</code></li>`)}
        </ul>`
    }
  </section>
`;

function proxyView({unnamedProxies}: SiteFigures, words: SiteStrings): TemplateResult | typeof nothing {
  if (unnamedProxies.length === 0) return nothing;
  const [before = '', after = ''] = words.proxy(PLACE).split(PLACE);
  const options = unnamedProxies.map(
    (each) => html`<code class="option" dir="ltr"><span>--proxy</span> ${each}</code> `,
  );
  return html`<p class="warning">${before}${options}${after}</p>`;
}

/**
 * Where the options are in the sentence. They are elements: a line may otherwise end after the hyphens, and text from right
 * to left has them on the wrong side.
 */
const PLACE = '\ufffc';

const factView = (name: string, value: unknown): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>`;

const bytes = (count: number | null, words: SiteStrings, lang: string): string =>
  count === null ? words.unknown : formatBytes(count, lang);

const isScarce = ({freeBytes}: SiteFigures): boolean => freeBytes !== null && freeBytes < SCARCE;
