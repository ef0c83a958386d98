import type {Plugin} from 'vite';

/**
 * What Lit's published code has for others: questions to polyfills for browsers without shadow roots and without
 * templates, which all browsers of the baseline have; its version, for its development build; decorators; attributes that
 * are JSON, reflect a boolean, or have their default again when they are removed. No element of ours has these.
 */
export const CUTS: readonly (readonly [code: RegExp, left: string])[] = [
  [/\b\w+\.(?:reactiveElement|litHtml|litElement)PolyfillSupport\b/g, 'void 0'],
  [/\(void 0===(\w)\.ShadyCSS\|\|\1\.ShadyCSS\.nativeShadow\)&&/g, ''],
  [/,?\(\w\.(?:reactiveElement|litHtml|litElement)Versions\?\?=\[\]\)\.push\("[^"]*"\)/g, ''],
  [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w\.litPropertyMetadata\?\?=new WeakMap;/g, ''],
  [/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.*?elementProperties\.set\(\w,\w\)\}/g, ''],
  [/static addInitializer\(\w\)\{.*?\}/g, ''],
  [/void 0!==(\w)\.l&&\(this\.l=\[\.\.\.\1\.l\]\),/g, ''],
  [/this\.prototype\.hasOwnProperty\(\w\)&&\(\((\w)=Object\.create\(\1\)\)\.wrapped=!0\),/g, ''],
  [/const (\w)=this\.constructor\.elementProperties;if\(\1\.size>0\)for\(.*?this\.C\(\w,void 0,\w,\w\)\}/g, ''],
  [/case Boolean:(\w)=\1\?\w:null;break;/g, ''],
  [/case Object:case Array:(\w)=null==\1\?\1:JSON\.stringify\(\1\)/g, ''],
  [/case Object:case Array:try\{(\w)=JSON\.parse\(\w\)\}catch\(\w\)\{\1=null\}/g, ''],
  [/\|\|(\w)\.useDefault&&\1\.reflect&&.*?_\$Eu\(\w,\1\)\)/g, ''],
  [/(\w)\?\?this\._\$Ej\?\.get\(\w\)\?\?\1/g, '$1'],
  [/\w&&!\(this\._\$Ej\?\?=new Map\)\.has\(\w\)&&\(.*?void 0!==\w\)\|\|/g, ''],
  [/,this\.constructor\.l\?\.forEach\((\w)=>\1\(this\)\)/g, ''],
];

/** Vite plugin that takes the code for others out of Lit. */
export function leanLit(): Plugin {
  return {
    name: 'lean-lit',
    transform: {
      filter: {id: /node_modules.(?:@lit|lit-html|lit-element)/},
      handler: (code) => ({code: withoutRest(code), map: null}),
    },
  };
}

/** Returns the code of a module of Lit without the code for others. */
export const withoutRest = (code: string): string =>
  CUTS.reduce((text, [cut, left]) => text.replaceAll(cut, left), code);
