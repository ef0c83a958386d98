// Draws the published figures as an SVG for light and dark pages.

import type {Figure} from './figure.js';
import {formatRatio} from './format-value.js';
import type {PublishedFigures} from './published.js';

/** The shown values, by name, with the titles of their panels. */
const PANELS: ReadonlyMap<string, string> = new Map([
  ['first paint', 'First comments painted'],
  ['all comments painted', 'All comments painted'],
  ['renderer memory', 'Memory'],
]);

const WIDTH = 760;
const HEIGHT = 236;
/** The left and top offsets of the bars, and the distances between panels and between bars, in pixels. */
const [LEFT, TOP, PANEL, ROW] = [104, 88, 216, 28];
/** The length of the longest bar in pixels, and the minimum ratio that it represents; a bar of 1 ends at the line. */
const [LONGEST, LEAST] = [140, 1.5];

const STYLES = `
    .card { fill: #fff; stroke: #d5d9de; }
    text { fill: #24292f; font: 13px system-ui, -apple-system, 'Segoe UI', sans-serif; }
    .title { font-size: 15px; font-weight: 600; }
    .panel { font-weight: 600; }
    .small { fill: #57606a; font-size: 12px; }
    .bar { fill: #5b7bd5; }
    .one { stroke: #24292f; stroke-dasharray: 2 3; fill: none; }
    @media (prefers-color-scheme: dark) {
      .card { fill: #161b22; stroke: #343b44; }
      text { fill: #e6edf3; }
      .small { fill: #9aa5b1; }
      .bar { fill: #7c9cf0; }
      .one { stroke: #e6edf3; }
    }`;

/** Returns an SVG that compares our page with the static page. Its text is real text, for search and screen readers. */
export function drawPicture({machine, figures}: Pick<PublishedFigures, 'machine' | 'figures'>): string {
  const shown = figures.filter(({what, ratio}) => PANELS.has(what) && ratio !== null);
  const scale = LONGEST / Math.max(LEAST, ...shown.map(({ratio}) => ratio ?? 0));
  const panels = [...PANELS].map(([what, title], index) => {
    const bars = shown.filter((figure) => figure.what === what).map((figure, row) => drawBar(figure, row, scale));
    return `<g transform="translate(${LEFT + index * PANEL} ${TOP})">
    ${text(0, -16, title, 'panel')}
    ${bars.join('\n    ')}
    <path class="one" d="M${scale.toFixed(1)} -6V${bars.length * ROW - 2}"/>
  </g>`;
  });
  const lengths = [...new Set(shown.map(({comments}) => comments))].map((comments, row) =>
    text(LEFT - 12, TOP + row * ROW + 15, comments.toLocaleString('en'), 'small', 'end'),
  );
  const description = shown.map((figure) => describe(figure)).join('; ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" role="img" aria-labelledby="title description">
  <title id="title">How Colloquy compares to a static page of the same thread</title>
  <desc id="description">${escape(description)}.</desc>
  <style>${STYLES}
  </style>
  <rect class="card" x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="8"/>
  ${text(20, 33, 'Compared to a static page of the same thread', 'title')}
  ${text(LEFT - 12, TOP - 16, 'comments', 'small', 'end')}
  ${lengths.join('\n  ')}
  ${panels.join('\n  ')}
  ${text(20, HEIGHT - 38, 'The dotted line is the static page, in the same run; shorter is better.', 'small')}
  ${text(20, HEIGHT - 19, machine, 'small')}
</svg>
`;
}

function drawBar({ratio}: Figure, row: number, scale: number): string {
  const length = (ratio ?? 0) * scale;
  // The label starts after the dotted line, so that they do not overlap.
  const end = Math.max(length, scale);
  const bar = `<rect class="bar" x="0" y="${row * ROW}" width="${length.toFixed(1)}" height="20" rx="3"/>`;
  return bar + text(end + 7, row * ROW + 15, formatRatio(ratio ?? 0));
}

const describe = ({comments, what, ratio}: Figure): string =>
  `${comments.toLocaleString('en')} comments, ${what}: ${formatRatio(ratio ?? 0)} that of the static page`;

function text(x: number, y: number, words: string, name = '', anchor = ''): string {
  const attributes = `${name && ` class="${name}"`}${anchor && ` text-anchor="${anchor}"`}`;
  return `<text x="${Number(x.toFixed(1))}" y="${y}"${attributes}>${escape(words)}</text>`;
}

const escape = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
