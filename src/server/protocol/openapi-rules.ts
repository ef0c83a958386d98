// Describes the routes of rules and blocks.

import {BlockAnswer, BlocksAnswer, DoneAnswer, RulesAnswer, TrialAnswer} from '../rules/rule-answers.js';
import {BlockBody, RulesBody, TrialBody} from '../rules/rule-bodies.js';
import {body, responses} from './openapi-parts.js';

/** Returns the descriptions by path. */
export const describeRules = () => ({
  '/api/v1/moderation/rules': {
    get: {summary: 'Returns the rules of the site', responses: responses({200: RulesAnswer})},
    put: {
      summary: 'Replaces the rules. Owners only. 409 if the rules have another version',
      requestBody: body(RulesBody),
      responses: responses({200: RulesAnswer}),
    },
  },
  '/api/v1/moderation/rules/try': {
    post: {
      summary: 'Returns what rules would have done with the last 1,000 comments. Owners only',
      requestBody: body(TrialBody),
      responses: responses({200: TrialAnswer}),
    },
  },
  '/api/v1/moderation/blocks': {
    get: {summary: 'Returns the blocked writers', responses: responses({200: BlocksAnswer})},
    post: {summary: 'Blocks a writer', requestBody: body(BlockBody), responses: responses({201: BlockAnswer})},
  },
  '/api/v1/moderation/blocks/{id}': {
    parameters: [{name: 'id', in: 'path', required: true, schema: {type: 'string'}}],
    delete: {summary: 'Removes a block', responses: responses({200: DoneAnswer})},
  },
});
