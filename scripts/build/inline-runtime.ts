import type {Plugin} from 'vite';

/** How Rolldown imports its helper that lists the exports of a module, from a chunk of its own. */
const IMPORT = /^import \{ \w+ as __exportAll \} from "[^"]*\brolldown-runtime\b[^"]*";$/m;

/** The same: an object with a getter for each export. */
const HELPER =
  'const __exportAll = (all) => { const list = {}; for (const name in all) Object.defineProperty(list, name, {get: all[name], enumerable: true}); return list; };';

/**
 * Vite plugin that defines Rolldown's helper in the chunks that need it, so that no chunk has to wait for another one of
 * 160 bytes. Fails the build if a chunk imports other helpers.
 */
export function inlineRuntime(): Plugin {
  return {
    name: 'inline-runtime',
    renderChunk(code, {fileName}) {
      const inlined = code.replace(IMPORT, HELPER);
      if (/rolldown-runtime/.test(inlined)) this.error(`${fileName} imports an unknown helper of Rolldown.`);
      return inlined === code ? null : {code: inlined, map: null};
    },
    generateBundle(_, bundle) {
      for (const [fileName, {name}] of Object.entries(bundle)) if (name === 'rolldown-runtime') delete bundle[fileName];
    },
  };
}
