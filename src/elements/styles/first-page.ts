import {addStyles} from '../add-styles.js';
import {bodyStyles} from './body.js';
import {rowStyles} from './row.js';
import {threadStyles} from './thread.js';
import {tokens} from './tokens.js';

/** Adds the looks of the first page of a thread to its root. */
export const styleFirstPage = <T extends ParentNode>(root: T): T =>
  addStyles(root, tokens, threadStyles, rowStyles, bodyStyles);
