import {loadChunk} from '../../core/load-chunk.js';
import {languageOf} from '../base/page.js';
import type {Keyboard, KeyboardHost} from './keyboard.js';

/** Loads the keyboard chunk and starts it. Returns null if it fails to load: every action also has a button. */
export async function loadKeyboard(host: Omit<KeyboardHost, 'lang'>): Promise<Keyboard | null> {
  const chunk = await loadChunk(() => import('./keyboard.js')).catch(() => null);
  return chunk?.Keyboard.start({...host, lang: languageOf(host.element)}) ?? null;
}
