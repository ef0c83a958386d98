import type {Plugin} from 'vite';

/**
 * What Lit asks of polyfills for browsers without shadow roots, and without templates, in its published code. All browsers
 * of the baseline have both.
 */
export const QUESTIONS: readonly (readonly [question: RegExp, answer: string])[] = [
  [/\b\w+\.(?:reactiveElement|litHtml|litElement)PolyfillSupport\b/g, 'void 0'],
  [/\(void 0===(\w)\.ShadyCSS\|\|\1\.ShadyCSS\.nativeShadow\)&&/g, ''],
];

/** Vite plugin that answers the questions, so that the minifier removes the code behind them. */
export function noPolyfills(): Plugin {
  return {
    name: 'no-polyfills',
    transform: {
      filter: {id: /node_modules.(?:@lit|lit-html|lit-element)/},
      handler: (code) => ({code: answerQuestions(code), map: null}),
    },
  };
}

/** Returns the code of a module of Lit with the answers. */
export const answerQuestions = (code: string): string =>
  QUESTIONS.reduce((text, [question, answer]) => text.replaceAll(question, answer), code);
