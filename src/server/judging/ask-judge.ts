// Asks a judge outside the server about comments. Only an owner can switch this on: words, names and addresses leave the server.

import {randomUUID} from 'node:crypto';
import {Webhook} from 'standardwebhooks';
import * as v from 'valibot';
import {htmlToText} from '../../core/text/html-to-text.js';
import type {Verdict} from '../policy/check.js';
import type {Submission} from '../policy/submission.js';

/** Decides about a comment. Null: the judge has nothing against it. */
export type AskJudge = (submission: Submission) => Promise<Verdict | null>;

/** How long a judge may take, in milliseconds. */
export const PATIENCE = 2000;

/** Maximum length of an answer, in characters. */
const MAX_ANSWER = 10_000;

const sentence = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

const Answer = v.variant('verdict', [
  v.object({verdict: v.literal('publish')}),
  v.object({verdict: v.literal('hold'), because: v.optional(sentence)}),
  v.object({verdict: v.literal('refuse'), detail: sentence}),
]);

/** What becomes of a comment whose judge does not answer, or not in time. */
export const SILENT: Verdict = {is: 'hold', because: 'The outside judge did not answer.'};

/** What becomes of a comment whose judge answers with an error, or with anything else than a verdict. */
export const UNCLEAR: Verdict = {is: 'hold', because: 'The answer of the outside judge is not valid.'};

/**
 * Creates a judge that is asked by a signed POST (standardwebhooks.com): `type` is `comment.judge`, `data` the comment. The
 * answer is `{verdict: 'publish'}`, `{verdict: 'hold', because?}` or `{verdict: 'refuse', detail}`.
 *
 * @param key The secret that the judge verifies the signature with: base64, with or without `whsec_`.
 */
export function createJudge(url: string, key: string, patience = PATIENCE): AskJudge {
  const webhook = new Webhook(key);
  return async ({name, email, url: site, html, address}) => {
    const [id, timestamp] = [`judge_${randomUUID()}`, new Date()];
    const data = {name, email, url: site, text: htmlToText(html), html, address};
    const body = JSON.stringify({type: 'comment.judge', timestamp: timestamp.toISOString(), data});
    const headers = {
      'Content-Type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(timestamp.getTime() / 1000)),
      'webhook-signature': webhook.sign(id, timestamp, body),
    };
    const text = await ask(url, {headers, body}, patience);
    if (text === null) return SILENT;
    const answer = v.safeParse(Answer, parse(text));
    return answer.success ? toVerdict(answer.output) : UNCLEAR;
  };
}

function toVerdict(answer: v.InferOutput<typeof Answer>): Verdict | null {
  if (answer.verdict === 'publish') return null;
  if (answer.verdict === 'refuse') return {is: 'refuse', detail: answer.detail};
  return {is: 'hold', because: answer.because ?? 'The outside judge takes it for spam.'};
}

/**
 * Sends a POST. Returns the body of a successful answer, an empty text for any other answer, and null if there is none in
 * time. Follows no redirect.
 */
export async function ask(
  url: string,
  {headers, body}: {readonly headers: Readonly<Record<string, string>>; readonly body: string},
  patience: number,
): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(url, {method: 'POST', headers, body, redirect: 'manual', signal});
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, {stream: true});
      if (text.length > MAX_ANSWER) return '';
    }
    return response.ok ? text : '';
  } catch {
    return null;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
