import {plural} from '../plural.js';
import type {PageStrings} from './page-strings.js';

export const en: PageStrings = {
  lang: 'en',
  heading: (title) => `Comments on “${title}”`,
  backToArticle: 'Back to the article',
  signInAtArticle: 'To write a comment, sign in on the page of the article.',
  ownPage: plural('en', {
    zero: 'Read and write comments on a separate page',
    one: 'Read the comment on a separate page',
    other: (n) => `Read the ${n} comments on a separate page`,
  }),
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  textKept: 'Your comment was not posted. Your text is still in the form below.',
  otherSite: 'This form was sent from another site. Check your text, then post it from here.',
  parentGone: 'The comment you replied to was deleted.',
  yourComment: 'Your comment',
  showInDiscussion: 'Show it in the discussion',
};
