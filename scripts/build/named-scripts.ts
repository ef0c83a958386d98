import type {Plugin} from 'vite';

/**
 * Vite plugin that makes an import of `src/embed-count` load the separately built `comment-count.js` from the same
 * folder. So a browser loads one copy, even if the page also has that script.
 */
export function namedScripts(): Plugin {
  return {
    name: 'named-scripts',
    enforce: 'pre',
    resolveId: (source) => (source === './embed-count.js' ? {id: './comment-count.js', external: 'relative'} : null),
  };
}
