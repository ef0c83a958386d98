// Turns the diagnosis of a failure into sentences that tell the site owner what to do.

import type {Answer, Diagnosis} from '../../core/failure/diagnosis.js';
import {excerpt, maskPrivateData} from '../../core/text/excerpt.js';
import type {Failure} from '../../core/failure/failure.js';
import {parseUrl} from '../../core/url.js';
import type {DetailsStrings, DiagnosisFacts, Rejection} from '../../strings/strings.js';

/** The maximum length of a quoted message of a server or custom source, in characters. */
const LONGEST_MESSAGE = 300;

const REJECTIONS = new Map<number, Rejection>([
  [401, 'signIn'],
  [403, 'forbidden'],
  [404, 'absent'],
  [408, 'busy'],
  [410, 'absent'],
  [429, 'limited'],
  [503, 'busy'],
]);

/**
 * Returns lines that explain a failure to the site owner; none if only the reader's message is known.
 *
 * @param isReading Whether the request contained nothing that somebody wrote. Only then is the response quoted.
 */
export function explainFailure(
  {kind, detail, diagnosis}: Failure,
  words: DetailsStrings,
  isReading: boolean,
): readonly string[] {
  // An invalid endpoint URL is never requested, so there is no diagnosis. A backend that finds no thread says so itself.
  if (kind === 'unset' && detail !== '' && !detail.startsWith('backend=')) {
    const unasked = {is: 'scheme', address: maskPrivateData(detail), isRead: true, page: ''} as const;
    return [describe(unasked, words), words.address(unasked.address)];
  }
  const isQuoted = isReading && (diagnosis?.isRead ?? true);
  const message = isQuoted && detail ? [words.says(excerpt(detail, {most: LONGEST_MESSAGE, isMessage: true}))] : [];
  if (!diagnosis) return message;
  const answer = 'answer' in diagnosis ? diagnosis.answer : null;
  const begins = isQuoted && answer && showsStart(diagnosis, detail) ? answer.start : '';
  return [
    describe(diagnosis, words, detail),
    ...(diagnosis.setting ? [words.setting(diagnosis.setting)] : []),
    ...message,
    words.address(diagnosis.address),
    ...(answer ? [words.answer(answer.status, answer.type)] : []),
    ...(begins ? [words.begins(begins)] : []),
    ...(answer?.requestId ? [words.requestId(answer.requestId)] : []),
  ];
}

function describe(diagnosis: Diagnosis, words: DetailsStrings, detail = ''): string {
  const facts = factsOf(diagnosis, detail);
  if (diagnosis.is !== 'rejected') {
    const sentence = words.diagnoses[diagnosis.is](facts);
    const isElsewhere = diagnosis.is === 'foreign' || diagnosis.is === 'shapeless';
    return isElsewhere ? `${sentence} ${words.pointsElsewhere}` : sentence;
  }
  const rejection = toRejection(diagnosis.answer);
  const sentence = words.rejections[rejection](facts);
  return rejection === 'absent' && diagnosis.isRead ? `${sentence} ${words.pointsElsewhere}` : sentence;
}

// A Colloquy server also refuses closed threads, late edits and guests, on every site.
function toRejection({status, problem}: Answer): Rejection {
  if (status === 403 && /^urn:colloquy:(?!origin)/.test(problem)) return 'other';
  return REJECTIONS.get(status) ?? (status >= 500 || status === 425 ? 'broken' : 'other');
}

// Quotes the start of a response only if it is not in our format: broken JSON may start with somebody's comment. If the
// server sent a message, that is quoted instead.
function showsStart({is}: Diagnosis, detail: string): boolean {
  return is === 'foreign' || is === 'shapeless' || (is === 'rejected' && detail === '');
}

// Our server names each origin that it has to allow: that of the page, and that of its canonical URL.
const readOrigins = (detail: string): string | undefined =>
  detail
    .match(/--origin https?:\/\/[\w.:[\]-]+(?!\S)/g)
    ?.join(' ')
    .replace('--origin ', '');

function factsOf(diagnosis: Diagnosis, detail: string): DiagnosisFacts {
  const {address, page} = diagnosis;
  const url = parseUrl(address);
  return {
    host: url?.host ?? address,
    origin: url?.origin ?? address,
    page: readOrigins(detail) ?? page,
    directive: diagnosis.is === 'csp' ? diagnosis.directive : '',
    to: diagnosis.is === 'moved' ? (diagnosis.to ?? '') : '',
    megabytes: diagnosis.is === 'large' ? diagnosis.megabytes : 0,
    // A server cannot allow pages that were opened as files.
    isOurs: diagnosis.setting === undefined && page.startsWith('http'),
  };
}
