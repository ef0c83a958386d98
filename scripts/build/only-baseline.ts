import {type Plugin, Visitor, parseSync} from 'vite';
import {BASELINE} from './baseline.js';

/**
 * Vite plugin that fails the build if its output has syntax that is newer than the baseline. A browser rejects such a
 * script as a whole, so no code in it could report the reason. The bundler's own lowering is unsuitable: for these
 * browsers it also replaces private methods, which they support, and adds 500 bytes to the reading entry.
 */
export function onlyBaseline(): Plugin {
  return {
    name: 'only-baseline',
    renderChunk: {
      order: 'post',
      handler(code, {fileName}) {
        const [first] = findNewer(code);
        const names = Object.entries(BASELINE.versions).map(([browser, version]) => `${browser} ${version}`);
        if (first) this.error(`${fileName} has ${first}. It is newer than ${names.join(', ')}: use older syntax.`);
      },
    },
  };
}

/** Returns the syntax of ES2022 and later in a script that browsers of the baseline cannot parse. */
export function findNewer(code: string): string[] {
  const found: string[] = [];
  const visitor = new Visitor({
    StaticBlock: () => void found.push('a static block (a static field becomes one: write a static getter)'),
    Literal(node) {
      if (!('regex' in node)) return;
      const {pattern, flags} = node.regex;
      if (/\(\?<[=!]/.test(pattern)) found.push(`lookbehind: /${pattern}/`);
      if (/\(\?[ims-]+:/.test(pattern)) found.push(`a modifier: /${pattern}/`);
      if (flags.includes('v')) found.push(`the flag v: /${pattern}/${flags}`);
    },
    VariableDeclaration: ({kind}) => void (kind.endsWith('using') && found.push(kind)),
    ImportDeclaration: ({attributes}) => void (attributes.length > 0 && found.push('an import attribute')),
    Decorator: () => void found.push('a decorator'),
  });
  visitor.visit(parseSync('chunk.js', code).program);
  return found;
}
