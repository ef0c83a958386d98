import {minify as terser} from 'terser';
import type {Plugin} from 'vite';

/**
 * Minifies every chunk with Terser: its output is 2 % smaller under brotli than that of the bundler's own minifier,
 * which is what the reading entry's budget hangs on.
 */
export function minify(): Plugin {
  return {
    name: 'minify',
    renderChunk: {
      order: 'post',
      async handler(code) {
        const {code: minified} = await terser(code, {
          module: true,
          ecma: 2020,
          compress: {passes: 3, pure_getters: true, unsafe_arrows: true},
          format: {comments: false},
        });
        return {code: minified ?? code, map: null};
      },
    },
  };
}
