// Names requests in metrics and logs. There are few names, and none contains anything that a client sent.

/** Everything that has no name of its own. */
export const OTHER = 'other';

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS']);

/** Returns the method of a request as a label. */
export const methodLabel = (method: string): string => (METHODS.has(method) ? method : OTHER);

/** Returns the route that a URL leads to as a label: a template like `/api/v1/comments/:id`, never a path. */
export type RouteLabel = (url: string) => string;

/** Creates the function for a table of routes. @param templates Paths in which `:name` stands for one segment. */
export function createRouteLabel(templates: readonly string[]): RouteLabel {
  const fixed = new Set(templates.filter((template) => !template.includes(':')));
  const patterns = templates
    .filter((template) => !fixed.has(template))
    .map((template) => [new RegExp(`^${template.replaceAll(/:\w+/g, '[^/]+')}$`), template] as const);
  return (url) => {
    const [path = ''] = url.split('?', 1);
    if (fixed.has(path)) return path;
    return [...patterns, ...OWN_PATTERNS].find(([pattern]) => pattern.test(path))?.[1] ?? OTHER;
  };
}

/** Routes that the table does not list. */
const OWN_PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/^\/[\w.-]+\.js$/, '/:script.js'],
  [/^\/desk$/, '/desk'],
  [/^\/desk\/[\w.-]+\.js$/, '/desk/:script.js'],
  [/^\/admin\/v1\//, '/admin/v1/*'],
];
