// Describes the moderation routes in OpenAPI 3.1.

import {LearningAnswer, LearningBody} from '../learning/learning-bodies.js';
import {TABS} from '../../wire/moderation/moderation.js';
import {BadgeBody, DecisionBody, ReplyBody, ThreadChangeBody} from '../moderation/deciding/moderation-bodies.js';
import {MODERATION_PATH} from '../moderation/moderation-app.js';
import {
  DecisionAnswer,
  EntryAnswer,
  ModeratedAnswer,
  QueueAnswer,
  RecordAnswer,
  SiteAnswer,
  ThreadsAnswer,
} from './moderation-answers.js';
import {body, ID, parameter, PROBLEM, responses} from './openapi-parts.js';

/** The session of the desk, or a token. */
const security = [{session: []}, {page: []}];

const optional = (name: string, description: string, schema: object = {type: 'string'}) => ({
  ...parameter(name, description, schema),
  required: false,
});

const cursor = optional('cursor', 'next of the previous response');

/** Returns the paths of decisions, lists and figures. */
export const describeModeration = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(PATHS).map(([path, methods]) => [MODERATION_PATH + path, methods]));

const PATHS = {
  '/comments': {
    get: {
      summary: 'Lists comments for moderators',
      security,
      parameters: [
        optional('tab', 'Which comments; all without it', {enum: TABS}),
        optional('thread', 'The thread key: a URL or a name'),
        optional('author', 'A name or an e-mail address, exactly'),
        optional('words', 'Words of the comment or its author, in any case and without accents'),
        optional('order', 'By the time of arrival; newest without it', {enum: ['newest', 'oldest']}),
        cursor,
      ],
      responses: responses({200: QueueAnswer}),
    },
  },
  '/comments/{id}': {
    parameters: [ID],
    get: {summary: 'Returns a comment for moderators', security, responses: responses({200: ModeratedAnswer})},
  },
  '/comments/{id}/reply': {
    parameters: [ID],
    post: {
      summary: 'Publishes a reply of the moderator; idempotent',
      security,
      requestBody: body(ReplyBody),
      responses: responses({201: ModeratedAnswer}),
    },
  },
  '/comments/{id}/badge': {
    parameters: [ID],
    post: {
      summary: 'Gives the author of a comment a badge, or removes it',
      security,
      requestBody: body(BadgeBody),
      responses: responses({200: DecisionAnswer}),
    },
  },
  '/decisions': {
    post: {
      summary: 'Decides about comments; idempotent. The outcome is stale if somebody else decided first',
      security,
      requestBody: body(DecisionBody),
      responses: responses({200: DecisionAnswer}),
    },
  },
  '/decisions/{id}/undo': {
    parameters: [ID],
    post: {
      summary: 'Takes back an entry of the record, or a decision about several comments',
      security,
      responses: responses({200: DecisionAnswer}),
    },
  },
  '/record': {
    get: {
      summary: 'Lists what was decided, the latest first',
      security,
      parameters: [
        optional('by', 'The name of a moderator; empty for the rules of the server'),
        optional('action', 'An action'),
        optional('comment', 'The id of a comment'),
        optional('thread', 'The thread key'),
        cursor,
      ],
      responses: responses({200: RecordAnswer}),
    },
  },
  '/threads': {
    get: {
      summary: 'Lists threads, the thread with the latest comment first',
      security,
      parameters: [
        optional('words', 'Parts of the title, the URL or the key'),
        optional('only', '`foreign`: threads of no allowed origin'),
        cursor,
      ],
      responses: responses({200: ThreadsAnswer}),
    },
    post: {
      summary: 'Adds, closes, opens, renames or merges a thread. An old key leads to the thread that has its comments',
      security,
      requestBody: body(ThreadChangeBody),
      responses: responses({200: EntryAnswer}),
    },
  },
  '/site': {
    get: {summary: 'Returns figures of the last 30 days', security, responses: responses({200: SiteAnswer})},
  },
  '/learning': {
    get: {
      summary: 'Returns what was learned from decisions',
      security: [{session: []}],
      responses: responses({200: LearningAnswer}),
    },
    put: {
      summary: 'Switches learning on or off, or deletes what was learned',
      security: [{session: []}],
      requestBody: body(LearningBody),
      responses: responses({200: LearningAnswer}),
    },
  },
  '/events': {
    get: {
      summary: 'Sends an event `queue` after each change of a comment or thread (server-sent events)',
      security,
      responses: {
        200: {description: 'OK', content: {'text/event-stream': {schema: {type: 'string'}}}},
        default: PROBLEM,
      },
    },
  },
} as const;
