// Who wrote the text that a thread is about, as the page says it.

/** So many authors at most, with so many characters each. */
const MOST = 8;
const LENGTH = 60;

/** A longer description of the page is not read. */
const DATA = 100_000;

const ELEMENTS = '[rel~=author],[itemprop~=author],.byline,.author,.p-author';

/**
 * The names of an article's authors: from its own bylines, else the page's, and from what the page says to machines
 * (`meta`, JSON-LD). All of it is a hint; nothing is trusted.
 */
export function findAuthors(article: Element): readonly string[] {
  const own = bylinesIn(article);
  const meta = [...document.querySelectorAll<HTMLMetaElement>('meta[name=author i]')].map(({content}) => content);
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(authorsIn);
  const names = [...(own.length > 0 ? own : bylinesIn(document)), ...meta, ...data].map(clean);
  return [...new Set(names)].filter((name) => name !== '' && name.length <= LENGTH).slice(0, MOST);
}

// What stands in a thread is of its comments.
function bylinesIn(root: ParentNode): readonly string[] {
  const found = [...root.querySelectorAll(ELEMENTS)].filter((each) => !each.closest('comment-thread'));
  return found.map((each) => {
    const name = each.querySelector('[itemprop~=name],.p-name,.fn') ?? each;
    return name.getAttribute('content') ?? name.textContent ?? '';
  });
}

// "By Helen Marsh, staff writer" is Helen Marsh.
const clean = (name: string): string =>
  name
    .trim()
    .replace(/^(?:by|von|par|por|door)\s+|^بقلم\s*:?\s*/i, '')
    .replace(/\s*[\n,|·•—–(\d][^]*$/, '')
    .replace(/\s+/g, ' ');

function authorsIn({textContent}: Element): readonly string[] {
  if (!textContent || textContent.length > DATA) return [];
  try {
    return namesIn(JSON.parse(textContent), false, 0);
  } catch {
    return [];
  }
}

// Authors may be names, things with a name, or lists of either; what has them may be in a list or a graph.
function namesIn(value: unknown, isAuthor: boolean, depth: number): readonly string[] {
  if (depth > 5) return [];
  if (typeof value === 'string') return isAuthor ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => namesIn(each, isAuthor, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  const of = (key: string): unknown => Object.getOwnPropertyDescriptor(value, key)?.value;
  if (isAuthor) return namesIn(of('name'), true, depth + 1);
  return [...namesIn(of('author'), true, depth + 1), ...namesIn(of('@graph'), false, depth + 1)];
}
