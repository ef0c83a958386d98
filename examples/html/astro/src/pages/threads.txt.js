// The list of pages for `colloquy render`.

const notes = Object.values(import.meta.glob('./notes/*.md', {eager: true}));

export const GET = () => new Response(notes.map(({url}) => `${url}\n`).join(''));
