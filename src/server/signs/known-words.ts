import {WordList} from '../folding/word-list.js';
import {DEFAULT_WORDS} from '../storage/rules/default-words.js';

/** The default list of words, prepared once: that takes longer than a request may. */
export const knownWords = new WordList(DEFAULT_WORDS);
