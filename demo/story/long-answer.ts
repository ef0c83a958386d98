// A long reply by the article's author, who answers everybody point by point, nine days before the decision.

import type {SeedComment} from '../../src/server/seed-thread.js';
import {id} from './id.js';
import {ines} from './people.js';
import {prose} from './prose.js';

export const theLongAnswer: SeedComment = {
  id: id(416),
  parent: null,
  author: ines,
  createdAt: '2009-11-22T15:00:00Z',
  source: prose`
    I have been at the table with the ledgers for most of this month, and I owe a good many people an answer before the
    first of December. I will take it in the order in which you said it, your words first, so that nobody has to go
    looking.

    From Wilma: “You do not have to choose between love and a box.” I think now that this is the truest thing anyone has
    said here, and I resisted it because it came first.

    From Oskar: "I never knew anyone who got a thing back from the county." Nor did I. So it will be a deposit and not a
    gift, with a number, and the paper has a clause that says the parish may have any one ledger back for a day in each
    year, on a fortnight’s notice. They were not even surprised. It seems that people ask.

    From Noémie: « c’est grâce à elle que j’ai pu relire le jour de ma naissance ». I had said that a book in a box is
    finished. You had one opened, and you were in it. I had no answer to that in October and I have none now.

    From Bram: "a record is what was written by the person whose duty it was to write it", and then, three weeks later, "I
    should like to know whose duty it was". I have thought about this more than about anything else. I believe that the
    duty was Hester’s, and that she did it in the one way that was open to her: she found somebody who could look at a
    river every morning and say what was there. Then Agnes had the duty, since she had taken it on. I do not know what
    else a duty is.

    From Miss Hale: "She liked company more than the book lets on." I have gone through the Junes since you wrote. In 1961
    it says “The wether is fine”, in letters an inch high, and under it, small: “It was.” How I ever took those for one
    hand I cannot tell you.

    From Ulrich: „Eine Beobachtung ohne Standort ist nur ein Satz.“ Pim’s sketch goes into the first box, leaning post and
    all. And on the sheet that lies on top there will be two lines in red ink, as you taught us, so that the next person
    knows from where on somebody else is looking: 7 January 1954, 27 March 1954.

    From H. Pohl: "If a man had done it we should call it fraud". Perhaps. I have looked for the person who was cheated. The
    company paid for a boat and for a book, and it had both. Its rule would have cost it the best weather record on the
    river. I do not say that this makes it honest. I say that I would have carried a lamp.

    From Layla: «كم دفترًا في العالم يحمل اسمًا واحدًا وفيه عيون كثيرة؟» How many notebooks in the world carry one name and
    hold many eyes. I have begun to ask it of the shelves here, and I do not much like the answers.

    From Saegusa-san: 「それでも、名前は残してあげたいと思います。」 “Even so, I should like them to keep their names.” Yes.

    From Adah: “You were right about the sentence. You were only wrong about whose it is.” What I did was this. I had
    decided who was speaking, so when the voice changed I heard the same woman, tired. I admired a line for leaving out the
    sound, and in twenty-four years it never came to me to ask why there was none. You asked in an afternoon.

    I have left the article as it stands, mistakes and all. They would have.

    What I am going to advise, then:

    1. The forty-four ledgers go to the record office, on deposit, with the sketch, Pim’s transcripts and this discussion.
    2. The card says “Kept by Hester Pallin, with the help of Agnes Thole.”
    3. A new book goes on the nail, number 45, and anyone may write in it. On its first page there are two rules. *Say
       what the day did. Put your name.*
  `,
};
