// The words of attributions in every language, without accents. `npm run docs` collects them from `src/strings`.

/**
 * Words of one kind, as alternatives of a regular expression in which `*` stands for any letters. `dense`: those of scripts
 * without spaces.
 */
export interface Words {
  readonly spaced: string;
  readonly dense: string;
}

// generated:attributions
export const ARTICLE: Words = {
  spaced: 'articles?|essay|*مقال[ةه]?|статия*|(?:নি|প্র)বন্ধ*|article|clan(?:ek|k*)|artikel*|artikl*|aufsatz|αρθρο*|articulo|artikkeli*|kirjoitu*|ה?מאמר|מ?הכתבה|लेख|clan(?:ak|k*)|cikk*|articol*|rencana|artikkel*|artyku[lł]*|artigo|стать[яиею]|clan(?:ok|k*)|makale*|yazı(?:da|dan|nın)?|стат(?:тя|ті|тею|тю|еи)|bai viet',
  dense: '記事|原文|기사|원문|본문|บทความ|文章',
}; // prettier-ignore

export const PLACE: Words = {
  spaced: 'above|posts?|text|story|comment|المنشور|التعليق|النص|اعلاه|по-?горе|комент*|текста?|поста?|উপরে|মন্তব্য*|পোস্ট*|adalt|comentari*|vyse|prispev*|komentar*|ovenfor|indlæg*|tekst*|kommentar*|oben|beitrag|παραπανω|σχολι*|κειμεν*|αναρτηση*|arriba|texto|بالا|دیدگاه|نظر|متن|ylla|viesti|kommentti|teksti|ci-dessus|billet|texte|commentaire|למעלה|לעיל|ה?תגובה|ה?פוסט|ה?טקסט|ऊपर|टिप्पणी|पोस्ट|gore|iznad|objav*|fent|hozzaszolas*|szoveg*|bejegyzes*|di atas|teks|testo|sopra|commento|komen*|innlegg*|hierboven|bericht|wyzej|powyzej|wpis*|acima|mai sus|выше|коммент*|vyssie|ovan|inlagg*|yukarıda*|yorum*|metin*|вище|допис*|тексту?|o tren|binh luan',
  dense: '上記|本文|コメント|위에서|댓글|게시글|ข้างบน|ความคิดเห็น|โพสต์|上文|上面|评论|評論|留言',
}; // prettier-ignore

export const INTRODUCES: Words = {
  spaced: 're(?= ?:)|quot(?:e|ing)|(?:in )?reply(?:ing)? to|in response to|اقتباس(?: من)?|نقلا عن|ردا? على|цитирам|цитат|(?:в )?отговор|উদ্ধৃতি|জবাবে|cit(?:ant|o|a)|en resposta a|cituj[ie]|(?:v )?odpoved na|sv(?= ?:)|citerer|(?:som )?svar (?:til|pa)|aw(?= ?:)|(?:ich )?zitiere|zitat(?: von)?|(?:als )?antwort (?:an|auf)|παραθετω|παραθεση|(?:σε )?απαντηση|cit(?:a|o|ando)|en respuesta a|نقل قول|(?:در )?پاسخ به|vs(?= ?:)|lainaus|lainaan|vasta(?:us|an)|citation de|je cite|(?:en )?reponse a|מצטטת?|ציטוט|בתגובה|उद्धरण|उत्तर|citiram|odgovor|idezet|idezem|valasz|mengutip|kutipan|menjawab|membalas|balasan|cit(?:o|ando|ato)|in risposta a|siterer|antw(?= ?:)|(?:als|in) antwoord op|odp(?= ?:)|cytuj[ee]|cytat|w odpowiedzi|odpowiedz|cit(?:o|ando)|em resposta a|citez|raspuns|цитирую|цитата?|в ответ на|citujem|v odpovedi na|citerar|(?:som )?svar (?:till|pa)|ynt(?= ?:)|alıntı|yanıt|cevap|цитую|у відповідь|trich|tra loi',
  dense: '引用|返信|인용|답글|답장|อ้าง|ตอบกลับ|回复|回覆',
}; // prettier-ignore

