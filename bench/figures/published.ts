// Reads and writes bench/figures.json: the figures in docs/performance.md, from the last run with --write.

import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import * as v from 'valibot';
import type {ServerFigures} from '../server.js';
import type {Figure} from './figure.js';
import {UNITS} from './lines.js';

const FILE = fileURLToPath(new URL('../figures.json', import.meta.url));

const Verdict = v.object({most: v.string(), isKept: v.boolean()});

const PublishedFigure = v.object({
  comments: v.number(),
  what: v.string(),
  unit: v.picklist(UNITS),
  ours: v.number(),
  static: v.nullable(v.number()),
  ratio: v.nullable(v.number()),
  budget: v.nullable(Verdict),
});

const PublishedServer = v.object({
  comments: v.number(),
  connections: v.number(),
  reads: v.object({ours: v.number(), bare: v.number(), ratio: v.number(), oursP99: v.number(), bareP99: v.number()}),
  writes: v.object({rate: v.number(), p99: v.number()}),
  firstReadAfterPost: v.object({median: v.number(), worst: v.number()}),
});

const Published = v.object({
  machine: v.string(),
  figures: v.array(PublishedFigure),
  slow: v.array(PublishedFigure),
  server: PublishedServer,
});

export interface PublishedFigures {
  /** The machine, its browser and Node, and the number of runs, in one line. */
  readonly machine: string;
  readonly figures: readonly Figure[];
  /** The figures on the slow network. */
  readonly slow: readonly Figure[];
  readonly server: ServerFigures;
}

/** Reads the published figures. @throws if the file has an unexpected shape. */
export const readPublished = (): PublishedFigures => v.parse(Published, JSON.parse(readFileSync(FILE, 'utf8')));

export function writePublished(published: PublishedFigures): void {
  writeFileSync(FILE, `${JSON.stringify(published, null, 2)}\n`);
}
