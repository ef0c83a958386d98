// Writes comments that cost a browser as much as real ones: one to six paragraphs, a fifth of them with a quotation
// first, and some with a link, code or emphasis. The average is about 440 characters of HTML.

import type {Random} from './random.js';

/** Returns the HTML of a comment, in the form that the server renders. */
export function writeBody(random: Random): string {
  const quote = random.next() < 0.2 ? `<blockquote><p>${paragraph(random)}</p></blockquote>` : '';
  const paragraphs = Array.from({length: countParagraphs(random)}, () => `<p>${paragraph(random)}${aside(random)}</p>`);
  return `${quote}${paragraphs.join('')}${listing(random)}${list(random)}`;
}

/** Returns the Markdown of a comment without quotations, code and lists. */
export const writeSource = (random: Random): string =>
  Array.from({length: countParagraphs(random)}, () => paragraph(random)).join('\n\n');

/** Returns a first and a last name. */
export const writeName = (random: Random): string => `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`;

function countParagraphs(random: Random): number {
  const chance = random.next();
  return 1 + [0.4, 0.68, 0.83, 0.92, 0.97].filter((share) => chance >= share).length;
}

const paragraph = (random: Random): string =>
  Array.from({length: random.between(1, 4)}, () => sentence(random)).join(' ');

function sentence(random: Random): string {
  const words = Array.from({length: random.between(6, 18)}, () => random.pick(WORDS)).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${random.next() < 0.12 ? '?' : '.'}`;
}

function aside(random: Random): string {
  const chance = random.next();
  const word = random.pick(WORDS);
  if (chance < 0.08) return ` <a href="https://example.org/${word}/${random.between(1, 999)}">${word}</a>`;
  if (chance < 0.13) return ` <code>${word}.${random.pick(WORDS)}()</code>`;
  if (chance < 0.18) return ` <em>${word}</em>`;
  return chance < 0.22 ? ` <strong>${word}</strong>` : '';
}

function listing(random: Random): string {
  if (random.next() >= 0.03) return '';
  const word = random.pick(WORDS);
  return `<pre><code>const ${word} = ${random.between(1, 99)};\nreturn ${word};</code></pre>`;
}

function list(random: Random): string {
  if (random.next() >= 0.05) return '';
  return `<ul>${Array.from({length: 3}, () => `<li>${sentence(random)}</li>`).join('')}</ul>`;
}

type Words = readonly [string, ...string[]];

function split(text: string): Words {
  const [first = '', ...rest] = text.split(' ');
  return [first, ...rest];
}

const WORDS = split(
  'the of and to in is that it for was on are as with they be at one have this from or had by not but what all were when we there can an your which their said if do will each about how up out them then she many some so these would other into has more two like him see time could no make than first been its who now people my made over did down only way find use may water long little very after words called just where most know get through back much go good new write our me man too any day same right look think also around another came come work three must because does part even place well such here take why help put different away again off went old number great tell men say small every found still between name should home big give air line set own under read last never us left end along while might next sound below saw something thought both few those always show large often together asked house world going want school important until form food keep children feet land side without boy once animal life enough took four head above kind began almost live page got earth need far hand high year mother light country father let night picture being study second soon story since white ever paper hard near better best across during today however sure knew try told young sun thing whole hear example heard several change answer room sea against top turned learn point city play toward five himself usually money seen car morning',
);

const FIRST_NAMES = split(
  'Ada Bela Cyril Dana Edda Falk Gita Hugo Inez Jun Kofi Lena Mira Nils Oona Pavel Quinn Rosa Sami Tove Uma Vera Wim Xenia Yara Zeno Amir Bruno Cleo Dario',
);

const LAST_NAMES = split(
  'Abel Berg Costa Dahl Egger Frey Grün Holm Ito Jansen Kaya Lund Moreau Novak Olsen Park Quist Rossi Silva Tanaka Ueda Vogel Weiss Xu Yilmaz Zeman',
);
