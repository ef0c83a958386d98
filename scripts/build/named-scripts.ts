import type {Plugin} from 'vite';

/**
 * Lets one script that pages name load another: what imports `src/embed-count` asks for `comment-count.js` beside it,
 * which a build of its own makes. A browser then has one copy, however many ways lead to it.
 */
export function namedScripts(): Plugin {
  return {
    name: 'named-scripts',
    enforce: 'pre',
    resolveId: (source) => (source === './embed-count.js' ? {id: './comment-count.js', external: 'relative'} : null),
  };
}
