// Phrases that advertisers use in every trade, as patterns for folded text (see `folding/fold`): lower case, no accents.

const any = (...phrases: readonly string[]): RegExp => new RegExp(phrases.join('|'), 'gu');

/** Praise that fits every page. */
export const PRAISE = any(
  String.raw`\b(?:great|nice|good|amazing|awesome|excellent|wonderful|fantastic|brilliant|superb|informative) (?:post|article|blog|website|web site|site|content|information|info|share|job|read|work)\b`,
  String.raw`\b(?:blog|article|post|website|site|page) (?:is|looks) (?:\w+ )?(?:great|nice|amazing|awesome|wonderful|helpful|informative)\b`,
  String.raw`keep up the (?:good|great)|thanks? (?:you )?for sharing|thumbs up|bookmarked|really (?:enjoyed|appreciate|helpful)`,
  String.raw`(?:found|came across|stumbled? ?upon) (?:this|your) (?:\w+ )?(?:blog|site|weblog|page|website)|stumble ?upon|in accession capital`,
  String.raw`(?:coming|come) back (?:often|to your)|waiting for your next|very informative|near to my heart`,
  String.raw`(?:toller|super|guter|klasse|sehr guter|schoner) (?:beitrag|artikel|blog)|sehr informativ|danke fur die info`,
  String.raw`(?:super|excellent|tres bon|bel) article|merci pour (?:le|ce) partage|bravo pour (?:ce|votre)|tres interessant`,
  String.raw`(?:excelente|muy buen|gran|buen) (?:articulo|post|blog|trabajo)|muy buena informacion|gracias por compartir`,
  String.raw`(?:ottimo|bellissimo|bel) (?:articolo|post|blog|sito)|complimenti|(?:otimo|excelente) (?:artigo|post|blog|conteudo)`,
  '(?:отличная|хорошая|интересная|полезная) статья|спасибо за статью|очень полезно|(?:świetny|swietny|bardzo dobry) (?:artykuł|artykuł|wpis|blog)',
  '文章很好|写得很好|感谢分享|素晴らしい(?:記事|ブログ)|مقال رائع|موضوع رائع|harika (?:bir )?(?:yazi|makale)',
);

/** Calls to visit, to buy, to write to somebody. */
export const CALLS = any(
  String.raw`(?:check out|visit|see|surf to|look at|take a look at) (?:also )?(?:my|our|this|the|here|us)\b|visit https?:|(?:please|also) visit|visit here|click (?:here|my|the|on|below)|here is my (?:page|site|web|blog)`,
  String.raw`my (?:web ?site|web page|home ?page|page|profile)\b|(?:sign up|join|apply|order|buy|call|register|subscribe|book|download|try it|act) (?:now|here|today|online|us|our|with my|instantly|me)\b|(?:order|buy|read) here`,
  String.raw`\bdm me|text me|(?:contact|reach|email|write to|message|ask) (?:us|me|her|him|his|mr|mrs|dr)\b|contact (?:today|now|his|her)|(?:use|with) (?:my |our )?(?:code|coupon)|reply for a|can i send you|before (?:it|the \w+) ends|we (?:offer|sell|give out|provide|are a leading)|for sale\b|need help with your`,
  String.raw`visitez|venez (?:voir|decouvrir)|decouvrir le mien|contactez|inscription gratuite|inscrivez|cliquez|devis gratuit|schaut? (?:doch )?(?:auch )?mal|besuchen sie|jetzt (?:\S+ )?(?:holen|kaufen|ansehen|anmelden|sichern|bestellen)|kostenlos anmelden|schreiben sie (?:an|mir)|anfragen an|mehr dazu auf|kontakt per`,
  String.raw`visita (?:mi|nuestr)|escriba a|escribeme|contactame|registrate|haz clic|trovarci su|visitate|scrivere a|contattami|chame no|acesse|clique|hemen uye|uye ol|tiklayin`,
  'пишите|пиши в|заходите|переходи|советую заглянуть|жмите|подробности в|加微信|微信联系|点击|注册送|今すぐ|無料登録|اضغط|تواصل',
);

/** Promises. Each is harmless alone. */
export const PROMISES: readonly RegExp[] = [
  any(String.raw`guarantee|garanti|гаранти|100 ?%|\blegit\b|risk.?free`),
  any(String.raw`\d ?% (?:off|discount|rabatt|daily|accuracy|interest|в день)|discount|lowest price|best price|best rates|factory price|half the price|cheapest|affordable|economico|gunstig|недорого`),
  any(String.raw`\bfree (?:trial|shipping|spins|delivery|credits|tokens|registration|report|quote|download|chat)|(?:kostenlos|gratuit|gratis|бесплатно|無料)`),
  any(String.raw`\bno (?:experience|deposit|skills|diet|survey|registration|rx|risk|exam)|without (?:exam|collateral)|ohne (?:einzahlung|vorkenntnisse|prufung)|sin (?:aval|compromiso)|sans rien faire|sem consulta|без (?:вложений|регистрации|отказа)`),
  any(String.raw`\b(?:earn|earned|pays me|paid out|profit|withdraw|income|invested|verdienen|gagnez|ganez|gana|ganhe|заработок|доход)\b`),
  any(String.raw`(?:per|every|a|each|am|im|por|par|al|в) (?:day|hour|week|month|tag|monat|dia|jour|semaine|semana|mes|день|месяц)\b|daily|weekly`),
  any(String.raw`\bin (?:minutes|\d+ hours|one week|seven days|\d+ days|24 hours)|overnight|instant|immediately|same day|24/7|approved|sofort|rapide|rapido|discre[ts]|diskret|im moment`),
  any(String.raw`[$€£] ?\d[\d.,]*|\d[\d.,]* ?(?:\$|€|£|usd|euros?|dollars?|рублей|руб)|thousands a month|first million`),
  any(String.raw`whats ?app|telegram|вотсап|телеграм|微信|\bt\.me\b|\bvx ?\d`),
  any(String.raw`claim your|your prize|winner|amazing offer|limited (?:time|offer)|jackpot|\bbonus|bono\b|\bbonus\b|бонус`),
];

/** Words of trades in names and hosts. Nobody is called so. */
export const TRADE =
  /(?:^|[^\p{L}])(?:best|cheap|cheapest|buy|sale|sales|discount|deals?|online|services?|company|agency|agentur|reviews?|insurance|quotes?|loans?|kredit|casino|seo|marketing|dentist|dental|implants?|invisalign|plumber|plumbing|locksmith|schlusseldienst|rohrreinigung|notdienst|serrurier|plombier|abogados?|emergency|affordable|repairs?|cleaning|movers|web design|outlet|store|shop|wholesale|depot|billig|gunstig|guenstig|pas cher|pas-cher|barat[oa]s?|soldes|rent|bulk|free|pro|24h|near me|supplies|trains|tyres|gold|mattress|writers|crypto|mining|fast)(?=$|[^\p{L}])/giu;
