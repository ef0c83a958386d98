// The words that a site holds until its owner changes the list: phrases of the usual kinds of spam, each of which is rare
// in a discussion. Owners edit the list in the desk.

const GAMBLING = `online casino, online-casino, casino online, casino en ligne, casino bonus, casino no deposit, free spins,
  freispiele, tiradas gratis, tours gratuits, rodadas gratis, giri gratis, darmowe spiny, bonus sin deposito, bonus sans depot,
  slot gacor, slot online, judi online, togel, bahis sitesi, bahis siteleri, deneme bonusu, онлайн казино, онлайн-казино,
  казино онлайн, казино вулкан, бездепозитный, фриспин, игровые автоматы, 赌场, 百家乐, 博彩, オンラインカジノ,
  apuestas deportivas, apostas esportivas, scommesse online, sportwetten, spielautomaten, fixed matches, sports betting site,
  live betting, highest odds, roulette and blackjack, play slots`;

const DRUGS = `viagra, cialis, levitra, tramadol, xanax, oxycodone, adderall, phentermine, modafinil, without prescription,
  no prescription, rezeptfrei kaufen, ohne rezept kaufen, sans ordonnance, sin receta, senza ricetta, sem receita,
  без рецепта, виагр, canadian pharmacy, weight loss pill, diet pills, fat burner, keto gummies, male enhancement,
  penis enlarg, anabolic steroid, potenzmittel, cbd oil, cbd gummies`;

const MONEY = `forex trad, forex signal, binary option, bitcoin invest, crypto invest, crypto signal, invest in crypto,
  trading bot, passive income, guaranteed profit, guaranteed return, make money online, make money fast, earn money online,
  get rich, financially free, recovery hacker, recovery expert, ethical hacker, recover your lost, recover lost, lost funds,
  connect your wallet, double your bitcoin, data entry jobs, заработок в интернете, заработок без, пассивный доход,
  gana dinero, ganar dinero desde casa, ganhe dinheiro, guadagna da casa, gagnez de l'argent, gagner de l'argent,
  geld verdienen von zu hause, geld von zu hause verdienen, 兼职刷单, 日赚, 在家就能赚钱, 副業で稼`;

const PROMOTION = `seo service, seo agency, seo expert, backlink, dofollow, do-follow, guest post service, pbn link,
  guest posting service, sponsored post, buy followers, buy instagram, instagram followers, facebook likes, youtube views,
  tiktok likes, spotify plays, targeted traffic, website traffic, google ranking, first page of google, first page of search,
  platz 1 bei google, premier sur google, primera pagina de google, linkaufbau, продвижение сайтов, раскрутка сайт,
  прогон по базам, email list, email database, b2b leads, app development company, web design company`;

const LOANS = `payday loan, urgent loan, instant loan, personal loan, business loan, loan offer, cash advance, no credit check,
  ohne schufa, privatkredit, sofortkredit, pret entre particulier, prestamos entre particulares, prestiti tra privati,
  emprestimo rapido, кредит без отказа, займ на карту, spell caster, love spell, illuminati, blank atm, cloned card,
  phone hacker, hire a hacker`;

const ADULT = `escort service, escorts, эскорт, call girl, hot singles, hot girls, sex cam, sexcam, sexkontakte, livecam,
  webcam girl, free webcam, porn video, free porn, xxx video, videos xxx, my nudes, sugar daddy, sugar baby, plan cul,
  rencontres coquines, chicas calientes, проститутк, индивидуалк, интим знакомства, интим-знакомства, セフレ, 出会い系,
  约炮, 上门服务`;

const GOODS = `replica watch, replica bag, replica handbag, fake rolex, designer bags, 高仿, 精仿, essay writing service,
  write my essay, dissertation help, buy essay, toll free, toll-free, customer support number, helpline number,
  tech support number, iptv, license key, fake passport, buy passport, ssn and, ielts certificate, buy a real diploma,
  fuhrerschein kaufen, führerschein ohne prüfung, купить диплом, packers and movers, gift card generator`;

/** One a line, as owners edit them. Found in every disguise that `folding/fold` knows. */
export const DEFAULT_WORDS = [GAMBLING, DRUGS, MONEY, PROMOTION, LOANS, ADULT, GOODS]
  .flatMap((list) => list.split(','))
  .map((word) => word.replace(/\s+/g, ' ').trim())
  .join('\n');
