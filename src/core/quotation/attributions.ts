// Recognises attributions before a passage: "From the article:", "Ana wrote:", "@Ana". Knows words of many languages,
// because people also comment in other languages than the page's.

/**
 * The kind of source that an attribution names. `article`: the page's own text. `someone`: a person or a place; the
 * passage decides which. `nobody`: a proverb, a song, a common saying or the writer, so no source in the thread.
 */
export type Attribution = 'article' | 'someone' | 'nobody';

/** The maximum length of an attribution, in characters: after words, and before them, where mail programs also put a date. */
export const [LONGEST_AFTER, LONGEST_BEFORE] = [60, 100];

/** The maximum length of an attribution without a known name, in words. */
const WORDS = 6;

// Without accents, and without the vowel points of Hebrew and Arabic. The vowel signs of Indic scripts tell words apart.
const unmark = (words: string): string =>
  words.normalize('NFD').replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0670]/g, '');

// Matches whole words, in lower case and without accents; or `dense`, the words of scripts without spaces.
const anyOf = (words: string, dense = '$^'): RegExp =>
  new RegExp(unmark(String.raw`(?:^|[^\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])|${dense}`), 'u');

// In each list, the languages of `strings/languages` follow each other, those with common words joined.

const ARTICLE = anyOf(
  String.raw`articles?|essay|artikels?|aufsatz|articulo|article|art[ií]col\p{L}*|artigo|artikk?el\p{L}*|artikkeli\p{L}*|artikl\p{L}+|kirjoitu\p{L}+|cikk\p{L}*|makale\p{L}*|č?[lł]án(?:ek|k\p{L}*|ok)|člán\p{L}+|artyku[lł]\p{L}*|član(?:ak|k\p{L}*)|стать[яиею]|статия\p{L}*|стат(?:тя|ті|тею|тю|ей)|άρθρο\p{L}*|ה?מאמר|מ?הכתבה|\p{L}{0,3}مقال[ةه]?|लेख|(?:নি|প্র)বন্ধ[\p{L}\p{M}]*|bài viết|rencana`,
  '文章|原文|記事|기사|원문|본문|บทความ',
);

const PLACE = anyOf(
  String.raw`above|posts?|text|story|comment|oben|beitrag|kommentar\p{L}*|ci-dessus|billet|texte|commentaire|arriba|texto|testo|sopra|commento|acima|coment[aá]ri\p{L}*|adalt|hierboven|bericht|tekst\p{L}*|ovan|inlägg\p{L}*|ovenfor|indlæg\p{L}*|innlegg\p{L}*|yllä|viesti|kommentti|teksti|fent|hozzászólás\p{L}*|szöveg\p{L}*|bejegyzés\p{L}*|yukarıda\p{L}*|yorum\p{L}*|metin\p{L}*|výše|vyššie|příspěv\p{L}+|príspev\p{L}+|wyżej|powyżej|komentar\p{L}*|wpis\p{L}*|gore|iznad|objav\p{L}+|mai sus|по-?горе|комент\p{L}+|выше|вище|допис\p{L}*|текста?|поста?|παραπάνω|σχόλι\p{L}+|κε[ιί]μεν\p{L}+|ανάρτηση\p{L}*|למעלה|לעיל|ה?תגובה|ה?פוסט|ה?טקסט|المنشور|التعليق|النص|اعلاه|بالا|دیدگاه|نظر|متن|ऊपर|टिप्पणी|पोस्ट|উপরে|মন্তব্য[\p{L}\p{M}]*|পোস্ট[\p{L}\p{M}]*|ở trên|bình luận|di atas|komen\p{L}*|teks`,
  '上文|上面|上記|本文|コメント|评论|評論|留言|위에서|댓글|게시글|ข้างบน|ความคิดเห็น|โพสต์',
);

/** Attributions that need no colon. "Re:" has its colon before the name. */
const INTRODUCTION = new RegExp(
  unmark(
    String.raw`^\s*(?:[@＠>＞]|(?:(?:re|aw|sv|vs|antw|ynt|odp)(?=\s?:)|quot(?:e|ing)|(?:in )?reply(?:ing)? to|in response to|(?:ich )?zitiere|zitat(?: von)?|(?:(?:als|in) )?antwort (?:an|auf)|citation de|je cite|citant|(?:en )?réponse a|cit(?:a|o|ando|ato)|(?:en respuesta|in risposta|em resposta|en resposta) a|(?:als|in) antwoord op|citer(?:ar|er)|siterer|(?:som )?svar (?:till|til|på)|lainaus|lainaan|vasta(?:us|an)|idézet|idézem|válasz|alıntı|yanıt|cevap|cituj[ie]|citujem|(?:v )?odpov[eě]ď na|v odpovedi na|cytuj[eę]|cytat|w odpowiedzi|odpowiedź|citiram|odgovor|citez|răspuns|цитирую|цитата?|цитирам|в ответ на|(?:в )?отговор|цитую|у відповідь|παραθέτω|παράθεση|(?:σε )?απάντηση|מצטטת?|ציטוט|בתגובה|اقتباس(?: من)?|نقلا عن|رد(?:ا)? على|نقل قول|(?:در )?پاسخ به|उद्धरण|उत्तर|উদ্ধৃতি|জবাবে|trích|trả lời|mengutip|kutipan|menjawab|membalas|balasan)(?![\p{L}\p{N}])|引用|回复|回覆|返信|인용|답글|답장|อ้าง|ตอบกลับ)`,
  ),
  'iu',
);

