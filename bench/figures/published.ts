// The figures that the README shows: bench/figures.json, of the last run with --write.

import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import * as v from 'valibot';
import type {Figure} from './figure.js';

const FILE = fileURLToPath(new URL('../figures.json', import.meta.url));

const Verdict = v.object({most: v.string(), isKept: v.boolean()});

const PublishedFigure = v.object({
  comments: v.number(),
  what: v.string(),
  unit: v.picklist(['ms', 'MB', 'frames', 'shift']),
  ours: v.number(),
  static: v.number(),
  ratio: v.nullable(v.number()),
  budget: v.nullable(Verdict),
});

const Published = v.object({machine: v.string(), figures: v.array(PublishedFigure)});

export interface PublishedFigures {
  /** What they came from, in a line. */
  readonly machine: string;
  readonly figures: readonly Figure[];
}

/** @throws when the file is not what a run has written. */
export const readPublished = (): PublishedFigures => v.parse(Published, JSON.parse(readFileSync(FILE, 'utf8')));

export function writePublished(published: PublishedFigures): void {
  writeFileSync(FILE, `${JSON.stringify(published, null, 2)}\n`);
}
