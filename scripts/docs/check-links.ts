import {existsSync} from 'node:fs';
import {dirname, join, normalize} from 'node:path';
import type {Document} from './documents.js';

/** Returns a sentence for each link of a document that leads to no file, or to no heading of its document. */
export function checkLinks(document: Document, documents: ReadonlyMap<string, Document>): string[] {
  return document.links.flatMap(({target, line}) => {
    const fault = faultOf(target, document.path, documents);
    return fault === null ? [] : [`${document.path}:${line}: ${target}: ${fault}`];
  });
}

function faultOf(target: string, from: string, documents: ReadonlyMap<string, Document>): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return URL.canParse(target) ? null : 'is no URL';
  if (target.startsWith('/')) return 'begins with a slash: write it relative to the document';
  const [file = '', anchor] = decodeURIComponent(target).split('#', 2);
  const path = file === '' ? from : normalize(join(dirname(from), file));
  if (path.startsWith('..')) return 'is outside of the project';
  if (!existsSync(path)) return 'there is no such file';
  if (anchor === undefined) return null;
  return documents.get(path)?.anchors.has(anchor) ? null : 'there is no such heading';
}
