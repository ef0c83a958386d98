// The words of a page, by language.

import {en as finding} from '../../strings/finding/en.js';
import {en as identity} from '../../strings/identity/en.js';
import type {IdentityStrings} from '../../strings/identity-strings.js';
import {findStrings} from '../../strings/lookup/find-strings.js';
import {languageAndScript} from '../../strings/lookup/language-and-script.js';
import {hasLanguage} from '../../strings/lookup/language-files.js';
import {enLater} from '../../strings/en-later.js';
import {en as thread} from '../../strings/en.js';
import {en as page} from '../../strings/page/en.js';
import type {PageStrings} from '../../strings/page/page-strings.js';
import {en as quotes} from '../../strings/quotes/en.js';
import {en as sending} from '../../strings/sending/en.js';
import type {
  FindingStrings,
  LaterStrings,
  QuotesStrings,
  SendingStrings,
  Strings,
  WritingStrings,
} from '../../strings/strings.js';
import {en as writing} from '../../strings/writing/en.js';

/** The words of a page in one language. */
export interface PageWords {
  readonly thread: Strings;
  readonly later: LaterStrings;
  readonly writing: WritingStrings;
  readonly sending: SendingStrings;
  readonly quotes: QuotesStrings;
  readonly finding: FindingStrings;
  readonly identity: IdentityStrings;
  readonly page: PageStrings;
}

const ENGLISH: PageWords = {thread, later: enLater, writing, sending, quotes, finding, identity, page};

/** What was loaded, by language and script. */
const loaded = new Map<string, Promise<PageWords>>();

/** Returns the words for a language tag. An unknown language is English. */
export async function pageWords(lang: string): Promise<PageWords> {
  const tag = knownTag(lang);
  const words = tag === null ? ENGLISH : (loaded.get(tag) ?? load(tag));
  if (tag !== null) loaded.set(tag, Promise.resolve(words));
  return words;
}

function knownTag(lang: string): string | null {
  try {
    const tag = languageAndScript(lang);
    return hasLanguage(tag) ? tag : null;
  } catch {
    return null;
  }
}

async function load(tag: string): Promise<PageWords> {
  const strings = await findStrings('thread', 'thread', tag, thread);
  return {
    thread: strings,
    later: strings.later ?? enLater,
    writing: await findStrings('writing', 'writing', tag, writing),
    sending: await findStrings('writing', 'sending', tag, sending),
    quotes: await findStrings('tools', 'quotes', tag, quotes),
    finding: await findStrings('tools', 'finding', tag, finding),
    identity: await findStrings('tools', 'identity', tag, identity),
    page: await findStrings('pages', 'page', tag, page),
  };
}
