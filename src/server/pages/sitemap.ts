// Parses sitemaps and indexes of sitemaps (sitemaps.org/protocol.html).

import sax from 'sax';
import {toWebUrl} from '../../core/url.js';

export interface Sitemap {
  /** The addresses of pages. */
  readonly pages: readonly string[];
  /** The addresses of other sitemaps. */
  readonly sitemaps: readonly string[];
}

/** Parses a sitemap. Entities of a document type are not expanded. @throws {Error} for text that is not XML. */
export function parseSitemap(xml: string): Sitemap {
  const [pages, sitemaps]: [string[], string[]] = [[], []];
  const path: string[] = [];
  let text = '';
  const parser = sax.parser(true, {trim: true});
  parser.onopentag = ({name}) => {
    // A prefix that the root declares for sitemaps. Elements of extensions, like `image:loc`, have another parent.
    path.push(name.replace(/^[^:]*:(?=(?:urlset|sitemapindex|url|sitemap|loc)$)/, ''));
    text = '';
  };
  parser.ontext = (part) => (text += part);
  parser.oncdata = (part) => (text += part);
  parser.onclosetag = () => {
    const [name, parent] = [path.pop(), path.at(-1)];
    const url = name === 'loc' ? toWebUrl(text) : null;
    if (url !== null && parent === 'url') pages.push(url);
    if (url !== null && parent === 'sitemap') sitemaps.push(url);
    text = '';
  };
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml.replace(/^\ufeff/, '')).close();
  return {pages, sitemaps};
}