const ORIGIN = anyOf(
  '^ *(?:from|re|aus|von|de|du|del|selon|según|d[aio]|dall?|secondo|segundo|conforme|segons|van|uit|från|ur|enligt|fra|ifølge|lähde|forrás|z[eo]?|od|podle|podľa|według|iz|prema|din|după|uit|из|от|від|із|з|според|από|σύμφωνα με|מאת|מתוך|לפי|من|از|từ|theo|dari(?:pada)?|menurut)',
  '来自|來自|摘自|より|から|에서|출처|จาก',
);

const SAYS = anyOf(
  String.raw`wrote|writes?|sa(?:id|ys?)|schr(?:ieb|eibt)|meinte?|sagte?|ecri(?:t|vait)|di[ct]e?|disait|escri(?:b[eo]|bio|ve|veu|ure|t|u)|escrev\p{L}+|dijo|dis(?:se|te)|diz|scri(?:tto|ve|veva|sse|s|e)|detto|diu|va dir|schr(?:eef|ijft)|zei|zegt|skrev|skriver|sa(?:gde|de)|säger|si(?:ger|er)|kirjoit\p{L}+|sano[io]|írta|írja|mond(?:ta|ja)|yazd[ıi]|yazıyor|ded[ıi]|diyor|(?:na)?p[ií]sa[lło]\p{L}*|napís\p{L}+|napsal\p{L}*|piš?e|píše|pisze|ře(?:kl\p{L}*|ka)|říká|pove(?:dal\p{L}*)|hovorí|powiedzia[lł]\p{L}*|mówi|rek(?:ao|la)|kaže|spus|spune|zi(?:ce|s)|(?:на)?пи(?:са|ше)\p{L}*|сказа\p{L}+|каз(?:а|ва)|каже|говори\p{L}+|έγραψ\p{L}+|γράφει|είπε|λέει|כתבה?|כותבת?|אמרה?|אומרת?|[يت]?كتبت?|قالت?|[يت]قول|نوشته?|می‌?نویسد|گفته?|लिख(?:ा|ते|ती|ता)|कह(?:ा|ते|ती|ता)|লিখ[\p{L}\p{M}]+|বল(?:েছেন|েছে|েন|লেন)|viết|nói|menulis|tulis|berkata|kata`,
  '[写寫说說道書言曰]|작성|말했|썼습|쓴|เขียน|กล่าวว่า|พูดว่า|บอกว่า',
);

const NOBODY = anyOf(
  String.raw`proverbs?|sayings?|songs?|chorus|lyrics?|refrain|motto|psalm|they|as|like|my|our|always|used|every(?:one|body)|people|grand[fmp]\p{L}+|sprichwort|spruch|lied|wie|mein(?:e[mnrs]?)?|unser\p{L}*|man|immer|jeder|oma|opa|gro(?:ss|ß)[mv]\p{L}+|proverbe|dicton|chanson|comme|mon|ma|notre|on dit|toujours|refran|dicho|cancion|como|mi|nuestr[oa]|siempre|gente|abuel[oa]|proverb\p{L}*|canzone|ditado|canção|refrany|spreekwoord|gezegde|zoals|mijn|onze?|altijd|iedereen|ordspråk\p{L}*|ordsprog\p{L}*|ordtak\p{L}*|talesätt\p{L}*|sananlasku\p{L}*|sanonta|közmondás\p{L}*|atasözü\p{L}*|přísloví\p{L}*|príslov\p{L}*|porekad\p{L}*|przysłowi\p{L}*|poslovic\p{L}*|посл[оі]ви\p{L}+|поговор\p{L}+|прислів[\p{L}’ʼ']+|песн\p{L}+|как|все|всегда|люди|говорил\p{L}*|говорят|бабу\p{L}+|дед\p{L}*|παροιμία\p{L}*|ה?פתגם|(?:ال)?(?:مثل|شاعر|ناس)|اغني[ةه]|كما|كانت?|جدت?ي|يقولون|ضرب‌?\s?المثل|कहावत|প্রবাদ[\p{L}\p{M}]*|tục ngữ|peribahasa|pepatah`,
  '俗话|俗話|谚语|諺語|老话|老話|常言|人们|大家|[歌诗詩]|奶奶|爷爷|ことわざ|諺|みんな|いつも|祖[父母]|속담|สุภาษิต',
);

const fold = (words: string): string => unmark(words.toLowerCase());

/** Returns whether a line starts with an attribution that needs no colon: "@Ana", "Quoting Ana". */
export const isIntroduced = (line: string): boolean => INTRODUCTION.test(unmark(line));

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
