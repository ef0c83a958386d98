import {type StyleNames, checkCssBlock} from './blocks/css-block.js';
import {checkHtmlBlock, scriptsIn} from './blocks/html-block.js';
import {checkHttpBlock} from './blocks/http-block.js';
import {checkQueryBlock} from './blocks/query-block.js';
import {isQuoted} from './blocks/quoted-block.js';
import {checkScriptBlocks} from './blocks/script-blocks.js';
import {type ShellNames, checkShellBlock} from './blocks/shell-block.js';
import type {Block} from './documents.js';
import type {ElementDocs} from './manifest.js';

/** What code blocks are compared with. */
export interface CodeNames {
  readonly elements: ReadonlyMap<string, ElementDocs>;
  readonly styles: StyleNames;
  readonly shell: ShellNames;
  /** The text of every file that is run by a test, for blocks that quote it. */
  readonly tested: readonly string[];
}

/** Returns a sentence for each fault of a code block. A block of a kind that nothing checks is a fault. */
export function checkBlocks(blocks: readonly Block[], names: CodeNames): string[] {
  const scripts = blocks.flatMap((block) =>
    block.kind === 'html' ? scriptsIn(block) : /^[jt]s$/.test(block.kind) ? [block] : [],
  );
  const faults = blocks.flatMap((block) =>
    checkBlock(block, names).map((fault) => `${block.path}:${block.line}: ${fault}`),
  );
  return [...faults, ...checkScriptBlocks(scripts)];
}

function checkBlock(block: Block, names: CodeNames): string[] {
  switch (block.kind) {
    case 'ts':
    case 'js':
    case 'markdown':
      return block.text.trim() === '' ? ['the block is empty'] : [];
    case 'html':
      return checkHtmlBlock(block, names.elements);
    case 'css':
      return checkCssBlock(block, names.styles);
    case 'sh':
      return checkShellBlock(block, names.shell);
    case 'http':
      return checkHttpBlock(block);
    case 'graphql':
      return checkQueryBlock(block);
    default:
      return isQuoted(block, names.tested) ? [] : [`nothing checks this block of the kind “${block.kind}”`];
  }
}
