/**
 * A token that the site has signed for the account of its reader, or a function that asks the site for one. The function
 * is called again when the token ends. Null, or an empty text: a guest.
 */
export type Identity = string | (() => string | null | Promise<string | null>) | null;
