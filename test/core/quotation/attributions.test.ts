import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {isIntroduced, readAttribution} from '../../../src/core/quotation/attributions.js';
import {attributions as de} from '../../../src/strings/languages/de.js';
import {FILES} from '../../../src/strings/lookup/language-files.js';

interface Phrases {
  /** Before the words of somebody: as people write it, and as mail programs do. */
  readonly said: readonly string[];
  readonly article: string;
  /** Before words that need no colon. */
  readonly introduced: readonly string[];
  readonly proverb: string;
}

const PHRASES: Readonly<Record<string, Phrases>> = {
  ar: {said: ['كتبت ليلى', 'قال سامي'], article: 'من المقالة', introduced: ['رد على ليلى', 'اقتباس من ليلى'], proverb: 'كما يقول المثل'},
  bg: {said: ['елена написа', 'иван каза'], article: 'от статията', introduced: ['в отговор на Елена'], proverb: 'поговорката'},
  bn: {said: ['রহিম লিখেছেন', 'সালমা বলেছেন'], article: 'নিবন্ধ থেকে', introduced: ['উদ্ধৃতি রহিম'], proverb: 'প্রবাদ আছে'},
  ca: {said: ['la maria va escriure', 'en joan diu'], article: "de l'article", introduced: ['citant la Maria', 'en resposta a Joan'], proverb: 'diu el refrany'},
  cs: {said: ['jana napsala', 'petr píše', 'jan řekl'], article: 'z článku', introduced: ['cituji Janu', 'v odpověď na Petra'], proverb: 'přísloví říká'},
  da: {said: ['mette skrev', 'lars siger'], article: 'fra artiklen', introduced: ['citerer Mette', 'svar til Lars'], proverb: 'et ordsprog siger'},
  de: {said: ['anna schrieb', 'jens meinte'], article: 'aus dem Artikel', introduced: ['Antwort an Anna', 'Zitat von Jens'], proverb: 'ein Sprichwort sagt'},
  el: {said: ['η μαρία έγραψε', 'ο νίκος λέει'], article: 'από το άρθρο', introduced: ['παραθέτω τη Μαρία', 'σε απάντηση'], proverb: 'η παροιμία λέει'},
  en: {said: ['anna wrote', 'ben says'], article: 'from the article', introduced: ['quoting Anna', 'in reply to Ben'], proverb: 'as the proverb goes'},
  es: {said: ['ana escribió', 'luis dijo'], article: 'del artículo', introduced: ['citando a Ana', 'en respuesta a Luis'], proverb: 'el refrán dice'},
  fa: {said: ['مریم نوشت', 'علی گفته'], article: 'از مقاله', introduced: ['در پاسخ به مریم', 'نقل قول از علی'], proverb: 'ضرب المثل'},
  fi: {said: ['liisa kirjoitti', 'matti sanoi'], article: 'artikkelista', introduced: ['lainaus Liisalta', 'vastaus Matille'], proverb: 'sananlasku sanoo'},
  fr: {said: ['anne a écrit', 'jean disait'], article: "de l'article", introduced: ['en réponse à Anne', 'je cite Jean'], proverb: 'le proverbe dit'},
  he: {said: ['רות כתבה', 'דוד אמר'], article: 'מתוך המאמר', introduced: ['ציטוט של רות', 'בתגובה לדוד'], proverb: 'הפתגם אומר'},
  hi: {said: ['मीरा ने लिखा', 'रवि कहते हैं'], article: 'लेख से', introduced: ['उद्धरण मीरा'], proverb: 'कहावत है'},
  hr: {said: ['ana je napisala', 'ivan kaže'], article: 'iz članka', introduced: ['citiram Anu', 'odgovor Ivanu'], proverb: 'poslovica kaže'},
  hu: {said: ['anna ezt írta', 'péter mondta'], article: 'a cikkből', introduced: ['idézet Annától', 'válasz Péternek'], proverb: 'a közmondás szerint'},
  id: {said: ['dewi menulis', 'budi berkata'], article: 'dari artikel', introduced: ['mengutip Dewi', 'membalas Budi'], proverb: 'kata pepatah'},
  it: {said: ['anna ha scritto', 'luca dice'], article: "dall'articolo", introduced: ['cito Anna', 'in risposta a Luca'], proverb: 'il proverbio dice'},
  ja: {said: ['花子さんは書きました', '太郎さんが言いました'], article: '記事より', introduced: ['引用 花子', '返信 太郎'], proverb: 'ことわざにある'},
  ko: {said: ['민지님이 작성', '철수님이 쓴 글'], article: '기사에서', introduced: ['인용 민지', '답글 철수'], proverb: '속담에'},
  ms: {said: ['aminah menulis', 'ali berkata'], article: 'daripada artikel', introduced: ['mengutip Aminah', 'membalas Ali'], proverb: 'kata peribahasa'},
  nb: {said: ['kari skrev', 'ola sier'], article: 'fra artikkelen', introduced: ['siterer Kari', 'svar til Ola'], proverb: 'ordtaket sier'},
  nl: {said: ['anna schreef', 'jan zegt'], article: 'uit het artikel', introduced: ['in antwoord op Anna'], proverb: 'het spreekwoord zegt'},
  pl: {said: ['anna napisała', 'jan pisze', 'jan powiedział'], article: 'z artykułu', introduced: ['cytuję Annę', 'w odpowiedzi Janowi'], proverb: 'przysłowie mówi'},
  'pt-BR': {said: ['ana escreveu', 'joão disse'], article: 'do artigo', introduced: ['citando Ana', 'em resposta a João'], proverb: 'o ditado diz'},
  ro: {said: ['ana a scris', 'ion spune'], article: 'din articol', introduced: ['citez pe Ana', 'răspuns lui Ion'], proverb: 'proverbul spune'},
  ru: {said: ['анна написала', 'иван сказал'], article: 'из статьи', introduced: ['цитирую Анну', 'в ответ на Ивана'], proverb: 'пословица гласит'},
  sk: {said: ['jana napísala', 'peter píše'], article: 'z článku', introduced: ['citujem Janu', 'v odpovedi na Petra'], proverb: 'príslovie hovorí'},
  sv: {said: ['anna skrev', 'erik säger'], article: 'ur artikeln', introduced: ['citerar Anna', 'svar till Erik'], proverb: 'ordspråket säger'},
  th: {said: ['สมชายเขียนว่า', 'มะลิพูดว่า'], article: 'จากบทความ', introduced: ['ตอบกลับ สมชาย', 'อ้างอิง มะลิ'], proverb: 'สุภาษิตว่า'},
  tr: {said: ['ayşe yazdı', 'ali diyor'], article: 'makaleden', introduced: ['alıntı Ayşe', 'yanıt Ali'], proverb: 'atasözü der ki'},
  uk: {said: ['олена пише', 'іван написав'], article: 'зі статті', introduced: ['цитую Олену', 'у відповідь Івану'], proverb: 'прислів’я каже'},
  vi: {said: ['lan đã viết', 'minh nói'], article: 'từ bài viết', introduced: ['trích Lan', 'trả lời Minh'], proverb: 'tục ngữ có câu'},
  'zh-Hans': {said: ['小明写道', '小红说'], article: '文章里', introduced: ['引用小明', '回复 小红'], proverb: '俗话'},
  'zh-Hant': {said: ['小明寫道', '小紅說'], article: '文章裡', introduced: ['引用小明', '回覆 小紅'], proverb: '俗話'},
}; // prettier-ignore

