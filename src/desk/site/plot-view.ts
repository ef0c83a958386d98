// The plots of the last days, and the same figures as a table.

import {html, svg, type TemplateResult} from 'lit';
import type {Series, SiteStrings} from '../../strings/desk/site/site-strings.js';
import type {SiteFigures} from '../../wire/moderation/site.js';
import {barsOf, HEIGHT, largestOf, totalOf, widthOf} from './bars.js';
import type {SiteFormat} from './site-format.js';

type Days = SiteFigures['days'];

const SERIES: readonly Series[] = ['posted', 'published', 'held', 'rejected'];

/** Each series as a small plot with its own scale: held comments would be invisible beside the published ones. */
export const plotsView = (days: Days, words: SiteStrings, format: SiteFormat): TemplateResult =>
  html`<ul class="plots">
    ${SERIES.map((series) => plotView(series, days, words, format))}
  </ul>`;

function plotView(series: Series, days: Days, words: SiteStrings, format: SiteFormat): TemplateResult {
  const counts = days.map((day) => day[series]);
  const most = largestOf(counts);
  const name = words.series[series];
  const total = format.number(totalOf(counts));
  const peak = days.find((day) => day[series] === most)?.day ?? '';
  const label = most > 0 ? words.plot(name, total, format.number(most), format.day(peak)) : `${name}: ${total}`;
  return html`<li class="plot ${series}">
    <p><span class="name">${name}</span> <b>${total}</b></p>
    <svg role="img" aria-label=${label} viewBox="0 0 ${widthOf(counts.length)} ${HEIGHT}" preserveAspectRatio="none">
      ${barsOf(counts).map(({x, y, width, height}, index) => {
        const hint = `${format.day(days[index]?.day ?? '')}: ${format.number(counts[index] ?? 0)}`;
        return svg`<rect x=${x} y=${y} width=${width} height=${height}><title>${hint}</title></rect>`;
      })}
    </svg>
    <p class="axis" aria-hidden="true">
      <span>${format.day(days[0]?.day ?? '')}</span>
      <span class="most">${most > 0 ? words.mostADay(format.number(most)) : ''}</span>
      <span>${format.day(days.at(-1)?.day ?? '')}</span>
    </p>
  </li>`;
}

/** The figures as a table: the newest day first, with the totals above. */
export const tableView = (days: Days, words: SiteStrings, format: SiteFormat): TemplateResult =>
  html`<details class="figures">
    <summary>${words.asTable}</summary>
    <div class="scroll" tabindex="0" role="region" aria-label=${words.days(days.length)}>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.day}</th>
            ${SERIES.map((series) => html`<th scope="col">${words.series[series]}</th>`)}
          </tr>
        </thead>
        <tbody>
          <tr class="total">
            <th scope="row">${words.total}</th>
            ${SERIES.map((series) => html`<td>${format.number(totalOf(days.map((day) => day[series])))}</td>`)}
          </tr>
          ${[...days].reverse().map(
            (day) =>
              html`<tr>
                <th scope="row">${format.day(day.day)}</th>
                ${SERIES.map((series) => html`<td>${format.number(day[series])}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
