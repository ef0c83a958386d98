import {readFileSync} from 'node:fs';
import * as v from 'valibot';
import type {Block} from '../documents.js';

/** An answer of GitHub, and the module that reads it. */
const RECORDED = 'demo/recorded/github-discussion.json';
const READER = 'src/sources/systems/github-discussion.ts';

/** Returns the fields that we read from the recorded answer, and that a GraphQL query does not ask for. */
export function checkQueryBlock({text}: Block): string[] {
  const words = new Set(text.match(/\w+/g) ?? []);
  const reader = readFileSync(READER, 'utf8');
  const fields = fieldsOf(JSON.parse(readFileSync(RECORDED, 'utf8'))).filter((field) => reader.includes(`'${field}'`));
  // GraphQL puts every answer into `data`.
  return [...new Set(fields)]
    .filter((field) => field !== 'data' && !words.has(field))
    .map((field) => `the query lacks ${field}`);
}

function fieldsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(fieldsOf);
  const object = v.safeParse(v.record(v.string(), v.unknown()), value);
  return object.success ? Object.entries(object.output).flatMap(([name, inner]) => [name, ...fieldsOf(inner)]) : [];
}
