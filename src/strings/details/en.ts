import type {DetailsStrings} from '../strings.js';

export const en: DetailsStrings = {
  details: 'Details',
  triesAgainAt: (time) => `The next automatic retry is at ${time}.`,
  triesAgainOnline: 'The next automatic retry is when this device is online again.',
  diagnoses: {
    offline: () => 'This device has no network connection.',
    unreachable: ({host}) =>
      `${host} cannot be reached: its name does not resolve, it refuses or drops the connection, its certificate is not valid, or a browser extension blocks it. Browsers do not tell the page the reason. It may be temporary.`,
    unanswered: ({page}) =>
      `The browser shows no response: the connection failed, or the server does not accept write requests from this page. It must answer OPTIONS with “Access-Control-Allow-Origin: ${page}”, “Access-Control-Allow-Methods: POST, PATCH, DELETE” and “Access-Control-Allow-Headers: Authorization, Content-Type”. Browsers do not tell the page the reason.`,
    cors: ({page, isOurs}) =>
      `The server responds, but not to this page (CORS): its response lacks the header “Access-Control-Allow-Origin: ${page}” (or “*”).${isOurs ? ` A Colloquy server sends it to every page: look for a proxy that removes it or responds instead. Start the server with “--origin ${page}” to let this page write as well.` : ''}`,
    csp: ({directive, origin}) =>
      `The Content-Security-Policy of this page blocks the request. Add ${origin} to its “${directive}” directive.`,
    mixed: ({host}) =>
      `This page is secure (https), the endpoint is not (http): browsers block this as mixed content. Serve the endpoint over https and set it to https://${host}.`,
    private: ({host}) =>
      `${host} is an address of a private network or of the reader’s own device, and this page is public: browsers block this or ask first, and most readers cannot reach it. Use a public address. Inside the network, allow “local-network-access” in the Permissions-Policy of the page, and answer preflights with “Access-Control-Allow-Private-Network: true”.`,
    scheme: () =>
      'Comments can only be read over http or https. Set the endpoint to such a URL, and open the page from a web server, not from a file.',
    slow: ({host}) => `${host} sent nothing for 20 seconds.`,
    moved: ({to}) =>
      `The address redirects${to && ` to ${to}`}. Reading follows redirects within http or within https; requests with a secret or a comment follow none. Set the endpoint to the new address.`,
    cut: () => 'The connection broke before the response was complete.',
    large: ({megabytes}) => `The response is larger than ${megabytes} MB.`,
    half: () => 'The response is cut off, or it is not valid JSON.',
    foreign: () => 'The response is not JSON.',
    shapeless: () => 'The response is JSON, but not in the expected format.',
  },
  rejections: {
    signIn: () => 'The server requires a sign-in.',
    forbidden: ({page, isOurs}) =>
      `The server refuses this site or this request.${isOurs ? ` A Colloquy server allows the site with “--origin ${page}”.` : ''}`,
    absent: () => 'There is nothing at this address.',
    limited: () => 'The server’s rate limit was exceeded.',
    busy: () => 'The server is temporarily unavailable.',
    broken: () => 'The server, or a proxy in front of it, failed.',
    other: () => 'The server does not accept the request.',
  },
  pointsElsewhere: 'The endpoint probably points elsewhere.',
  address: (address) => `Address: ${address}`,
  answer: (status, type) => `Response: status ${status}, ${type || 'no content type'}`,
  begins: (text) => `It begins: ${text}`,
  says: (sentence) => `Message: ${sentence}`,
  setting: (setting) => `Check there: ${setting}`,
  requestId: (id) => `Request id: ${id}`,
};
