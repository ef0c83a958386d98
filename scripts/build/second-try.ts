import type {Plugin} from 'vite';

/**
 * Lets every dynamic import of the output be asked for under another address: `() => import('./x.js')` becomes
 * `(query = '') => import('./x.js' + query)`. A browser remembers a module that failed to load, so that
 * `loadChunk`, which makes the second try, needs the query. A chunk that was not reached fails the build.
 */
export function secondTry(): Plugin {
  return {
    name: 'second-try',
    // Before minifying and hashing, so that the names of the files depend on what this does.
    renderChunk(code, chunk) {
      const rewritten = code.replace(/\(\) => import\(("[^"]+")\)/g, '(query = "") => import($1 + query)');
      if (/\bimport\("[^"]+"\)/.test(rewritten)) {
        this.error(`${chunk.fileName} has an import that is not written as () => import('./x.js')`);
      }
      return rewritten === code ? null : {code: rewritten, map: null};
    },
  };
}
