// October 2009, the first week: should the ledgers go into a box or stay on the nail?

import type {SeedComment} from '../../src/server/seed-thread.js';
import {id} from './id.js';
import {bram, constance, ducks, ines, joss, noemie, oskar, pim, ulrich, wilma} from './people.js';
import {prose} from './prose.js';

export const theNail: readonly SeedComment[] = [
  {
    id: id(101),
    parent: null,
    author: wilma,
    createdAt: '2009-10-04T18:05:00Z',
    source: prose`
      I bound and mended ledgers for thirty-one years, some of them from boats. So, with affection:

      > They are right about the mould. They are right about the string.

      Then you know the answer already. Tarred hemp is cutting into the spine of number 44 while you read this. The ink
      of the thirties is iron gall, and it eats paper the faster the damper the paper is. A ferry house is a building
      that was put as near to water as a building can be.

      You do not have to choose between love and a box. *Lend* it to the box.
    `,
  },
  {
    id: id(102),
    parent: id(101),
    author: oskar,
    createdAt: '2009-10-04T20:41:00Z',
    editedAt: '2009-10-05T07:15:00Z',
    editNote: {by: 'admin', reason: 'for clarity'},
    source: prose`
      Mrs Oost I don't doubt the string. But I crossed on that boat every school day from when I was six, and when it
      rained she had the book inside her coat so the draught wouldn't get it, and it has come through fifty-two years of
      that and two floods. You say "Lend it to the box" and I never knew anyone who got a thing back from the county.
      They have had my grandfather's accordion since 1991, for an exhibition.
    `,
  },
  {
    id: id(103),
    parent: id(102),
    author: wilma,
    createdAt: '2009-10-04T21:30:00Z',
    source: prose`
      > They have had my grandfather’s accordion since 1991, for an exhibition.

      Write to them and give the deposit number. A deposit is a loan; they must return it within ninety days of asking.
    `,
  },
  {
    id: id(104),
    parent: id(103),
    author: oskar,
    createdAt: '2009-10-04T22:02:00Z',
    source: `There is no deposit number. There was a man with a van.`,
  },
  {
    id: id(105),
    parent: id(104),
    author: wilma,
    createdAt: '2009-10-05T06:48:00Z',
    source: `Then that was not the record office.`,
  },
  {
    id: id(106),
    parent: id(105),
    author: joss,
    createdAt: '2009-10-05T15:20:00Z',
    source: `somewhere out there is a van with the best collection in the county`,
  },
  {
    id: id(107),
    parent: null,
    author: joss,
    createdAt: '2009-10-04T21:10:00Z',
    source: `“Ducks.” is the best entry in the whole book and i will not be taking questions`,
  },
  {id: id(108), parent: id(107), author: ducks, createdAt: null, source: `Seconded.`},
  {
    id: id(109),
    parent: id(107),
    author: ines,
    createdAt: '2009-10-05T08:12:00Z',
    source: prose`
      She needed both hands for the pencil, and she stood on the step and looked for a good minute before she wrote. I
      have seen worse method.
    `,
  },
  {
    id: id(110),
    parent: null,
    author: noemie,
    createdAt: '2009-10-05T19:33:00Z',
    source: prose`
      Mon père était éclusier. Il tenait lui aussi un carnet, pendu à la porte par une ficelle, et quand l’administration
      l’a réclamé il a répondu : « Prenez l’eau d’abord, le carnet viendra avec. » Ils n’ont pas ri. Le carnet est
      aujourd’hui dans une boîte grise, très propre, et d’après la fiche personne ne l’a demandé depuis 1988. Vous écrivez
      « it is finished », et c’est exactement cela.

      Je dois pourtant une chose à la boîte : c’est grâce à elle que j’ai pu relire le jour de ma naissance. « Gel. Une
      fille. Écluse ouverte à neuf heures. »
    `,
  },
  {
    id: id(111),
    parent: id(110),
    author: ines,
    createdAt: '2009-10-06T07:55:00Z',
    source: prose`
      Noémie, “Gel. Une fille.” has been on my mind since last night: frost, a girl, the lock opened at nine. May I copy
      your father’s line into ledger 44, under his name and yours?
    `,
  },
  {
    id: id(112),
    parent: id(111),
    author: noemie,
    createdAt: '2009-10-06T18:40:00Z',
    source: `Il aurait fait semblant de réfléchir, puis il aurait dit oui. Au crayon, s’il vous plaît.`,
  },
  {
    id: id(113),
    parent: null,
    author: bram,
    createdAt: '2009-10-06T10:15:00Z',
    source: prose`
      "Since the spring there are eleven new entries in six hands." That is the sentence that ought to worry you.

      I kept the register in a harbour office for twenty-six years. The first thing one learns is that a record is what
      was written by the person whose duty it was to write it. Once anybody who walks past may add a line you have a
      visitors' book. I like visitors' books. They are not evidence of anything except visitors.
    `,
  },
  {
    id: id(114),
    parent: id(113),
    author: oskar,
    createdAt: '2009-10-06T12:30:00Z',
    source: `Evidence for what though? Nobody is on trial here. It is the weather.`,
  },
  {
    id: id(115),
    parent: id(114),
    author: bram,
    createdAt: '2009-10-06T13:05:00Z',
    source: prose`
      You do not know what it is evidence for at the time of writing. That is why there is a rule. In 1971 a collision was
      settled on two words of mine, "visibility poor", and a man kept his licence by them.
    `,
  },
  {
    id: id(116),
    parent: id(115),
    author: ines,
    createdAt: '2009-10-06T20:20:00Z',
    source: prose`
      But think what she would have written: lost the poplars at seven, the mill at half past. Your man would have had his
      licence back by lunch.
    `,
  },
  {
    id: id(117),
    parent: id(116),
    author: bram,
    createdAt: '2009-10-07T09:00:00Z',
    source: `Granted. She was better at it than I was. That is my argument, madam, not yours.`,
  },
  {
    id: id(118),
    parent: null,
    author: ulrich,
    createdAt: '2009-10-07T05:02:00Z',
    source: prose`
      Ich habe dreiunddreißig Jahre lang ehrenamtlich abgelesen, um sieben, um vierzehn und um einundzwanzig Uhr, mit
      geeichtem Gerät. Da wird man beim Lesen erst einmal neidisch: kein Thermometer, kein Regenmesser, und nach einer
      Zeile weiß man trotzdem, wie der Tag war. „She wrote down what the day did and left out what she thought of it“ – das
      hätte in unserer Dienstanweisung stehen sollen. Dort stand: „Bemerkungen sind zu unterlassen.“

      Eine Bitte: Wenn die Hefte ins Archiv gehen, dann nicht ohne eine Skizze der Türschwelle. Eine Beobachtung ohne
      Standort ist nur ein Satz. Wo steht der zweite Pfosten?
    `,
  },
  {
    id: id(119),
    parent: id(118),
    author: pim,
    createdAt: '2009-10-07T16:45:00Z',
    source: prose`
      I have a sketch! I'm the person who is typing the ledgers up, and last summer I wheeled a bicycle along the bank and
      counted turns. Going downstream from the step:

      1. first post, 9 m. Has the iron ring.
      2. second post, 21 m. Leans.
      3. third, 33 m, and then one every twelve paces to the ninth, which is only a stump now.

      The poplars are the same poplars. The mill is flats.
    `,
  },
  {
    id: id(120),
    parent: id(119),
    author: ulrich,
    createdAt: '2009-10-08T05:01:00Z',
    source: `Hervorragend. Nur eine Frage zum zweiten: „Leans“ – seit wann?`,
  },
  {
    id: id(121),
    parent: id(120),
    author: pim,
    createdAt: '2009-10-08T17:12:00Z',
    source: prose`
      > 14 May 1966. Barge put the second post over. Language. Ferry ran.

      Since a barge, then.
    `,
  },
  {
    id: id(122),
    parent: null,
    author: constance,
    createdAt: null,
    source: prose`
      I taught the top class at Sallow from 1958. Every June I walked them down to the ferry, and Miss Pallin let one of
      them write the line while she said it. There must be twenty entries in children's hands. I don't know what that does
      to anybody's theory, but "One hand, one doorstep, one pair of eyes" is not quite how it was. She liked company more
      than the book lets on.
    `,
  },
  {
    id: id(123),
    parent: id(122),
    author: ines,
    createdAt: '2009-10-09T08:30:00Z',
    source: `Miss Hale, I had taken those for her good days. I suppose that they were.`,
  },
];
