// The style sheets that a thread is checked with: those of the demo, and twelve as developers write them.

import {readdirSync} from 'node:fs';
import type {LookWindow} from './look-window.js';

const FOLDERS = ['demo/themes', 'test/look/themes'];

/** The paths of all style sheets. */
export const THEMES: readonly string[] = FOLDERS.flatMap((folder) =>
  readdirSync(folder).map((file) => `${folder}/${file}`),
).sort();

/** Replaces the style sheet of the specimen, and waits until it has loaded. */
export async function useTheme(window: LookWindow, theme: string): Promise<void> {
  await window.run(`
    const link = document.querySelector('#theme');
    document.documentElement.className = ${JSON.stringify(theme.includes('dark-by-class') ? 'dark' : '')};
    const loaded = new Promise((resolve, reject) => {
      link.onload = resolve;
      link.onerror = reject;
    });
    link.href = '/${theme}';
    await loaded;`);
}
