// The parts of an OpenAPI description: requests and responses from schemas.

import {toJsonSchema} from '@valibot/to-json-schema';
import type {GenericSchema} from 'valibot';
import {ProblemAnswer} from './answer-schemas.js';

// The JSON Schema dialect of OpenAPI 3.1 (spec.openapis.org/oas/v3.1.0#schema-object).
const TARGET = 'draft-2020-12';

/** An error response. */
export const PROBLEM = {
  description: 'A problem',
  content: {'application/problem+json': {schema: toJsonSchema(ProblemAnswer, {target: TARGET})}},
};

/** Describes a query parameter. */
export const parameter = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  required: true,
  description,
  schema,
});

/** Describes a request body. Omits checks that JSON Schema cannot express: the server reports them in its response. */
export const body = (schema: GenericSchema): unknown => ({
  required: true,
  content: {
    'application/json': {schema: toJsonSchema(schema, {errorMode: 'ignore', typeMode: 'input', target: TARGET})},
  },
});

/** Describes responses by status. */
export function responses(byStatus: Readonly<Record<number, GenericSchema>>): unknown {
  const described = Object.entries(byStatus).map(([status, schema]) => [
    status,
    {description: 'OK', content: {'application/json': {schema: toJsonSchema(schema, {target: TARGET})}}},
  ]);
  return {...Object.fromEntries(described), default: PROBLEM};
}
