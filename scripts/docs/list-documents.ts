import {readdirSync} from 'node:fs';
import {join} from 'node:path';

/** Returns the paths of all documents. */
export function listDocuments(): string[] {
  const isDocument = (name: string): boolean => name.endsWith('.md');
  const nested = ['docs', 'examples'].flatMap((folder) =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((name) => !name.includes('node_modules'))
      .map((name) => join(folder, name)),
  );
  return [...readdirSync('.'), ...nested].filter(isDocument).sort();
}
