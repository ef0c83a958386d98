// Hindi.

import type {AttributionWords} from '../attribution-words.js';
import type {IdentityStrings} from '../identity-strings.js';
import type {ModeratingStrings} from '../moderating-strings.js';
import type {PageStrings} from '../page/page-strings.js';
import {plural} from '../plural.js';
import type {ReportingStrings} from '../reporting-strings.js';
import type {SignInPageStrings} from '../sign-in-page/sign-in-page-strings.js';
import type {
  DetailsStrings,
  FindingStrings,
  KeysStrings,
  QuotesStrings,
  SendingStrings,
  Strings,
  WritingStrings,
} from '../strings.js';
import type {VotingStrings} from '../voting-strings.js';

const replies = plural('hi', {one: (n) => `${n} जवाब`, other: (n) => `${n} जवाब`});
const votes = plural('hi', {one: (n) => `${n} वोट`, other: (n) => `${n} वोट`});
const left = plural('hi', {one: (n) => `${n} अक्षर बाकी`, other: (n) => `${n} अक्षर बाकी`});
const over = plural('hi', {one: (n) => `${n} अक्षर ज़्यादा`, other: (n) => `${n} अक्षर ज़्यादा`});

export const thread: Strings = {
  lang: 'hi',
  comments: plural('hi', {
    zero: 'अभी कोई टिप्पणी नहीं',
    one: (n) => `${n} टिप्पणी`,
    other: (n) => `${n} टिप्पणियाँ`,
  }),
  anonymous: 'अनाम',
  badges: {author: 'लेखक', moderator: 'मॉडरेटर'},
  place: (level, parent, count) =>
    `स्तर ${level}${parent === null ? '' : `, ${parent} को जवाब`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `${name} को जवाब`,
  permalink: 'इस टिप्पणी का लिंक',
  edited: (date) => `बदलाव: ${date}`,
  editNote: (reason, by) => (by ? `बदलाव: ${reason} — ${by}` : `बदलाव: ${reason}`),
  deleted: 'यह टिप्पणी हटा दी गई है।',
  noText: 'इस टिप्पणी में कुछ लिखा नहीं है।',
  reply: 'जवाब दें',
  replyTo: (name) => `${name} को जवाब दें`,
  hideReplies: (count, name) => `${name} को ${replies(count)} छिपाएँ`,
  showReplies: (count, name) => `${name} को ${replies(count)} दिखाएँ`,
  loading: 'टिप्पणियाँ लोड हो रही हैं…',
  empty: 'यहाँ अभी किसी ने कुछ नहीं लिखा है।',
  closed: 'यहाँ टिप्पणियाँ बंद हैं।',
  failed: 'टिप्पणियाँ लोड नहीं हुईं।',
  retry: 'फिर कोशिश करें',
  write: 'टिप्पणी लिखें',
  oldest: 'सबसे पुरानी',
  newest: 'सबसे नई',
  mostReplies: 'सबसे ज़्यादा जवाब',
  votes: 'सबसे ज़्यादा वोट',
  view: 'दृश्य',
  later: {
    folded: replies,
    echoes: plural('hi', {one: (n) => `कहीं और ${n} ज़िक्र`, other: (n) => `कहीं और ${n} ज़िक्र`}),
    more: 'और टिप्पणियाँ दिखाएँ',
    loadingMore: 'और टिप्पणियाँ लोड हो रही हैं…',
    unreadable: plural('hi', {
      one: (n) => `${n} टिप्पणी पढ़ी नहीं जा सकी।`,
      other: (n) => `${n} टिप्पणियाँ पढ़ी नहीं जा सकीं।`,
    }),
    showAll: 'सब दिखाएँ',
    slow: 'लोड होने में ज़्यादा समय लग रहा है…',
    answerAt: (name) => `${name} पर टिप्पणी लिखें`,
    failures: {
      offline: 'सर्वर से संपर्क नहीं हो रहा।',
      timeout: 'सर्वर जवाब नहीं दे रहा।',
      missing: 'इस पते पर टिप्पणियाँ नहीं हैं।',
      refused: 'सर्वर इसकी अनुमति नहीं देता।',
      invalid: 'सर्वर ने इसे नहीं माना।',
      conflict: 'यह दूसरे शब्दों में पहले भेजा जा चुका है।',
      limited: 'बहुत ज़्यादा अनुरोध। थोड़ा रुकें।',
      broken: 'सर्वर में समस्या है।',
      blocked: 'इस पेज को सर्वर की अनुमति नहीं है।',
      moved: 'सर्वर का पता बदल गया है।',
      unreadable: 'जवाब सही नहीं है।',
      large: 'जवाब बहुत बड़ा है।',
      unset: 'टिप्पणियों का सर्वर तय नहीं है: endpoint एट्रिब्यूट दें।',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `${name} को आपका जवाब`,
  writeEdit: 'अपनी टिप्पणी बदलें',
  name: 'नाम',
  email: 'ईमेल',
  website: 'वेबसाइट',
  comment: 'टिप्पणी',
  optional: '(वैकल्पिक)',
  emailHint: 'कभी दिखाया नहीं जाता; सिर्फ़ मॉडरेटर के लिए।',
  markdownHint: 'Markdown: *इटैलिक*, **बोल्ड**, >\u00a0उद्धरण, `कोड`, [लिंक](https://…)',
  formatting: 'फ़ॉर्मैटिंग',
  tools: {bold: 'बोल्ड', italic: 'इटैलिक', link: 'लिंक', code: 'कोड', quote: 'उद्धरण', list: 'सूची'},
  send: 'टिप्पणी भेजें',
  save: 'बदलाव सहेजें',
  preview: 'झलक',
  previewing: 'झलक लोड हो रही है…',
  nothingToPreview: 'झलक के लिए अभी कुछ नहीं है।',
  cancel: 'रद्द करें',
  left,
  over,
  needed: 'यह भरना ज़रूरी है।',
  notAnAddress: 'वेब पता https:// से शुरू होता है',
  notAnEmail: 'यह ईमेल पता सही नहीं है।',
  notKept: 'इस डिवाइस पर ड्राफ़्ट सहेजे नहीं जाते: जाने से पहले अपना लिखा हुआ कॉपी कर लें।',
  forget: 'इस डिवाइस से मेरी जानकारी हटाएँ',
  forgetAll: 'नाम, ड्राफ़्ट और बदलाव की अनुमति हटाएँ?',
  leaveEmpty: 'यह खाना खाली छोड़ें',
};

export const sending: SendingStrings = {
  held: 'मॉडरेटर की मंज़ूरी बाकी है। यह सिर्फ़ आपको दिख रही है।',
  heldFor: {
    name: 'मॉडरेटर की मंज़ूरी बाकी है, क्योंकि यह नाम सुरक्षित है। टिप्पणी सिर्फ़ आपको दिख रही है।',
    blocked: 'मॉडरेटर की मंज़ूरी बाकी है, क्योंकि यहाँ आप पर रोक है। टिप्पणी सिर्फ़ आपको दिख रही है।',
  },
  pending: 'भेजी जा रही है…',
  checking: 'जाँच हो रही है कि ब्राउज़र किसी व्यक्ति का है…',
  waiting: (why) => `भेजना बाकी है। ${why} टिप्पणी अपने आप भेज दी जाएगी।`,
  deviceOffline: 'आप ऑफ़लाइन हैं।',
  askedToWait: (time) => `सर्वर ने ${time} तक रुकने को कहा है।`,
  keepOpen: 'इस डिवाइस पर कोई कॉपी सहेजी नहीं गई है: यह पेज खुला रखें।',
  stale: 'पूरे एक दिन से नहीं भेजी जा सकी। अभी भेजें?',
  sendNow: 'अभी भेजें',
  takeBack: 'वापस लें',
  notSentYet: 'यहाँ लिखा गया, पर अभी भेजा नहीं गया:',
  refused: 'मॉडरेटर ने आपकी टिप्पणी मंज़ूर नहीं की:',
  dismiss: 'बंद करें',
  posted: 'आपकी टिप्पणी प्रकाशित हो गई है।',
  postedHeld: 'धन्यवाद। मॉडरेटर के पढ़ने के बाद आपकी टिप्पणी दिखेगी।',
  edit: 'बदलें',
  delete: 'हटाएँ',
  timeLeft: (time) => `${time} बाकी`,
  deleting: 'हटा दी गई।',
  undo: 'पहले जैसा करें',
  unchanged: 'यह नहीं हो सका।',
  editedNow: 'आपकी टिप्पणी बदल दी गई है।',
  deletedNow: 'आपकी टिप्पणी हटा दी गई है।',
  drafts: plural('hi', {one: (n) => `${n} अधूरा ड्राफ़्ट:`, other: (n) => `${n} अधूरे ड्राफ़्ट:`}),
  draftOfReply: (name) => `${name} को जवाब`,
  draftOfComment: 'पेज पर टिप्पणी',
  draftOfEdit: 'आपकी टिप्पणी में बदलाव',
  draftOfNothing: 'ऐसी टिप्पणी को जवाब, जो अब नहीं है',
  discard: 'ख़ारिज करें',
  discarded: 'ख़ारिज कर दिया गया।',
};

export const finding: FindingStrings = {
  openAll: 'सभी जवाब खोलें',
  foldAll: 'सभी जवाब समेटें',
  foldBelow: (level) => `स्तर ${level} से नीचे समेटें`,
  flat: 'समय के क्रम में',
  tree: 'बातचीत के क्रम में',
  refresh: 'नई टिप्पणियाँ देखें',
  loadedSoFar: (count) => `अब तक ${count} लोड`,
  unseen: plural('hi', {one: (n) => `${n} नई`, other: (n) => `${n} नई`}),
  previous: 'पिछली नई टिप्पणी',
  next: 'अगली नई टिप्पणी',
  arrived: plural('hi', {one: (n) => `${n} नई टिप्पणी`, other: (n) => `${n} नई टिप्पणियाँ`}),
  changed: 'चर्चा में बदलाव हुआ है।',
  show: 'दिखाएँ',
  onlyThis: 'सिर्फ़ यह बातचीत',
  all: 'सभी टिप्पणियाँ',
  oneShown: 'सिर्फ़ एक बातचीत दिख रही है।',
  back: (name) => `वापस ${name} पर`,
  unknown: 'लिंक वाली टिप्पणी यहाँ नहीं है।',
  unavailable: 'यह लोड नहीं हुआ। फिर कोशिश करें।',
  nothingNew: 'कुछ नया नहीं है।',
};

export const quotes: QuotesStrings = {
  quote: 'इसे उद्धृत करें',
  wrote: (name) => `${name} ने लिखा:`,
  fromArticle: 'लेख से:',
  quotes: (name) => `${name} का उद्धरण, मूल अंश पर जाएँ`,
  quotesArticle: 'लेख का उद्धरण, मूल अंश पर जाएँ',
  quotedBy: plural('hi', {one: (n) => `${n} बार उद्धृत`, other: (n) => `${n} बार उद्धृत`}),
  repliesTo: (name) => `${name} को जवाब`,
  back: (name) => `वापस ${name} पर`,
  asWritten: 'उद्धरण मूल रूप में',
  markQuoted: 'उद्धृत अंश चिह्नित करें',
};

export const keys: KeysStrings = {
  skipComments: plural('hi', {one: (n) => `${n} टिप्पणी छोड़कर आगे जाएँ`, other: (n) => `${n} टिप्पणियाँ छोड़कर आगे जाएँ`}),
  endOfComments: 'टिप्पणियाँ समाप्त',
  keysTitle: 'कीबोर्ड शॉर्टकट',
  keysHint: 'ये कुंजियाँ तब काम करती हैं जब फ़ोकस टिप्पणियों में हो, लेकिन किसी टेक्स्ट बॉक्स में नहीं।',
  keys: {
    next: 'अगली टिप्पणी',
    previous: 'पिछली टिप्पणी',
    parent: 'टिप्पणी, जिसका यह जवाब है',
    nextNew: 'अगली नई टिप्पणी',
    fold: 'जवाब समेटें या खोलें',
    reply: 'जवाब दें',
    quote: 'चुना हुआ अंश या पूरी टिप्पणी उद्धृत करें',
    help: 'यह सूची दिखाएँ',
  },
  useKeys: 'ये कुंजियाँ इस्तेमाल करें',
  closeKeys: 'बंद करें',
  firstComment: 'यह पहली टिप्पणी है।',
  lastComment: 'यह आख़िरी टिप्पणी है।',
  noParent: 'यह टिप्पणी किसी का जवाब नहीं है।',
  loadingNext: 'और टिप्पणियाँ लोड हो रही हैं…',
  repliesFolded: plural('hi', {one: (n) => `${n} जवाब समेटा गया`, other: (n) => `${n} जवाब समेटे गए`}),
  repliesShown: plural('hi', {one: (n) => `${n} जवाब खोला गया`, other: (n) => `${n} जवाब खोले गए`}),
};

export const voting: VotingStrings = {
  voteFor: (name, count) => `${name} की टिप्पणी को वोट दें: ${votes(count)}`,
  voted: (count) => `आपने इस टिप्पणी को वोट दिया: ${votes(count)}`,
  unvoted: (count) => `आपने अपना वोट वापस ले लिया: ${votes(count)}`,
  notVoted: (why) => `आपका वोट गिना नहीं गया। ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `${name} के नाम से साइन इन`,
  signOut: 'साइन आउट करें',
  signedOut: 'आप साइन आउट हैं।',
  signInWith: (provider) => `${provider} से साइन इन करें`,
  signInFirst: 'टिप्पणी भेजने के लिए साइन इन करें।',
  signInOnSite: 'यहाँ लिखने के लिए इस साइट पर खाता होना ज़रूरी है। साइट पर साइन इन करें; आपका लिखा हुआ यहीं रहेगा।',
  signInEither: 'टिप्पणी भेजने के लिए इस साइट पर साइन इन करें, या यहाँ:',
  continueInWindow: 'खुली हुई विंडो में आगे बढ़ें।',
  signInBlocked: 'ब्राउज़र ने विंडो रोक दी है।',
  openSignIn: 'खोलें',
  verified: 'नाम सत्यापित',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `${name} की टिप्पणी के विकल्प`,
  report: 'शिकायत करें',
  reported: 'आपने इस टिप्पणी की शिकायत की है',
  reportComment: (name) => `${name} की टिप्पणी की शिकायत करें`,
  reportWhy: 'इस टिप्पणी में क्या ग़लत है?',
  reportReasons: {
    spam: 'स्पैम या विज्ञापन',
    abuse: 'अपमान या उत्पीड़न',
    harm: 'धमकी, हिंसा या आत्म-क्षति',
    privacy: 'किसी की निजी जानकारी',
    'off-topic': 'विषय से हटकर',
    other: 'कुछ और',
  },
  reportDetails: 'मॉडरेटर के लिए जानकारी (वैकल्पिक)',
  sendReport: 'शिकायत भेजें',
  sendingReport: 'भेजी जा रही है…',
  cancelReport: 'रद्द करें',
  chooseReason: 'कारण चुनें।',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'धन्यवाद। आपकी शिकायत मॉडरेटर को मिल गई है। उन्हें यह नहीं दिखता कि शिकायत किसने भेजी।',
  reportNotSent: (why) => `आपकी शिकायत नहीं भेजी जा सकी। ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'मॉडरेट करें',
  allowInWindow: 'खुली हुई विंडो में अनुमति दें।',
  windowBlocked: 'ब्राउज़र ने विंडो रोक दी है।',
  openWindow: 'खोलें',
  windowClosed: 'विंडो बिना अनुमति दिए बंद हो गई।',
  moderatingAs: (name) => (name ? `${name} के नाम से मॉडरेट किया जा रहा है।` : 'मॉडरेट किया जा रहा है।'),
  stopModerating: 'मॉडरेट करना बंद करें',
  moderationEnded: 'सर्वर अब इस पेज से आपके फ़ैसले नहीं लेता। फिर से साइन इन करने के लिए “मॉडरेट करें” दबाएँ।',
  moderationFailed: (why) => `यह नहीं हो सका। ${why}`,
  approve: 'मंज़ूर करें',
  turnDown: 'नामंज़ूर करें',
  deleteComment: 'हटाएँ',
  editComment: 'कारण सहित बदलें',
  pin: 'पिन करें',
  unpin: 'पिन हटाएँ',
  replyAsModerator: 'मॉडरेटर के रूप में जवाब',
  heldHere: (why) => (why ? `रोकी गई: ${why}` : 'रोकी गई। यह सिर्फ़ मॉडरेटर और इसके लेखक को दिखती है।'),
  commentText: 'टेक्स्ट (Markdown)',
  editReason: 'कारण, पाठकों को दिखेगा',
  saveEdit: 'सहेजें',
  sendReply: 'जवाब भेजें',
  cancelChange: 'रद्द करें',
  decided: {
    approve: 'मंज़ूर की गई।',
    reject: 'नामंज़ूर की गई।',
    delete: 'हटाई गई।',
    edit: 'बदली गई।',
    pin: 'पिन की गई।',
    unpin: 'पिन हटाया गया।',
    reply: 'आपका जवाब प्रकाशित हो गया है।',
  },
  undoDecision: 'पहले जैसा करें',
  undone: 'पहले जैसा कर दिया गया।',
  decidedBefore: (name) =>
    name
      ? `${name} का फ़ैसला पहले आ गया: टिप्पणी अपनी मौजूदा स्थिति में दिख रही है। और कुछ नहीं बदला गया।`
      : 'टिप्पणी बदल चुकी है: वह अपनी मौजूदा स्थिति में दिख रही है। और कुछ नहीं बदला गया।',
  commentGone: 'यह टिप्पणी अब नहीं है।',
};

export const details: DetailsStrings = {
  details: 'विवरण',
  triesAgainAt: (time) => `अगली स्वचालित कोशिश का समय: ${time}।`,
  triesAgainOnline: 'इस डिवाइस के फिर से ऑनलाइन होते ही अपने आप कोशिश होगी।',
  diagnoses: {
    offline: () => 'यह डिवाइस नेटवर्क से जुड़ा नहीं है।',
    unreachable: ({host}) =>
      `${host} से संपर्क नहीं हो पा रहा: उसका नाम नहीं मिल रहा, वह कनेक्शन ठुकरा या तोड़ रहा है, उसका सर्टिफ़िकेट मान्य नहीं है, या ब्राउज़र का कोई एक्सटेंशन उसे रोक रहा है। ब्राउज़र पेज को कारण नहीं बताते। हो सकता है कि समस्या कुछ देर की हो।`,
    unanswered: ({page}) =>
      `ब्राउज़र कोई जवाब नहीं दिखा रहा: कनेक्शन विफल रहा, या सर्वर इस पेज से लिखने के अनुरोध नहीं लेता। सर्वर को OPTIONS का जवाब “Access-Control-Allow-Origin: ${page}”, “Access-Control-Allow-Methods: POST, PATCH, DELETE” और “Access-Control-Allow-Headers: Authorization, Content-Type” के साथ देना होगा। ब्राउज़र पेज को कारण नहीं बताते।`,
    cors: ({page, isOurs}) =>
      `सर्वर जवाब देता है, लेकिन इस पेज को नहीं (CORS): जवाब में “Access-Control-Allow-Origin: ${page}” (या “*”) हेडर नहीं है।${isOurs ? ` Colloquy सर्वर इसे हर पेज को भेजता है: देखें कि कोई प्रॉक्सी इसे हटा तो नहीं रही या ख़ुद जवाब तो नहीं दे रही। इस पेज से लिखने की भी अनुमति देने के लिए सर्वर को “--origin ${page}” के साथ शुरू करें।` : ''}`,
    csp: ({directive, origin}) =>
      `इस पेज की Content-Security-Policy अनुरोध को रोकती है। उसके “${directive}” निर्देश में ${origin} जोड़ें।`,
    mixed: ({host}) =>
      `यह पेज सुरक्षित (https) है, endpoint नहीं (http): ब्राउज़र इसे मिश्रित सामग्री मानकर रोकते हैं। endpoint को https पर उपलब्ध कराएँ और उसे https://${host} पर सेट करें।`,
    private: ({host}) =>
      `${host} किसी निजी नेटवर्क या पाठक के अपने डिवाइस का पता है, जबकि यह पेज सार्वजनिक है: ब्राउज़र इसे रोकते हैं या पहले पूछते हैं, और ज़्यादातर पाठक वहाँ नहीं पहुँच सकते। सार्वजनिक पता इस्तेमाल करें। नेटवर्क के भीतर, पेज की Permissions-Policy में “local-network-access” की अनुमति दें और preflight का जवाब “Access-Control-Allow-Private-Network: true” के साथ दें।`,
    scheme: () =>
      'टिप्पणियाँ सिर्फ़ http या https से पढ़ी जा सकती हैं। endpoint को ऐसे URL पर सेट करें, और पेज को फ़ाइल से नहीं, वेब सर्वर से खोलें।',
    slow: ({host}) => `${host} ने 20 सेकंड तक कुछ नहीं भेजा।`,
    moved: ({to}) =>
      `यह पता${to && ` ${to} पर`} रीडायरेक्ट करता है। पढ़ने के अनुरोध http के भीतर या https के भीतर रीडायरेक्ट का पालन करते हैं; गोपनीय कुंजी या टिप्पणी वाले अनुरोध किसी का नहीं। endpoint को नए पते पर सेट करें।`,
    cut: () => 'जवाब पूरा होने से पहले कनेक्शन टूट गया।',
    large: ({megabytes}) => `जवाब ${megabytes} MB से बड़ा है।`,
    half: () => 'जवाब अधूरा है, या मान्य JSON नहीं है।',
    foreign: () => 'जवाब JSON नहीं है।',
    shapeless: () => 'जवाब JSON है, लेकिन अपेक्षित फ़ॉर्मैट में नहीं।',
  },
  rejections: {
    signIn: () => 'सर्वर साइन इन माँगता है।',
    forbidden: ({page, isOurs}) =>
      `सर्वर ने इस साइट या इस अनुरोध को ठुकरा दिया।${isOurs ? ` Colloquy सर्वर “--origin ${page}” से साइट को अनुमति देता है।` : ''}`,
    absent: () => 'इस पते पर कुछ नहीं है।',
    limited: () => 'सर्वर की अनुरोध सीमा पार हो गई।',
    busy: () => 'सर्वर कुछ समय के लिए उपलब्ध नहीं है।',
    broken: () => 'सर्वर में, या उसके आगे की प्रॉक्सी में, गड़बड़ी हुई।',
    other: () => 'सर्वर यह अनुरोध स्वीकार नहीं करता।',
  },
  pointsElsewhere: 'शायद endpoint कहीं और का है।',
  address: (address) => `पता: ${address}`,
  answer: (status, type) => `जवाब: स्टेटस ${status}, ${type || 'बिना Content-Type'}`,
  begins: (text) => `शुरुआत: ${text}`,
  says: (sentence) => `संदेश: ${sentence}`,
  setting: (setting) => `वहाँ जाँचें: ${setting}`,
  requestId: (id) => `अनुरोध आईडी: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'hi',
  title: 'साइन इन करें',
  done: 'साइन इन हो गया है। अब यह विंडो बंद की जा सकती है।',
  noPage:
    'इस विंडो से टिप्पणियों वाले पेज तक नहीं पहुँचा जा सकता। इसे बंद करें और वहाँ फिर से साइन इन करें। साइट के मालिक के लिए: Cross-Origin-Opener-Policy वाले पेजों को same-origin-allow-popups मान चाहिए।',
  refused: (provider) => `${provider} से साइन इन नहीं हुआ।`,
  down: (provider) => `${provider} अभी जवाब नहीं दे रहा।`,
  failed: (provider) => `${provider} से साइन इन विफल रहा: उसका जवाब मान्य नहीं है।`,
  nameless: (provider) => `आपके ${provider} खाते में दिखाने लायक कोई नाम नहीं है। वहाँ नाम जोड़ें।`,
  over: 'इस साइन इन की अवधि समाप्त हो गई है, या इसका इस्तेमाल हो चुका है। पेज पर फिर से साइन इन करें।',
  busy: 'आपके नेटवर्क से बहुत ज़्यादा साइन इन हुए। एक मिनट बाद फिर कोशिश करें।',
  otherOrigin: (origin) =>
    `यह सर्वर ${origin} के पेजों के लिए साइन इन नहीं कराता। साइट के मालिक के लिए: --origin ${origin} से अनुमति दें`,
  nothingLost: 'कुछ खोया नहीं है: आपका लिखा हुआ अब भी फ़ॉर्म में है।',
  again: 'फिर कोशिश करें',
  close: 'पेज पर वापस जाएँ',
};

export const page: PageStrings = {
  lang: 'hi',
  heading: (title) => `“${title}” पर टिप्पणियाँ`,
  backToArticle: 'लेख पर वापस जाएँ',
  signInAtArticle: 'टिप्पणी लिखने के लिए लेख के पेज पर साइन इन करें।',
  ownPage: plural('hi', {
    zero: 'टिप्पणियाँ अलग पेज पर पढ़ें और लिखें',
    one: (n) => `${n} टिप्पणी अलग पेज पर पढ़ें`,
    other: (n) => `${n} टिप्पणियाँ अलग पेज पर पढ़ें`,
  }),
  previousPage: 'पिछला पेज',
  nextPage: 'अगला पेज',
  pageOf: (page, pages) => `पेज ${page}, कुल ${pages}`,
  textKept: 'आपकी टिप्पणी प्रकाशित नहीं हुई। आपका लिखा हुआ नीचे फ़ॉर्म में है।',
  otherSite: 'यह फ़ॉर्म किसी दूसरी साइट से भेजा गया है। अपना लिखा हुआ जाँचें, फिर यहाँ से भेजें।',
  parentGone: 'आपका जवाब जिस टिप्पणी को था, वह हटा दी गई है।',
  yourComment: 'आपकी टिप्पणी',
  showInDiscussion: 'सभी टिप्पणियों में देखें',
};

export const tooOld: string = 'यह ब्राउज़र टिप्पणियाँ दिखाने के लिए बहुत पुराना है। इसे अपडेट करें या कोई दूसरा इस्तेमाल करें।';

export const attributions: AttributionWords = {
  article: 'लेख',
  place: 'ऊपर|टिप्पणी|पोस्ट',
  introduces: 'उद्धरण|उत्तर',
  from: 'स्रोत',
  says: 'लिख(?:ा|ते|ती|ता)|कह(?:ा|ते|ती|ता)',
  nobody: 'कहावत',
};