describe('attributions', () => {
  for (const [tag, load] of FILES)
    it(`are known as the widget writes them in ${tag}`, async () => {
      const {quotes, attributions} = await load();
      const file = `src/strings/languages/${tag}.ts`;
      // Not a name: it has small letters, and more words than one.
      const [wrote, article] = [quotes.wrote('somebody small'), quotes.fromArticle].map((text) => text.replace(/\s*[:：]$/, '')); // prettier-ignore
      assert.equal(
        readAttribution(wrote ?? ''),
        'someone',
        `${file}: attributions.says or .from lacks the verb of “${wrote}”. Add it in lower case`,
      );
      assert.equal(readAttribution(article ?? ''), 'article', `${file}: attributions.article lacks the word for the article in “${article}”. Add it in lower case`); // prettier-ignore
      const german = new Map(Object.entries<string>({...de}));
      for (const [kind, words] of Object.entries<string>({...attributions})) {
        assert.doesNotMatch(words, /^$|^\||\|$|\|\||\p{Lu}/u, `${file}: attributions.${kind} is empty, has an empty alternative, or capital letters. Change it: “${words}”`);
        assert.ok(tag === 'de' || words !== german.get(kind), `${file}: attributions.${kind} is German. Translate it: “${words}”`);
      } // prettier-ignore
    });

  for (const [tag, {said, article, introduced, proverb}] of Object.entries(PHRASES))
    it(`name a person, the article or nobody in ${tag}`, () => {
      for (const phrase of said) assert.equal(readAttribution(phrase), 'someone', phrase);
      for (const phrase of introduced) assert.ok(isIntroduced(phrase), phrase);
      assert.equal(readAttribution(article), 'article', article);
      assert.equal(readAttribution(proverb), 'nobody', proverb);
    });

  it('are not what is said in other words', () => {
    for (const words of ['the answer is short', 'und so weiter', 'eine Bitte noch', 'the bridge, the rain and the river', 'это правда'])
      assert.equal(readAttribution(words), null, words);
    for (const line of ['Resort hotels are closed.', 'Citizens wait.', 'Svarta hattar.', 'Odporny na wodę.', 'Vast is the sea.'])
      assert.equal(isIntroduced(line), false, line);
  }); // prettier-ignore
});
