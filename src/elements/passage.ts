// A passage of a page as Markdown.

export const passageToMarkdown = (range: Range): string => range.toString();
