// Phrases that advertisers use in every trade, as patterns for folded text (see `folding/fold`): lower case, no accents.

import {fold} from '../folding/fold.js';

const any = (...phrases: readonly string[]): RegExp => new RegExp(phrases.join('|'), 'gu');

/** Phrases without special characters, folded: letters of other alphabets become the Latin ones that they look like. */
const plain = (phrases: string): string => phrases.split('|').map(fold).join('|');

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
  plain(
    'отличная статья|хорошая статья|интересная статья|полезная статья|спасибо за статью|очень полезно|отличный пост',
  ),
  plain(
    'świetny artykuł|świetny wpis|bardzo dobry artykuł|文章很好|感谢分享|素晴らしい記事|素晴らしいブログ|مقال رائع|موضوع رائع',
  ),
  'harika (?:bir )?(?:yazi|makale)',
);

/** Calls to visit, to buy, to write to somebody. */
export const CALLS = any(
  String.raw`(?:check out|visit|surf to|take a look at) (?:also )?(?:my|our|this|here|us)\b|see (?:also )?my (?:profile|page|site|blog|shop|store|channel|nudes|photos)\b|visit https?:|(?:please|also) visit|visit here|click (?:here|my|the|on|below)|here is my (?:page|site|web|blog)`,
  String.raw`my (?:web page|home ?page|profile)\b|my (?:web ?site|blog|page|shop) ?(?:::|:|https?|is)|(?:on|at|to|see|visit) my (?:web ?site|site|blog|page|shop|store)\b|(?:sign up|join|apply|order|buy|call|register|subscribe|book|download|try it|act) (?:now|here|today|online|us|our|with my|instantly|me)\b|(?:order|buy|read) here`,
  String.raw`\bdm me|text me|(?:contact|reach|email|write to|message|ask) (?:us|me|her|him|his|mr|mrs|dr)\b|contact (?:today|now|his|her)|(?:use|with) (?:my |our )?(?:code|coupon)|reply for a|can i send you|before (?:it|the \w+) ends|we (?:offer|sell|give out|provide|are a leading)|for sale\b|need help with your`,
  String.raw`visitez|venez (?:voir|decouvrir)|decouvrir le mien|contactez|inscription gratuite|inscrivez|cliquez|devis gratuit|schaut? (?:doch )?(?:auch )?mal|besuchen sie|jetzt (?:\S+ )?(?:holen|kaufen|ansehen|anmelden|sichern|bestellen)|kostenlos anmelden|schreiben sie (?:an|mir)|anfragen an|mehr dazu auf|kontakt per`,
  String.raw`visita (?:mi|nuestr)|escriba a|escribeme|contactame|registrate|haz clic|trovarci su|visitate|scrivere a|contattami|chame no|acesse|clique|hemen uye|uye ol|tiklayin`,
  String.raw`(?:order|buy|read|get) (?:\w+ ){0,3}here|my (?:private |naked )?(?:photos|pics|videos)\b`,
  plain(
    'пишите|пиши в|заходите|переходи|советую заглянуть|жмите|подробности в|加微信|微信联系|点击|注册送|今すぐ|無料登録|اضغط|تواصل',
  ),
);

/** Recommendations of somebody who can be written to: healers, traders, hackers. */
export const RECOMMENDATIONS = any(
  String.raw`\b(?:contact|reach|email|e-mail|mail|message|write to|write|text|call|thanks to) (?:him|her|his|mr|mrs|ms|dr|doctor|priest|lord|prof)\b`,
  String.raw`\b(?:cured (?:me|of)|brought (?:him|her) back|won the lottery|got my (?:ex|husband|wife|money) )`,
);

/** Promises. Each is harmless alone. */
export const PROMISES: readonly RegExp[] = [
  any(String.raw`guarantee|garanti|100 ?%|\blegit\b|risk.?free`, plain('гаранти')),
  any(
    String.raw`\d ?% (?:off|discount|rabatt|daily|accuracy|interest)|discount|lowest price|best price|best rates|factory price|half the price|cheapest|affordable|economico|gunstig`,
    plain('недорого|% в день'),
  ),
  any(
    String.raw`\bfree (?:trial|shipping|spins|delivery|credits|tokens|registration|report|quote|download|chat)|(?:kostenlos|gratuit|gratis)`,
    plain('бесплатно|無料'),
  ),
  any(
    String.raw`\bno (?:experience|deposit|skills|diet|survey|registration|rx|risk|exam)|without (?:exam|collateral)|ohne (?:einzahlung|vorkenntnisse|prufung)|sin (?:aval|compromiso)|sans rien faire|sem consulta`,
    plain('без вложений|без регистрации|без отказа'),
  ),
  any(
    String.raw`\b(?:earn|earned|pays me|paid out|profit|withdraw|income|invested|verdienen|gagnez|ganez|gana|ganhe)\b`,
    plain('заработок|доход'),
  ),
  any(
    String.raw`(?:per|every|a|each|am|im|por|par|al) (?:day|hour|week|month|tag|monat|dia|jour|semaine|semana|mes)\b|daily|weekly`,
    plain('в день|в месяц'),
  ),
  any(
    String.raw`\bin (?:minutes|\d+ hours|one week|seven days|\d+ days|24 hours)|overnight|instant|immediately|same day|24/7|approved|sofort|rapide|rapido|discre[ts]|diskret|im moment`,
  ),
  any(
    String.raw`[$€£] ?\d[\d.,]*|\d[\d.,]* ?(?:\$|€|£|usd|euros?|dollars?)|thousands a month|first million`,
    plain('рублей'),
  ),
  any(String.raw`whats ?app|telegram|\bt\.me\b|\bvx ?\d`, plain('вотсап|телеграм|微信')),
  any(String.raw`(?:our|team of) (?:experts|professionals|specialists)|our team\b|years of experience|24h|worldwide`),
  any(
    String.raw`(?:fun|alone|lonely|bored)\b.{0,12}\btonight|meet (?:lonely|girls|women|singles)|\bhot (?:girls|women)|sexy`,
  ),
  any(
    String.raw`claim your|your prize|winner|amazing offer|limited (?:time|offer)|jackpot|\bbonus|bono\b`,
    plain('бонус'),
  ),
];

/** Words of trades in names and hosts. Nobody is called so. */
export const TRADE =
  /(?:^|[^\p{L}])(?:best|cheap|cheapest|buy|sale|sales|discount|deals?|online|services?|company|agency|agentur|reviews?|insurance|quotes?|loans?|kredit|casino|seo|marketing|dentist|dental|implants?|invisalign|plumber|plumbing|locksmith|schlusseldienst|rohrreinigung|notdienst|serrurier|plombier|abogados?|emergency|affordable|repairs?|cleaning|movers|web design|outlet|store|shop|wholesale|depot|billig|gunstig|guenstig|pas cher|pas-cher|barat[oa]s?|soldes|rent|bulk|free|pro|24h|near me|supplies|trains|tyres|gold|mattress|writers|crypto|mining|fast)(?=$|[^\p{L}])/giu;
