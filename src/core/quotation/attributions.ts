// Recognises attributions before a passage: "From the article:", "Ana wrote:", "@Ana". Knows words of many languages,
// because people also comment in other languages than the page's.

/**
 * The kind of source that an attribution names. `article`: the page's own text. `someone`: a person or a place; the
 * passage decides which. `nobody`: a proverb, a song, a common saying or the writer, so no source in the thread.
 */
export type Attribution = 'article' | 'someone' | 'nobody';

/** The maximum length of an attribution, in characters. */
export const LONGEST = 60;

/** The maximum length of an attribution without a known name, in words. */
const WORDS = 6;

// Matches whole words, in lower case and without accents; or `dense`, the words of scripts without spaces.
const anyOf = (words: string, dense = '$^'): RegExp =>
  new RegExp(String.raw`(?:^|[^\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])|${dense}`, 'u');

const ARTICLE = anyOf(
  String.raw`articles?|essay|artikels?|aufsatz|articulo|стать[яиею]|\p{L}{0,3}مقال[ةه]?`,
  '文章|原文|記事',
);

const PLACE = anyOf(
  'above|posts?|text|story|comment|oben|beitrag|kommentar|ci-dessus|billet|texte|commentaire|arriba|texto|hierboven|bericht|tekst|выше|текста?|поста?|المنشور|التعليق|النص|اعلاه',
  '上文|上面|上記|本文',
);

/** Attributions that need no colon. "Re:" has its colon before the name. */
const INTRODUCTION =
  /^\s*(?:[@＠>＞]|(?:(?:re|aw|sv)(?=\s?:)|quot(?:e|ing)|(?:in )?reply(?:ing)? to|in response to|(?:ich )?zitiere|zitat(?: von)?|(?:(?:als|in) )?antwort (?:an|auf)|citation de|je cite|citant|(?:en )?r[eé]ponse [aà]|cita(?:ndo)?|en respuesta a|(?:als|in) antwoord op|цитирую|цитата|в ответ на|اقتباس(?: من)?|نقلا عن|رد[اًً]* على)(?![\p{L}\p{N}])|引用|回复|返信)/iu;

const ORIGIN = anyOf('^ *(?:from|re|aus|von|de|du|del|selon|segun|van|uit|из|от|من)', '来自|摘自|より|から');

const SAYS = anyOf(
  String.raw`wrote|writes?|sa(?:id|ys?)|schr(?:ieb|eibt)|meinte?|sagte?|ecri(?:t|vait)|di[ct]e?|disait|escrib(?:e|io)|dijo|schr(?:eef|ijft)|zei|zegt|(?:на)?пи(?:сал|ше)\p{L}*|сказал\p{L}*|говори\p{L}+|[يت]?كتبت?|قالت?|[يت]قول`,
  '[写说說道書言曰]',
);

const NOBODY = anyOf(
  String.raw`proverbs?|sayings?|songs?|chorus|lyrics?|refrain|motto|psalm|they|as|like|my|our|always|used|every(?:one|body)|people|grand[fmp]\p{L}+|sprichwort|spruch|lied|wie|mein\p{L}*|unser\p{L}*|man|immer|jeder|oma|opa|gro(?:ss|ß)[mv]\p{L}+|proverbe|dicton|chanson|comme|mon|ma|notre|on dit|toujours|refran|dicho|cancion|como|mi|nuestr[oa]|siempre|gente|abuel[oa]|spreekwoord|gezegde|zoals|mijn|onze?|altijd|iedereen|послови\p{L}+|поговор\p{L}+|песн\p{L}+|как|все|всегда|люди|говорил\p{L}*|говорят|бабу\p{L}+|дед\p{L}*|(?:ال)?(?:مثل|شاعر|ناس)|اغني[ةه]|كما|كانت?|جدت?ي|يقولون`,
  '俗话|谚语|老话|常言|人们|大家|[歌诗]|奶奶|爷爷|ことわさ|諺|みんな|いつも|祖[父母]',
);

const fold = (words: string): string => words.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** Returns whether a line starts with an attribution that needs no colon: "@Ana", "Quoting Ana". */
export const isIntroduced = (line: string): boolean => INTRODUCTION.test(line);

/** Returns the kind of source that words name; null if they do not look like an attribution. */
export function readAttribution(lead: string): Attribution | null {
  const folded = fold(lead);
  if (ARTICLE.test(folded)) return 'article';
  if (NOBODY.test(folded)) return 'nobody';
  const words = lead.match(/[^\s:：,]+/g) ?? [];
  if (words.length > WORDS) return null;
  const isName = words.length === 1 || (words.length <= 3 && words.every((word) => /^[^\p{Ll}]/u.test(word)));
  return isName || [INTRODUCTION, ORIGIN, SAYS, PLACE].some((each) => each.test(folded)) ? 'someone' : null;
}
