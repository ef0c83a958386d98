// The labelled comments of `test/fixtures/spam`: two halves, written apart. Checks were written with the first in view; the
// second is the trial.

import {readFileSync} from 'node:fs';
import {toWebUrl} from '../../src/core/url.js';
import * as v from 'valibot';
import type {Submission} from '../../src/server/policy/submission.js';
import {renderMarkdown} from '../../src/server/writing/render-markdown.js';

/** A comment of the corpus. */
export interface Labelled {
  readonly isSpam: boolean;
  /** For example `praise` or `short`. */
  readonly kind: string;
  readonly lang: string;
  readonly name: string;
  readonly site: string | null;
  /** Markdown. */
  readonly source: string;
}

const Line = v.strictObject({
  spam: v.optional(v.string()),
  ham: v.optional(v.string()),
  lang: v.optional(v.string()),
  name: v.string(),
  site: v.optional(v.string()),
  text: v.optional(v.string()),
  /** The name of the writer whose text is copied. */
  copies: v.optional(v.string()),
  /** What is added to the copy. */
  adds: v.optional(v.string()),
});

type Line = v.InferOutput<typeof Line>;

export const HALVES = ['first', 'second'] as const;

/** Reads one half: ham first, in the order of the files. */
export function readHalf(half: (typeof HALVES)[number]): readonly Labelled[] {
  const ham = readLines(`${half}-ham`);
  const texts = new Map(ham.map(({name, text = ''}) => [name, text]));
  return [...ham, ...readLines(`${half}-spam`)].map((line) => toLabelled(line, texts));
}

function readLines(name: string): readonly Line[] {
  const text = readFileSync(new URL(`../fixtures/spam/${name}.jsonl`, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => v.parse(Line, JSON.parse(line)));
}

function toLabelled(
  {spam, ham, lang = 'en', name, site, text, copies, adds}: Line,
  texts: ReadonlyMap<string, string>,
) {
  const copied = copies === undefined ? undefined : texts.get(copies);
  if (text === undefined && copied === undefined) throw new Error(`no text: ${name}`);
  const source = text ?? [copied, ...(adds === undefined ? [] : [adds])].join('\n\n');
  return {isSpam: spam !== undefined, kind: spam ?? ham ?? '', lang, name, site: site ?? null, source};
}

/** Returns what the checks see of a comment of the corpus. */
export const toSubmission = ({name, site, source}: Labelled): Submission => ({
  name,
  email: null,
  url: toWebUrl(site ?? ''),
  html: renderMarkdown(source),
  trap: '',
  address: '',
});
