// The pages of the server for browsers without JavaScript: reading, the form, its preview and its answer.

import {Hono, type Context} from 'hono';
import {LIMITS} from '../../core/limits.js';
import {threadKey, toWebUrl} from '../../core/url.js';
import type {ClientEnv} from '../http/client-address.js';
import {readPageQuery, type OriginCheck} from '../http/guards.js';
import {badRequest, notFound, readProblem} from '../http/problem.js';
import {addRoutes} from '../http/route-table.js';
import {pageWords, type PageWords} from '../html/page-words.js';
import {DOCUMENT_HEADERS} from '../html/render-document.js';
import type {CountRequest} from '../limits/check-rate.js';
import type {KeptNetworks} from '../limits/kept-networks.js';
import type {LoadShedder} from '../limits/load-shedding.js';
import type {Services} from '../threads/services.js';
import {findThread} from '../writing/find-thread.js';
import {viewOwn} from '../writing/own-comment.js';
import {renderMarkdown} from '../writing/render-markdown.js';
import {isAnswerToken} from './answer-token.js';
import {checkKey, checkPage} from './check-place.js';
import {isOwnForm} from './check-sender.js';
import {renderAnswer, renderFailure, renderFormPage, renderSentence, type FormPlace} from './form-pages.js';
import {describeFormProblem, otherSite, type FormProblem} from './form-problem.js';
import {postForm} from './post-form.js';
import {newForm, newKeys, readForm, type FormFields} from './read-form.js';

export interface FormOptions {
  readonly services: Services;
  readonly gate: LoadShedder;
  readonly allowsOrigin: OriginCheck;
  readonly count: CountRequest;
  readonly networks?: KeptNetworks | undefined;
  /** The page that shows a thread. */
  readonly document: Handler;
}

type Handler = (context: Context<ClientEnv>) => Promise<Response>;
type Env = Context<ClientEnv>;

/** The paths of the pages. */
export const FORM_PATHS = ['/thread', '/thread/reply', '/thread/post', '/thread/sent'] as const;

/** Creates the pages. */
export function createForms(options: FormOptions): Hono<ClientEnv> {
  const {services, gate} = options;
  const app = new Hono<ClientEnv>();
  addRoutes(app, [
    ['GET', '/thread', options.document],
    ['GET', '/thread/reply', (context) => gate.pass(() => showForm(context, services))],
    // The address of an error page, opened again.
    ['GET', '/thread/post', ({req}) => redirect(`reply${new URL(req.url).search}`)],
    ['POST', '/thread/post', (context) => takeForm(context, options)],
    ['GET', '/thread/sent', (context) => gate.pass(() => showAnswer(context, services))],
  ]);
  app.onError(async (error, {req, env}) => {
    const problem = readProblem(error, env.requestId);
    const words = await pageWords(new URL(req.url).searchParams.get('lang') ?? 'en');
    const {sentence, detail, retryAfter} = describeFormProblem(problem, newForm(0), words);
    return send(renderFailure(words, titleOf(req.path, words), sentence, detail), problem.status, retryAfter);
  });
  return app;
}

function titleOf(path: string, {thread, page}: PageWords): string {
  if (path.endsWith('/sent')) return page.yourComment;
  return path.endsWith('/thread') ? thread.failed : thread.write;
}

async function showForm({req}: Env, services: Services): Promise<Response> {
  const asked = await readPlace(req.url);
  checkKey(asked);
  const place = await fill(asked, services);
  const {words, to, parent, isClosed, isNew} = place;
  if (!services.writers.allowsGuests) return send(renderSentence(place, words.page.signInAtArticle), 403);
  if (isClosed) return send(renderSentence(place, words.thread.closed), 403);
  if (to !== null && !parent) return send(renderSentence(place, words.page.parentGone), 404);
  await checkPage(place, isNew, services);
  const response = send(renderFormPage(place, {fields: newForm(services.now())}), 200);
  // Who goes back gets the same form, so that what was posted cannot be posted again under another id.
  response.headers.set('Cache-Control', 'private, no-cache');
  return response;
}

