// The pages of the demo in each language of the widget, made from `pages/languages.html`.

import {directionOf} from '../src/strings/lookup/direction-of.js';
import {FILES} from '../src/strings/lookup/language-files.js';

const TAGS: readonly string[] = ['en', ...FILES.keys()];

/** A file of the demo. */
export interface DemoPage {
  readonly name: string;
  readonly html: string;
}

/** Returns the page in English with links to the others, and a page for each other language. */
export function makeLanguagePages(template: string): DemoPage[] {
  return TAGS.map((tag) => {
    const page = template.replace('<!-- languages -->', () => linksFrom(tag));
    return {name: nameOf(tag), html: tag === 'en' ? page : translate(page, tag)};
  });
}

const nameOf = (tag: string): string => (tag === 'en' ? 'languages.html' : `language-${tag}.html`);

const linksFrom = (current: string): string =>
  TAGS.map((tag) => {
    const mark = tag === current ? ' aria-current="page"' : '';
    return `<a href="${nameOf(tag)}" lang="${tag}" dir="auto"${mark}>${ownNameOf(tag)}</a>`;
  }).join('\n        ');

/** What is left in English says so: names of the demo, and the text for browsers without JavaScript. */
const translate = (page: string, tag: string): string =>
  page
    .replace('<html lang="en" dir="ltr">', `<html lang="${tag}" dir="${directionOf(tag)}">`)
    .replaceAll(/<!-- English -->[^]*?<!-- \/English -->/g, '')
    .replace(/ *<meta name="description"[^>]*>\n/, '')
    .replaceAll(/(?<=<(?:h1|title)>)Languages/g, ownNameOf(tag))
    .replace('<nav class="languages"', '<nav class="languages" lang="en"')
    .replace('<a class="skip"', '<a class="skip" lang="en"')
    .replace('<header class="masthead">', '<header class="masthead" lang="en">');

/** Returns what speakers call their language, as in “Deutsch”. */
const ownNameOf = (tag: string): string => new Intl.DisplayNames([tag], {type: 'language'}).of(tag) ?? tag;
