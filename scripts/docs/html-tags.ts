import {type DefaultTreeAdapterTypes, parseFragment} from 'parse5';

/** A start tag, and for `script` and `style` the text in it. */
export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  /** The line in the fragment, from 1. */
  readonly line: number;
}

/** Returns the elements of an HTML fragment in document order. @param onError Receives parse errors: code and line. */
export function readTags(html: string, onError?: (code: string, line: number) => void): Tag[] {
  const fragment = parseFragment(html, {
    sourceCodeLocationInfo: true,
    ...(onError && {onParseError: ({code, startLine}) => onError(code, startLine)}),
  });
  return collect(fragment);
}

function collect(node: DefaultTreeAdapterTypes.ParentNode): Tag[] {
  return node.childNodes.flatMap((child) => {
    if (!('tagName' in child)) return [];
    const attributes = new Map(child.attrs.map(({name, value}) => [name, value]));
    const text = child.childNodes.map((inner) => ('value' in inner ? inner.value : '')).join('');
    const line = child.sourceCodeLocation?.startLine ?? 1;
    return [{name: child.tagName, attributes, text, line}, ...collect(child)];
  });
}
