/** Replaces characters that a terminal would execute, and direction overrides, which reorder the text after them. */
export const maskControls = (line: string): string => line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
