// Finds the authors of the article that a thread is about.

/** Maximum number of authors, and maximum length of a name in characters. */
const MAX_AUTHORS = 8;
const MAX_NAME_LENGTH = 60;

/** Maximum length of JSON-LD that is parsed, in characters. */
const MAX_JSON_LENGTH = 100_000;

const BYLINES = '[rel~=author],[itemprop~=author],.byline,.author,.p-author';

/**
 * Returns the names of an article's authors: from its bylines, else from the page's bylines, and from the page's
 * metadata (`meta`, JSON-LD). The names are hints and not trusted.
 */
export function findAuthors(article: Element): readonly string[] {
  const own = bylinesIn(article);
  const meta = [...document.querySelectorAll<HTMLMetaElement>('meta[name=author i]')].map(({content}) => content);
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap(authorsIn);
  const names = [...(own.length > 0 ? own : bylinesIn(document)), ...meta, ...data].map(clean);
  return [...new Set(names)].filter((name) => name !== '' && name.length <= MAX_NAME_LENGTH).slice(0, MAX_AUTHORS);
}

// Bylines inside a thread belong to its comments.
function bylinesIn(root: ParentNode): readonly string[] {
  const found = [...root.querySelectorAll(BYLINES)].filter((each) => !each.closest('comment-thread'));
  return found.map((each) => {
    const name = each.querySelector('[itemprop~=name],.p-name,.fn') ?? each;
    return name.getAttribute('content') ?? name.textContent ?? '';
  });
}

// Reduces "By Helen Marsh, staff writer" to "Helen Marsh".
const clean = (name: string): string =>
  name
    .trim()
    .replace(/^(?:by|von|par|por|door)\s+|^بقلم\s*:?\s*/i, '')
    .replace(/\s*[\n,|·•—–(\d][^]*$/, '')
    .replace(/\s+/g, ' ');

function authorsIn({textContent}: Element): readonly string[] {
  if (!textContent || textContent.length > MAX_JSON_LENGTH) return [];
  try {
    return namesIn(JSON.parse(textContent), false, 0);
  } catch {
    return [];
  }
}

// An author is a name, an object with a name, or a list of either. The object with authors may be in a list or a graph.
function namesIn(value: unknown, isAuthor: boolean, depth: number): readonly string[] {
  if (depth > 5) return [];
  if (typeof value === 'string') return isAuthor ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each: unknown) => namesIn(each, isAuthor, depth + 1));
  if (typeof value !== 'object' || value === null) return [];
  const read = (key: string): unknown => Object.getOwnPropertyDescriptor(value, key)?.value;
  if (isAuthor) return namesIn(read('name'), true, depth + 1);
  return [...namesIn(read('author'), true, depth + 1), ...namesIn(read('@graph'), false, depth + 1)];
}