async function takeForm({req, env}: Env, options: FormOptions): Promise<Response> {
  const {services, gate, allowsOrigin, count, networks} = options;
  let place = await readPlace(req.url);
  // Read before the gate, which a slow client must not occupy.
  const sent = await readForm(req.raw);
  const {fields} = sent;
  try {
    place = await gate.pass(() => fill(place, services));
    if (!isOwnForm(req.raw, allowsOrigin)) return refuse(place, fields, otherSite(place.words), services);
    if (sent.wantsPreview) return await preview(place, fields, () => count('preview', env), gate);
    const {status, own, token} = await gate.pass(() =>
      postForm(place, fields, services, (action, writer) => count(action, env, writer), env.address),
    );
    if (status !== 200) networks?.add(fields.id, env.network);
    // A page that is loaded again, or gone back to, sends nothing twice.
    const query = new URLSearchParams({id: own.comment.id, token, ...(place.lang !== null && {lang: place.lang})});
    return redirect(`sent?${query}`);
  } catch (error) {
    const problem = describeFormProblem(readProblem(error, env.requestId), fields, place.words);
    return refuse(place, fields, problem, services);
  }
}

async function preview(
  place: FormPlace,
  fields: FormFields,
  count: () => Promise<void>,
  gate: LoadShedder,
): Promise<Response> {
  const html = await gate.pass(async () => {
    await count();
    return renderMarkdown(Array.from(fields.source).slice(0, LIMITS.source).join(''));
  });
  return send(renderFormPage(place, {fields, preview: html}), 200);
}

// The form keeps its id where it can, so that an attempt whose answer was lost is not posted twice.
function refuse(place: FormPlace, fields: FormFields, problem: FormProblem, {now}: Services): Response {
  const {next, status, retryAfter} = problem;
  const shown = {...fields, ...(next !== 'again' && newKeys(now()))};
  const target = next === 'top' ? {...place, to: null, parent: null} : place;
  return send(renderFormPage(target, {fields: shown, problem}), status, retryAfter);
}

async function showAnswer({req}: Env, services: Services): Promise<Response> {
  const query = readPageQuery(req.url, 'id', 'token', 'lang');
  const comment = await services.store.findComment(query.get('id') ?? '');
  if (!comment || !isAnswerToken(query.get('token') ?? '', comment)) throw notFound();
  const own = await viewOwn(comment, services);
  const discussion = await services.discussions.get(comment.thread, 'oldest', comment.changed);
  const lang = query.get('lang');
  const place = {
    words: await pageWords(lang ?? 'en'),
    lang,
    thread: discussion.thread,
    to: null,
    parent: null,
  };
  const page = discussion.locate('oldest', comment.id)?.page ?? null;
  return send(renderAnswer(place, {comment: own.comment, reason: own.reason ?? null, page}), 200);
}

/** Reads what a form is for. */
async function readPlace(url: string): Promise<FormPlace> {
  const query = readPageQuery(url, 'thread', 'to', 'lang');
  const thread = query.get('thread');
  if (!thread) throw badRequest('The parameter thread is missing. Add thread=KEY to the URL.');
  const [key, lang] = [threadKey(thread), query.get('lang')];
  const place = {words: await pageWords(lang ?? 'en'), lang, to: query.get('to'), parent: null};
  return {...place, thread: {key, url: toWebUrl(key) ?? ''}};
}

interface FoundPlace extends FormPlace {
  readonly isClosed: boolean;
  /** Whether a comment would begin the thread. */
  readonly isNew: boolean;
}

/** Adds what is stored. */
async function fill(place: FormPlace, services: Services): Promise<FoundPlace> {
  const {key, stored} = await findThread(place.thread.key, services);
  const discussion = await services.discussions.get(key, 'oldest', stored?.revision);
  const parent = place.to === null ? null : (discussion.locate('oldest', place.to)?.comment ?? null);
  return {
    ...place,
    thread: {key, url: stored?.url || place.thread.url},
    parent,
    isClosed: stored?.closed ?? false,
    isNew: stored === null,
  };
}

const redirect = (location: string): Response =>
  new Response(null, {status: 303, headers: {...PRIVATE_HEADERS, Location: location}});

/** Pages for one writer. Their addresses stay on this server: one has a token. */
const PRIVATE_HEADERS = {...DOCUMENT_HEADERS, 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin'};

const send = (page: string, status: number, retryAfter?: number): Response =>
  new Response(page, {
    status,
    headers: {...PRIVATE_HEADERS, ...(retryAfter !== undefined && {'Retry-After': String(retryAfter)})},
  });
