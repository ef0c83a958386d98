// Parts of the OpenAPI description: parameters, request bodies and responses.

import {toJsonSchema} from '@valibot/to-json-schema';
import type {GenericSchema} from 'valibot';
import {ProblemAnswer} from './answer-schemas.js';

// The JSON Schema dialect of OpenAPI 3.1 (spec.openapis.org/oas/v3.1.0#schema-object).
const TARGET = 'draft-2020-12';

/** Every error response. */
export const PROBLEM = {
  description: 'A problem',
  content: {'application/problem+json': {schema: toJsonSchema(ProblemAnswer, {target: TARGET})}},
};

/** The id in a path. */
export const ID = {name: 'id', in: 'path', required: true, schema: {type: 'string'}} as const;

/** A required parameter of the query. */
export const parameter = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  required: true,
  description,
  schema,
});

/**
 * A JSON body. Omits checks and transformations that JSON Schema cannot express: the server reports them in its
 * response.
 */
export const body = (schema: GenericSchema): unknown => ({
  required: true,
  content: {
    'application/json': {schema: toJsonSchema(schema, {errorMode: 'ignore', typeMode: 'input', target: TARGET})},
  },
});

/** The responses by status, and the error response. */
export function responses(byStatus: Readonly<Record<number, GenericSchema>>): unknown {
  const described = Object.entries(byStatus).map(([status, schema]) => [
    status,
    {description: 'OK', content: {'application/json': {schema: toJsonSchema(schema, {target: TARGET})}}},
  ]);
  return {...Object.fromEntries(described), default: PROBLEM};
}
