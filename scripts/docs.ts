// `npm run docs` writes the generated regions of the documents from the code, and the tables of languages from their files;
// without --write this only tells which are out of date, and which links, code blocks and pages have faults.

import {readFileSync, writeFileSync} from 'node:fs';
import {readPublished} from '../bench/figures/published.js';
import {checkDocuments} from './docs/check-documents.js';
import {exportsTable} from './docs/exports.js';
import {FILES_WITH_TABLES, collectLanguages, findLanguageFaults} from './docs/language-tables.js';
import {languagesTable} from './docs/languages.js';
import {listDocuments} from './docs/list-documents.js';
import {type ElementDocs, readElements} from './docs/manifest.js';
import {changedRegions, fillRegions} from './docs/regions.js';
import {drawRooms, roomsTable} from './docs/rooms.js';
import {describeSpeed} from './docs/speed-table.js';
import {
  type Table,
  attributesTable,
  eventsTable,
  formatTable,
  partsTable,
  propertiesTable,
  readTokens,
} from './docs/tables.js';

const TABLES: ReadonlyMap<string, (element: ElementDocs) => Table> = new Map([
  ['attributes', attributesTable],
  ['events', eventsTable],
  ['parts', partsTable],
]);

// Nothing is written from languages that cannot be collected.
const faults = await findLanguageFaults();
faults.forEach(report);
if (faults.length > 0) process.exit();
const elements = readElements();
const languages = await collectLanguages();
[...FILES_WITH_TABLES, ...listDocuments()].forEach(update);
if (!process.argv.includes('--write')) for (const fault of checkDocuments(elements)) report(fault);

function update(document: string): void {
  const before = readFileSync(document, 'utf8');
  const after = fillRegions(before, fillRegion);
  const changed = changedRegions(before, after);
  if (process.argv.includes('--write')) {
    writeFileSync(document, after);
  } else if (changed.length > 0) {
    report(`${document} is out of date: ${changed.join(', ')}. Run: npm run docs`);
  }
}

function report(fault: string): void {
  console.log(fault);
  process.exitCode = 1;
}

function fillRegion(region: string): string {
  if (region === 'picture') return drawRooms();
  if (region === 'rooms') return formatTable(roomsTable());
  if (region === 'languages') return formatTable(languagesTable());
  if (region === 'exports values') return formatTable(exportsTable('values'));
  if (region === 'exports types') return formatTable(exportsTable('types'));
  if (region === 'speed') return describeSpeed(readPublished());
  return languages(region) ?? formatTable(makeTable(region));
}

/** `properties`, or what an element has: `parts comment-composer`; no tag means `comment-thread`. */
function makeTable(region: string): Table {
  const [what = '', tag = 'comment-thread'] = region.split(' ');
  if (what === 'properties') return propertiesTable(readTokens());
  const element = elements.get(tag);
  const make = TABLES.get(what);
  if (!element || !make) throw new Error(`Nothing generates this region: ${region}`);
  return make(element);
}
