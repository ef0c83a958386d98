import type {Plugin} from 'vite';

/**
 * Vite plugin that lets `loadChunk` request a chunk again under another URL: `() => import('./x.js')` becomes
 * `(query = '') => import('./x.js' + query)`. The query is needed because browsers remember modules that failed to
 * load. Fails the build if an import has another form.
 */
export function secondTry(): Plugin {
  return {
    name: 'second-try',
    // Runs before minifying and hashing, so that the hashes in the file names include this change.
    renderChunk(code, chunk) {
      const rewritten = code.replace(/\(\) => import\(("[^"]+")\)/g, '(query = "") => import($1 + query)');
      if (/\bimport\("[^"]+"\)/.test(rewritten)) {
        this.error(`${chunk.fileName} has a dynamic import in another form. Write it as () => import('./x.js').`);
      }
      return rewritten === code ? null : {code: rewritten, map: null};
    },
  };
}
