// The people of the discussion. All are invented; their URLs use domain names reserved for examples.

import type {SeedComment} from '../../src/server/seed-thread.js';

type Person = SeedComment['author'];

export const ines: Person = {name: 'Ines Corbey', url: 'https://sallow.example/', badges: ['author']};
export const admin: Person = {name: 'admin', badges: ['moderator']};

export const adah: Person = {name: 'Adah Brook', url: 'https://composing-room.example/'};
export const bram: Person = {name: 'Bram Kettle'};
export const constance: Person = {name: 'Constance Hale (Miss)'};
export const ducks: Person = {name: '🦆🌧️'};
export const elsie: Person = {name: 'Elsie Garrod'};
export const harald: Person = {name: 'H. Pohl'};
export const joss: Person = {name: 'joss'};
export const kayo: Person = {name: '三枝 佳代', url: 'https://mizuumi.example/'};
export const layla: Person = {name: 'ليلى'};
export const naomi: Person = {name: 'נעמי'};
export const noemie: Person = {name: 'Noémie Carrel', url: 'https://www.example.net/~noemie/'};
export const oskar: Person = {name: 'Oskar Lind'};
export const per: Person = {name: 'Per'};
export const pim: Person = {name: 'Pim', url: 'https://www.example.org/sallow-transcripts/'};
export const rosalind: Person = {name: 'Rosalind Kettle'};
export const sunder: Person = {name: 'T. Sunder', url: 'https://ice-dates.example/'};
export const sunniva: Person = {name: 'Sunniva Thole'};
export const ulrich: Person = {name: 'Ulrich Behn', url: 'https://wetterwarte.example/'};
export const wilma: Person = {name: 'Wilma Oost', url: 'https://oost-bindery.example/'};
