// Reads the HTML of elements that stand in the page. It is untrusted, like that of a server.

/** Returns the HTML of the content of an element. */
export const htmlIn = (element: Element): string => element.innerHTML;
