// Asks Akismet about comments (akismet.com/developers/detailed-docs/comment-check). Words, names and addresses leave the server.

import {htmlToText} from '../../core/text/html-to-text.js';
import type {Submission} from '../policy/submission.js';
import {ask, PATIENCE, SILENT, UNCLEAR, type AskJudge} from './ask-judge.js';

const ADDRESS = 'https://rest.akismet.com/1.1/comment-check';

/** Creates the judge. @param blog The URL of the site. */
export function createAkismet(key: string, blog: string, address = ADDRESS, patience = PATIENCE): AskJudge {
  return async (submission) => {
    const headers = {'Content-Type': 'application/x-www-form-urlencoded'};
    const answer = await ask(address, {headers, body: toForm(submission, key, blog)}, patience);
    if (answer === 'true') return {is: 'hold', because: 'Akismet takes it for spam.'};
    if (answer === 'false') return null;
    return answer === null ? SILENT : UNCLEAR;
  };
}

const toForm = ({name, email, url, html, address}: Submission, key: string, blog: string): string =>
  new URLSearchParams({
    api_key: key,
    blog,
    user_ip: address,
    comment_type: 'comment',
    comment_author: name,
    comment_author_email: email ?? '',
    comment_author_url: url ?? '',
    comment_content: htmlToText(html),
  }).toString();
