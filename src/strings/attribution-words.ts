// The words of attributions in a language: "Ana wrote:", "From the article:".

/**
 * Words that people, and mail programs, put before what they quote. Each list is alternatives of a regular expression, in lower
 * case, in which `*` stands for any letters: `comment*|posts?`. They match whole words, those of scripts without spaces anywhere.
 */
export interface AttributionWords {
  /** The article above the thread, as in "From the article". */
  readonly article: string;
  /** Places in the page, as in "The comment above". */
  readonly place: string;
  /** What starts an attribution without a colon: "quoting Ana", and the abbreviation before the subject of an answered mail. */
  readonly introduces: string;
  /** Prepositions before a source, as in "From Ana". */
  readonly from: string;
  /** "wrote", "says". */
  readonly says: string;
  /** What shows that the words are of nobody in the thread: "as the proverb goes". */
  readonly nobody: string;
}

export const en: AttributionWords = {
  article: 'articles?|essay',
  place: 'above|posts?|text|story|comment',
  introduces: 're(?= ?:)|quot(?:e|ing)|(?:in )?reply(?:ing)? to|in response to',
  from: 'from|re',
  says: 'wrote|writes?|sa(?:id|ys?)',
  nobody:
    'proverbs?|sayings?|songs?|chorus|lyrics?|refrain|motto|psalm|they|as|like|my|our|always|used|every(?:one|body)|people|grand[fmp]*',
};
