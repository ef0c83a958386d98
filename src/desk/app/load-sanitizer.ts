// Loads the sanitiser for what guests wrote.

import {createNativeSanitizer} from '../../dom/native-sanitize.js';
import type {createSanitizer, Sanitize} from '../../dom/sanitize.js';
import {loadChunk} from '../../core/load-chunk.js';

type SanitizerChunk = {readonly createSanitizer: typeof createSanitizer};

const importSanitizer: () => Promise<SanitizerChunk> = () => import('../../dom/sanitize.js');

let loading: Promise<Sanitize | null> | null = null;

const loadPurify = (): Promise<Sanitize | null> =>
  (loading ??= loadChunk(importSanitizer).then(
    (chunk) => chunk.createSanitizer(),
    () => null,
  ));

/** Returns the browser's own sanitiser, or else loads DOMPurify; null if it cannot be loaded: text is then shown as text. */
export const loadSanitizer = async (): Promise<Sanitize | null> =>
  createNativeSanitizer(loadPurify) ?? (await loadPurify());