export const FROM: Words = {
  spaced: 'from|re|من|от|из|според|সূত্র|del?|segons|ze?|od|podle|fra|ifølge|aus|von|απο|συμφωνα με|segun|از|lahde|de|du|selon|מדברי|מאת|מתוך|לפי|स्रोत|iz|prema|forras|dari|menurut|d[aio]|dall?|secondo|dari(?:pada)?|van|uit|według|d[aeo]|segundo|conforme|din|dupa|zo?|podla|fran|ur|enligt|kaynak|від|із|з|tu|theo',
  dense: 'より|から|에서|출처|จาก|来自|摘自|來自',
}; // prettier-ignore

export const SAYS: Words = {
  spaced: 'wrote|writes?|sa(?:id|ys?)|[يت]?كتبت?|قالت?|[يت]قول|(?:на)?пи(?:са|ше)*|каз(?:а|ва)|লিখ*|বল(?:েছেন|েছে|েন|লেন)|escri(?:u|t|ure)|diu|va dir|(?:na)?psal*|pise|rekl*|rika|skrev|skriver|sagde|siger|schr(?:ieb|eibt)|meinte?|sagte?|εγραψ*|γραφει|ειπε|λεει|escri(?:b[eo]|bio|to)|dijo|dice|نوشته?|می‌?نویسد|گفته?|kirjoit*|sano[io]|ecri(?:t|vait)|dit|disait|כתבה?|כותבת?|אמרה?|אומרת?|लिख(?:ा|ते|ती|ता)|कह(?:ा|ते|ती|ता)|(?:na)?pisa[ol]*|rek(?:ao|la)|kaze|irta|irja|mond(?:ta|ja)|menulis|tulis|berkata|kata|scri(?:tto|ve|veva|sse)|detto|disse|sier|schr(?:eef|ijft)|zei|zegt|(?:na)?pisa[lł]*|pisze|powiedzia[lł]*|mowi|escrev*|diz|scri(?:s|e)|spus|spune|zi(?:ce|s)|сказа*|говори*|(?:na)?pisal*|povedal*|hovori|sade|sager|yazd[ıi]|yazıyor|ded[ıi]|diyor|каже|viet|noi',
  dense: '[書言]|작성|말했|썼습|쓴|님의 글|เขียน|กล่าวว่า|พูดว่า|บอกว่า|[写说道曰]|[寫說道曰]',
}; // prettier-ignore

export const NOBODY: Words = {
  spaced: 'proverbs?|sayings?|songs?|chorus|lyrics?|refrain|motto|psalm|they|as|like|my|our|always|used|every(?:one|body)|people|grand[fmp]*|(?:ال)?(?:مثل|شاعر|ناس)|اغني[ةه]|كما|كانت?|جدت?ي|يقولون|поговор*|пословиц*|প্রবাদ*|refrany|canco|prislovi*|porekad*|ordsprog*|sprichwort|spruch|lied|wie|mein(?:e[mnrs]?)?|unser*|man|immer|jeder|oma|opa|gro(?:ss|ß)[mv]*|παροιμια*|refran|dicho|cancion|como|mi|nuestr[oa]|siempre|gente|abuel[oa]|ضرب‌? ?المثل|sananlasku*|sanonta|proverbe|dicton|chanson|comme|mon|ma|notre|on dit|toujours|ה?פתגם|कहावत|poslovic*|kozmondas*|peribahasa|pepatah|proverb*|canzone|ordtak*|ordsprak*|spreekwoord|gezegde|zoals|mijn|onze?|altijd|iedereen|przysłowi*|ditado|cancao|посл[оі]ви*|песн*|как|все|всегда|люди|говорил*|говорят|бабу*|дед*|prislov*|talesatt*|atasozu*|прислів[’ʼ]?*|приказк*|tuc ngu',
  dense: 'ことわざ|諺|みんな|いつも|祖[父母]|[歌詩]|속담|สุภาษิต|俗话|谚语|老话|常言|人们|大家|[歌诗]|奶奶|爷爷|俗話|諺語|老話|爺爺',
}; // prettier-ignore
// /generated
