// Weighs signs of spam: each is harmless alone, together they are not. A score of 1 holds a comment.

import {htmlToText} from '../../core/text/html-to-text.js';
import {findLinks} from '../../core/text/find-links.js';
import {hostsOf} from '../blocking/block-values.js';
import {fold} from '../folding/fold.js';
import {countHidden, countMixed, countStyled} from './disguises.js';
import {CALLS, PRAISE, PROMISES, RECOMMENDATIONS, TRADE} from './phrases.js';

/** What signs are looked for in. */
export interface Suspect {
  readonly name: string;
  /** The author's website. */
  readonly url: string | null;
  readonly html: string;
}

/** A sign that was found. */
export interface Sign {
  /** As part of a sentence. */
  readonly what: string;
  /** From 0 to 1. */
  readonly weight: number;
}

/** Texts with a link and fewer words than this say little besides the link. */
const [FEW_WORDS, HARDLY_ANY_WORDS] = [30, 12];

/** Long texts contain phrases of all kinds. */
const MANY_WORDS = 80;

/** A name that is a web address, or has a telephone number. */
const ADDRESS =
  /https?:\/\/|www\.|(?:^|\s)[\p{L}\d-]{3,}\.(?:com|net|org|info|biz|shop|store|online|site|xyz|top|club|example|test|invalid|ru|de|uk|co|io|in|cn|fr|es|it|nl|pl|us|eu)\b/iu;
const TELEPHONE = /\+?\d[\d ()-]{7,}\d/;

/** Links of other systems, which Markdown shows as text. */
const FOREIGN_LINK = /\[url[=\]]|<a\s[^>]*href/i;

const MAIL = /[\w.+-]+@[\w-]+\.[\w.]+/;
const CHANNEL = /whats ?app|telegram|t\.me\/|(?:^|\s)@\w{4,}|微信|\bvx ?\d|wechat/i;

/** Returns the signs of spam in a comment, with its code left out. */
export function findSigns({name, url, html}: Suspect): readonly Sign[] {
  const prose = html.replace(/<pre>.*?<\/pre>|<code>.*?<\/code>|<blockquote>.*?<\/blockquote>/gs, ' ');
  const text = htmlToText(prose);
  const signs: Sign[] = [];
  const add = (what: string, weight: number): void => {
    if (weight > 0) signs.push({what, weight});
  };
  findDisguises(name, text, add);
  findInName(name, url, add);
  findInText(prose, text, add);
  return signs;
}

type AddSign = (what: string, weight: number) => void;

function findDisguises(name: string, text: string, add: AddSign): void {
  add('invisible characters inside words', Math.min(1, countHidden(text) * 0.5 + countHidden(name)));
  add('letters of two alphabets in a word', Math.min(1, countMixed(text) * 0.5 + countMixed(name) * 0.5));
  add('letters of other fonts', countStyled(text) >= 8 ? 1 : 0);
}

function findInName(name: string, url: string | null, add: AddSign): void {
  add('a name with an address or a number', ADDRESS.test(name) || TELEPHONE.test(name) ? 1 : 0);
  const hosts = url === null ? [] : hostsOf(url);
  const inName = countTrades(fold(name));
  const inHost = Math.max(0, ...hosts.map((host) => countTrades(host)));
  add('a name that advertises', inName > 1 ? 1 : inName > 0 && url !== null ? 0.6 : 0);
  add('a website that advertises', inHost > 1 ? 1 : inHost * 0.5);
}

function findInText(prose: string, text: string, add: AddSign): void {
  const links = findLinks(prose);
  const words = countWords(prose);
  const folded = fold(text);
  const hasFew = words < FEW_WORDS;
  add('links of another system', FOREIGN_LINK.test(text) ? 1 : 0);
  const praises = folded.match(PRAISE)?.length ?? 0;
  const isAllPraise = praises > 1 || words < HARDLY_ANY_WORDS;
  add('general praise', praises === 0 ? 0 : !hasFew ? 0.25 : isAllPraise ? 0.7 : 0.5);
  const calls = folded.match(CALLS)?.length ?? 0;
  add('a call to act', calls === 0 ? 0 : links.length > 0 ? 0.6 : calls > 1 ? 0.6 : 0.4);
  add('praise of somebody who can be reached', folded.search(RECOMMENDATIONS) < 0 ? 0 : 0.6);
  const promises = PROMISES.filter((pattern) => folded.search(pattern) >= 0).length;
  add('promises', Math.min(words > MANY_WORDS ? 0.5 : 1, promises > 3 ? 1 : 0.3 * promises));
  const isReachable = MAIL.test(text) || TELEPHONE.test(text) || CHANNEL.test(text);
  add('a way to make contact', isReachable ? 0.5 : 0);
  if (links.length === 0) return;
  const trades = Math.max(...links.flatMap(hostsOf).map(countTrades), 0);
  add('a link to a host that advertises', Math.min(1, trades * 0.5));
  add('a link with few words', hasFew ? 0.3 : 0);
  add('a link after the text', !hasFew && endsWithLink(prose) ? (trades > 0 ? 0.5 : 0.3) : 0);
}

const countTrades = (text: string): number => text.match(TRADE)?.length ?? 0;

/** Counts the words outside links. Scripts without spaces have about one word for each two characters. */
export function countWords(html: string): number {
  const text = htmlToText(html.replace(/<a href=[^>]*>.*?<\/a>/gs, ' '));
  const unspaced = text.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/gu)?.length ?? 0;
  const rest = text.replace(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/gu, ' ');
  return Math.ceil(unspaced / 2) + (rest.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0);
}

const endsWithLink = (html: string): boolean => /<\/a>[\s.!]*<\/p>\s*$/.test(html);
