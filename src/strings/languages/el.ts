// Greek.

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

const replies = plural('el', {one: '1 απάντηση', other: (n) => `${n} απαντήσεις`});
const comments = plural('el', {zero: 'Κανένα σχόλιο ακόμη', one: '1 σχόλιο', other: (n) => `${n} σχόλια`});

export const thread: Strings = {
  lang: 'el',
  comments,
  anonymous: 'Ανώνυμος',
  badges: {author: 'Συντάκτης', moderator: 'Συντονιστής'},
  place: (level, parent, count) =>
    `επίπεδο ${level}${parent === null ? '' : `, απάντηση προς ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `απάντηση προς ${name}`,
  permalink: 'Σύνδεσμος σχολίου',
  edited: (date) => `επεξεργασία ${date}`,
  editNote: (reason, by) => `επεξεργασία: ${reason}${by && ` — ${by}`}`,
  deleted: 'Το σχόλιο διαγράφηκε.',
  noText: 'Το σχόλιο δεν έχει κείμενο.',
  reply: 'Απάντηση',
  replyTo: (name) => `Απάντηση προς ${name}`,
  hideReplies: (count, name) => `Απόκρυψη: ${replies(count)} προς ${name}`,
  showReplies: (count, name) => `Εμφάνιση: ${replies(count)} προς ${name}`,
  loading: 'Φόρτωση σχολίων…',
  empty: 'Δεν έχει γράψει κανείς ακόμη.',
  closed: 'Η συζήτηση έκλεισε.',
  failed: 'Τα σχόλια δεν φορτώθηκαν.',
  retry: 'Δοκιμάστε ξανά',
  write: 'Γράψτε ένα σχόλιο',
  oldest: 'Παλαιότερα',
  newest: 'Νεότερα',
  mostReplies: 'Περισσότερες απαντήσεις',
  votes: 'Περισσότερες ψήφοι',
  view: 'Προβολή',
  later: {
    folded: replies,
    echoes: plural('el', {one: '1 αναφορά αλλού', other: (n) => `${n} αναφορές αλλού`}),
    more: 'Περισσότερα σχόλια',
    loadingMore: 'Φόρτωση περισσότερων…',
    unreadable: (count) => `Δεν διαβάστηκαν: ${comments(count)}.`,
    showAll: 'Εμφάνιση όλων',
    slow: 'Η φόρτωση αργεί…',
    answerAt: (name) => `Σχολιάστε στο ${name}`,
    failures: {
      offline: 'Ο διακομιστής δεν είναι προσβάσιμος.',
      timeout: 'Ο διακομιστής δεν απαντά.',
      missing: 'Δεν υπάρχουν σχόλια εδώ.',
      refused: 'Ο διακομιστής δεν το επιτρέπει.',
      invalid: 'Ο διακομιστής δεν το δέχτηκε.',
      conflict: 'Στάλθηκε ήδη με άλλο κείμενο.',
      limited: 'Πολλά αιτήματα. Περιμένετε λίγο.',
      broken: 'Σφάλμα του διακομιστή.',
      blocked: 'Η σελίδα δεν έχει πρόσβαση στον διακομιστή.',
      moved: 'Ο διακομιστής μεταφέρθηκε.',
      unreadable: 'Μη έγκυρη απόκριση.',
      large: 'Πολύ μεγάλη απόκριση.',
      unset: 'Λείπει το χαρακτηριστικό endpoint.',
    },
  },
};

const left = plural('el', {one: 'απομένει 1 χαρακτήρας', other: (n) => `απομένουν ${n} χαρακτήρες`});

const over = plural('el', {one: '1 χαρακτήρας παραπάνω', other: (n) => `${n} χαρακτήρες παραπάνω`});

export const writing: WritingStrings = {
  writeReply: (name) => `Η απάντησή σας προς ${name}`,
  writeEdit: 'Επεξεργασία του σχολίου σας',
  name: 'Όνομα',
  email: 'Email',
  website: 'Ιστότοπος',
  comment: 'Σχόλιο',
  optional: '(προαιρετικό)',
  emailHint: 'Δεν εμφανίζεται ποτέ· μόνο για τους συντονιστές.',
  markdownHint: 'Markdown: *πλάγια*, **έντονα**, >\u00a0παράθεση, `κώδικας`, [σύνδεσμος](https://…)',
  formatting: 'Μορφοποίηση',
  tools: {
    bold: 'Έντονα',
    italic: 'Πλάγια',
    link: 'Σύνδεσμος',
    code: 'Κώδικας',
    quote: 'Παράθεση',
    list: 'Λίστα',
  },
  send: 'Δημοσίευση',
  save: 'Αποθήκευση',
  preview: 'Προεπισκόπηση',
  previewing: 'Φόρτωση προεπισκόπησης…',
  nothingToPreview: 'Δεν υπάρχει τίποτα για προεπισκόπηση ακόμη.',
  cancel: 'Άκυρο',
  left,
  over,
  needed: 'Συμπληρώστε αυτό το πεδίο.',
  notAnAddress: 'Μια διεύθυνση ιστού αρχίζει με https://',
  notAnEmail: 'Αυτό δεν είναι διεύθυνση email.',
  notKept: 'Τα πρόχειρα δεν αποθηκεύονται σε αυτή τη συσκευή: αντιγράψτε το κείμενο πριν φύγετε.',
  forget: 'Να με ξεχάσει αυτή η συσκευή',
  forgetAll: 'Να ξεχαστούν το όνομα, τα πρόχειρα και το δικαίωμα επεξεργασίας;',
  leaveEmpty: 'Αφήστε αυτό το πεδίο κενό',
};

export const sending: SendingStrings = {
  held: 'Περιμένει έγκριση από συντονιστή. Το βλέπετε μόνο εσείς.',
  heldFor: {
    name: 'Περιμένει έγκριση από συντονιστή, επειδή αυτό το όνομα είναι δεσμευμένο. Το βλέπετε μόνο εσείς.',
    blocked: 'Περιμένει έγκριση από συντονιστή, επειδή έχετε αποκλειστεί εδώ. Το βλέπετε μόνο εσείς.',
  },
  pending: 'Αποστολή…',
  checking: 'Ελέγχουμε ότι δεν είστε ρομπότ…',
  waiting: (why) => `Περιμένει να σταλεί. ${why} Θα σταλεί αυτόματα.`,
  deviceOffline: 'Είστε εκτός σύνδεσης.',
  askedToWait: (time) => `Ο διακομιστής ζητά αναμονή έως: ${time}.`,
  keepOpen: 'Δεν αποθηκεύεται αντίγραφο σε αυτή τη συσκευή: αφήστε τη σελίδα ανοιχτή.',
  stale: 'Δεν έχει σταλεί εδώ και μία ολόκληρη ημέρα. Να σταλεί τώρα;',
  sendNow: 'Αποστολή τώρα',
  takeBack: 'Ανάκληση',
  notSentYet: 'Γράφτηκε εδώ και δεν στάλθηκε ακόμη:',
  refused: 'Ένας συντονιστής δεν δέχτηκε το σχόλιό σας:',
  dismiss: 'Απόκρυψη',
  posted: 'Το σχόλιό σας δημοσιεύτηκε.',
  postedHeld: 'Ευχαριστούμε. Το σχόλιό σας θα εμφανιστεί αφού το διαβάσει συντονιστής.',
  edit: 'Επεξεργασία',
  delete: 'Διαγραφή',
  timeLeft: (time) => `ακόμη ${time}`,
  deleting: 'Διαγράφηκε.',
  undo: 'Αναίρεση',
  unchanged: 'Δεν πέτυχε.',
  editedNow: 'Το σχόλιό σας άλλαξε.',
  deletedNow: 'Το σχόλιό σας διαγράφηκε.',
  drafts: plural('el', {one: '1 ημιτελές πρόχειρο:', other: (n) => `${n} ημιτελή πρόχειρα:`}),
  draftOfReply: (name) => `απάντηση προς ${name}`,
  draftOfComment: 'σχόλιο για τη σελίδα',
  draftOfEdit: 'το σχόλιό σας, με αλλαγές',
  draftOfNothing: 'για σχόλιο που δεν υπάρχει πια',
  discard: 'Απόρριψη',
  discarded: 'Το πρόχειρο απορρίφθηκε.',
};

export const finding: FindingStrings = {
  openAll: 'Ανάπτυξη όλων',
  foldAll: 'Σύμπτυξη όλων',
  foldBelow: (level) => `Σύμπτυξη κάτω από επίπεδο ${level}`,
  flat: 'Χρονολογικά',
  tree: 'Σε νήματα',
  refresh: 'Έλεγχος για νέα',
  loadedSoFar: (count) => `φορτώθηκαν έως τώρα: ${count}`,
  unseen: plural('el', {one: '1 νέο', other: (n) => `${n} νέα`}),
  previous: 'Προηγούμενο νέο σχόλιο',
  next: 'Επόμενο νέο σχόλιο',
  arrived: plural('el', {one: '1 νέο σχόλιο', other: (n) => `${n} νέα σχόλια`}),
  changed: 'Η συζήτηση άλλαξε.',
  show: 'Εμφάνιση',
  onlyThis: 'Μόνο αυτό το νήμα',
  all: 'Όλα τα σχόλια',
  oneShown: 'Εμφανίζεται μόνο ένα νήμα.',
  back: (name) => `Επιστροφή: ${name}`,
  unknown: 'Το σχόλιο του συνδέσμου δεν υπάρχει σε αυτή τη συζήτηση.',
  unavailable: 'Δεν φορτώθηκε. Δοκιμάστε ξανά.',
  nothingNew: 'Δεν υπάρχει τίποτα νέο.',
};

export const quotes: QuotesStrings = {
  quote: 'Παράθεση',
  wrote: (name) => `${name} έγραψε:`,
  fromArticle: 'Από το άρθρο:',
  quotes: (name) => `παράθεση από ${name}, μετάβαση στο απόσπασμα`,
  quotesArticle: 'παράθεση από το άρθρο, μετάβαση στο απόσπασμα',
  quotedBy: plural('el', {one: 'Παρατέθηκε μία φορά', other: (n) => `Παρατέθηκε ${n} φορές`}),
  repliesTo: (name) => `απάντηση προς ${name}`,
  back: (name) => `Επιστροφή: ${name}`,
  asWritten: 'Παραθέσεις χωρίς συνδέσμους',
  markQuoted: 'Επισήμανση αποσπασμάτων',
};

export const keys: KeysStrings = {
  skipComments: plural('el', {one: 'Παράλειψη 1 σχολίου', other: (n) => `Παράλειψη ${n} σχολίων`}),
  endOfComments: 'Τέλος των σχολίων',
  keysTitle: 'Συντομεύσεις πληκτρολογίου',
  keysHint: 'Τα πλήκτρα λειτουργούν όταν η εστίαση είναι στα σχόλια, αλλά όχι σε πεδίο κειμένου.',
  keys: {
    next: 'Επόμενο σχόλιο',
    previous: 'Προηγούμενο σχόλιο',
    parent: 'Σχόλιο στο οποίο απαντά αυτό',
    nextNew: 'Επόμενο νέο σχόλιο',
    fold: 'Σύμπτυξη ή ανάπτυξη απαντήσεων',
    reply: 'Απάντηση',
    quote: 'Παράθεση του επιλεγμένου κειμένου ή όλου του σχολίου',
    help: 'Εμφάνιση αυτής της λίστας',
  },
  useKeys: 'Χρήση αυτών των πλήκτρων',
  closeKeys: 'Κλείσιμο',
  firstComment: 'Αυτό είναι το πρώτο σχόλιο.',
  lastComment: 'Αυτό είναι το τελευταίο σχόλιο.',
  noParent: 'Αυτό το σχόλιο δεν είναι απάντηση.',
  loadingNext: 'Φόρτωση περισσότερων σχολίων…',
  repliesFolded: plural('el', {one: 'Συμπτύχθηκε 1 απάντηση', other: (n) => `Συμπτύχθηκαν ${n} απαντήσεις`}),
  repliesShown: plural('el', {one: 'Αναπτύχθηκε 1 απάντηση', other: (n) => `Αναπτύχθηκαν ${n} απαντήσεις`}),
};

const votes = plural('el', {one: '1 ψήφος', other: (n) => `${n} ψήφοι`});

export const voting: VotingStrings = {
  voteFor: (name, count) => `Ψήφος στο σχόλιο από ${name}: ${votes(count)}`,
  voted: (count) => `Ψηφίσατε αυτό το σχόλιο: ${votes(count)}`,
  unvoted: (count) => `Πήρατε πίσω την ψήφο σας: ${votes(count)}`,
  notVoted: (why) => `Η ψήφος σας δεν μετρήθηκε. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Συνδεθήκατε ως ${name}`,
  signOut: 'Αποσύνδεση',
  signedOut: 'Αποσυνδεθήκατε.',
  signInWith: (provider) => `Σύνδεση μέσω ${provider}`,
  signInFirst: 'Συνδεθείτε για να στείλετε το σχόλιό σας.',
  signInOnSite:
    'Μόνο όσοι έχουν λογαριασμό σε αυτόν τον ιστότοπο μπορούν να γράψουν. Συνδεθείτε στον ιστότοπο· το κείμενό σας μένει εδώ.',
  signInEither: 'Για να στείλετε το σχόλιό σας, συνδεθείτε σε αυτόν τον ιστότοπο ή εδώ:',
  continueInWindow: 'Συνεχίστε στο παράθυρο που άνοιξε.',
  signInBlocked: 'Ο περιηγητής απέκλεισε το παράθυρο.',
  openSignIn: 'Άνοιγμα',
  verified: 'επαληθευμένο όνομα',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Ενέργειες για το σχόλιο από ${name}`,
  report: 'Αναφορά',
  reported: 'Έχετε αναφέρει αυτό το σχόλιο',
  reportComment: (name) => `Αναφορά του σχολίου από ${name}`,
  reportWhy: 'Τι πρόβλημα έχει αυτό το σχόλιο;',
  reportReasons: {
    spam: 'Ανεπιθύμητο ή διαφήμιση',
    abuse: 'Προσβολές ή παρενόχληση',
    harm: 'Απειλές, βία ή αυτοτραυματισμός',
    privacy: 'Προσωπικά δεδομένα άλλου',
    'off-topic': 'Εκτός θέματος',
    other: 'Κάτι άλλο',
  },
  reportDetails: 'Λεπτομέρειες για τους συντονιστές (προαιρετικά)',
  sendReport: 'Αποστολή',
  sendingReport: 'Αποστολή…',
  cancelReport: 'Άκυρο',
  chooseReason: 'Επιλέξτε έναν λόγο.',
  detailsLeft: left,
  detailsOver: over,
  reportSent: 'Ευχαριστούμε. Οι συντονιστές έλαβαν την αναφορά σας. Δεν βλέπουν ποιος την έστειλε.',
  reportNotSent: (why) => `Η αναφορά σας δεν στάλθηκε. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Συντονισμός',
  allowInWindow: 'Επιτρέψτε το στο παράθυρο που άνοιξε.',
  windowBlocked: 'Ο περιηγητής απέκλεισε το παράθυρο.',
  openWindow: 'Άνοιγμα',
  windowClosed: 'Το παράθυρο έκλεισε χωρίς να επιτραπεί τίποτα.',
  moderatingAs: (name) => (name ? `Συντονίζετε ως ${name}.` : 'Συντονίζετε.'),
  stopModerating: 'Τέλος συντονισμού',
  moderationEnded:
    'Ο διακομιστής δεν δέχεται πλέον τις αποφάσεις σας από αυτή τη σελίδα. Πατήστε «Συντονισμός» για να συνδεθείτε ξανά.',
  moderationFailed: (why) => `Δεν πέτυχε. ${why}`,
  approve: 'Έγκριση',
  turnDown: 'Απόρριψη',
  deleteComment: 'Διαγραφή',
  editComment: 'Επεξεργασία με σημείωση',
  pin: 'Καρφίτσωμα',
  unpin: 'Ξεκαρφίτσωμα',
  replyAsModerator: 'Απάντηση ως συντονιστής',
  heldHere: (why) =>
    why ? `Περιμένει έγκριση: ${why}` : 'Περιμένει έγκριση. Το βλέπουν μόνο οι συντονιστές και όποιος το έγραψε.',
  commentText: 'Κείμενο (Markdown)',
  editReason: 'Λόγος, ορατός στους αναγνώστες',
  saveEdit: 'Αποθήκευση',
  sendReply: 'Αποστολή',
  cancelChange: 'Άκυρο',
  decided: {
    approve: 'Εγκρίθηκε.',
    reject: 'Απορρίφθηκε.',
    delete: 'Διαγράφηκε.',
    edit: 'Τροποποιήθηκε.',
    pin: 'Καρφιτσώθηκε.',
    unpin: 'Ξεκαρφιτσώθηκε.',
    reply: 'Η απάντησή σας δημοσιεύτηκε.',
  },
  undoDecision: 'Αναίρεση',
  undone: 'Αναιρέθηκε.',
  decidedBefore: (name) =>
    name
      ? `Κάποιος σας πρόλαβε: ${name}. Βλέπετε το σχόλιο όπως είναι τώρα. Τίποτε άλλο δεν άλλαξε.`
      : 'Το σχόλιο άλλαξε: το βλέπετε όπως είναι τώρα. Τίποτε άλλο δεν άλλαξε.',
  commentGone: 'Αυτό το σχόλιο δεν υπάρχει πια.',
};

export const details: DetailsStrings = {
  details: 'Λεπτομέρειες',
  triesAgainAt: (time) => `Επόμενη αυτόματη προσπάθεια: ${time}.`,
  triesAgainOnline: 'Επόμενη αυτόματη προσπάθεια: όταν συνδεθεί η συσκευή.',
  diagnoses: {
    offline: () => 'Η συσκευή δεν έχει σύνδεση.',
    unreachable: ({host}) =>
      `Δεν υπάρχει πρόσβαση στο ${host}: το όνομα δεν επιλύεται, η σύνδεση απορρίπτεται ή κόβεται, το πιστοποιητικό δεν είναι έγκυρο ή εμποδίζει κάποια επέκταση του browser. Ο browser δεν λέει τον λόγο. Ίσως είναι προσωρινό.`,
    unanswered: ({page}) =>
      `Ο browser δεν δείχνει απόκριση: η σύνδεση απέτυχε ή ο διακομιστής δεν δέχεται εγγραφή από αυτή τη σελίδα. Στο OPTIONS πρέπει να απαντά με «Access-Control-Allow-Origin: ${page}», «Access-Control-Allow-Methods: POST, PATCH, DELETE» και «Access-Control-Allow-Headers: Authorization, Content-Type». Ο browser δεν λέει τον λόγο.`,
    cors: ({page, isOurs}) =>
      `Ο διακομιστής απαντά, αλλά όχι σε αυτή τη σελίδα (CORS): λείπει η κεφαλίδα «Access-Control-Allow-Origin: ${page}» (ή «*»).${isOurs ? ` Το Colloquy τη στέλνει σε κάθε σελίδα: κάποιος proxy την αφαιρεί ή απαντά. Για εγγραφή από αυτή τη σελίδα: «--origin ${page}».` : ''}`,
    csp: ({directive, origin}) =>
      `Η Content-Security-Policy αυτής της σελίδας αποκλείει το αίτημα. Προσθέστε το ${origin} στην οδηγία «${directive}».`,
    mixed: ({host}) =>
      `Η σελίδα είναι ασφαλής (https), το endpoint όχι (http): οι browser αποκλείουν το μεικτό περιεχόμενο. Ορίστε https://${host}.`,
    private: ({host}) =>
      `Το ${host} ανήκει σε ιδιωτικό δίκτυο ή στη συσκευή του αναγνώστη, ενώ η σελίδα είναι δημόσια: οι browser το αποκλείουν ή ρωτούν, και πολλοί αναγνώστες δεν έχουν πρόσβαση. Ορίστε δημόσια διεύθυνση. Μέσα στο δίκτυο επιτρέψτε το «local-network-access» στην Permissions-Policy της σελίδας και απαντάτε στα preflight με «Access-Control-Allow-Private-Network: true».`,
    scheme: () =>
      'Τα σχόλια διαβάζονται μόνο με http ή https. Ορίστε τέτοιο endpoint και ανοίξτε τη σελίδα από διακομιστή, όχι από αρχείο.',
    slow: ({host}) => `Το ${host} δεν έστειλε τίποτα για 20 δευτερόλεπτα.`,
    moved: ({to}) =>
      `Η διεύθυνση ανακατευθύνει${to && ` στο ${to}`}. Η ανάγνωση ανακατευθύνεται εντός http ή https, τα αιτήματα με μυστικό ή σχόλιο όχι. Ορίστε στο endpoint τη νέα διεύθυνση.`,
    cut: () => 'Η σύνδεση κόπηκε.',
    large: ({megabytes}) => `Η απόκριση είναι μεγαλύτερη από ${megabytes} MB.`,
    half: () => 'Η απόκριση δεν είναι πλήρες και έγκυρο JSON.',
    foreign: () => 'Η απόκριση δεν είναι JSON.',
    shapeless: () => 'Η απόκριση είναι JSON σε άλλη μορφή.',
  },
  rejections: {
    signIn: () => 'Ο διακομιστής απαιτεί σύνδεση.',
    forbidden: ({page, isOurs}) =>
      `Ο διακομιστής αρνείται τον ιστότοπο ή το αίτημα.${isOurs ? ` Το Colloquy επιτρέπει τον ιστότοπο με «--origin ${page}».` : ''}`,
    absent: () => 'Δεν υπάρχει τίποτα εδώ.',
    limited: () => 'Πάρα πολλά αιτήματα στον διακομιστή.',
    busy: () => 'Ο διακομιστής δεν είναι διαθέσιμος τώρα.',
    broken: () => 'Σφάλμα του διακομιστή ή ενός proxy.',
    other: () => 'Ο διακομιστής δεν δέχεται το αίτημα.',
  },
  pointsElsewhere: 'Το endpoint μάλλον οδηγεί αλλού.',
  address: (address) => `Διεύθυνση: ${address}`,
  answer: (status, type) => `Απόκριση: κατάσταση ${status}, ${type || 'χωρίς Content-Type'}`,
  begins: (text) => `Αρχή: ${text}`,
  says: (sentence) => `Μήνυμα: ${sentence}`,
  setting: (setting) => `Εκεί: ${setting}`,
  requestId: (id) => `Αίτημα: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'el',
  title: 'Σύνδεση',
  done: 'Συνδεθήκατε. Μπορείτε να κλείσετε αυτό το παράθυρο.',
  noPage:
    'Δεν υπάρχει πρόσβαση στη σελίδα με τα σχόλια από αυτό το παράθυρο. Κλείστε το και συνδεθείτε ξανά εκεί. Για τον ιδιοκτήτη του ιστότοπου: οι σελίδες με Cross-Origin-Opener-Policy χρειάζονται την τιμή same-origin-allow-popups.',
  refused: (provider) => `Η σύνδεση μέσω ${provider} απορρίφθηκε.`,
  down: (provider) => `Η υπηρεσία ${provider} δεν απαντά αυτή τη στιγμή.`,
  failed: (provider) => `Η σύνδεση μέσω ${provider} απέτυχε: η απόκριση δεν είναι έγκυρη.`,
  nameless: (provider) =>
    `Ο λογαριασμός σας στην υπηρεσία ${provider} δεν έχει όνομα που να μπορεί να εμφανιστεί. Προσθέστε ένα εκεί.`,
  over: 'Αυτή η σύνδεση έληξε ή έχει ήδη χρησιμοποιηθεί. Συνδεθείτε ξανά στη σελίδα.',
  busy: 'Έγιναν πάρα πολλές συνδέσεις από το δίκτυό σας. Δοκιμάστε ξανά σε ένα λεπτό.',
  otherOrigin: (origin) =>
    `Αυτός ο διακομιστής δεν συνδέει κανέναν για σελίδες από ${origin}. Για τον ιδιοκτήτη του ιστότοπου: επιτρέψτε τις με --origin ${origin}`,
  nothingLost: 'Τίποτα δεν χάθηκε: το κείμενό σας είναι ακόμη στη φόρμα.',
  again: 'Δοκιμάστε ξανά',
  close: 'Επιστροφή στη σελίδα',
};

export const page: PageStrings = {
  lang: 'el',
  heading: (title) => `Σχόλια για «${title}»`,
  backToArticle: 'Επιστροφή στο άρθρο',
  signInAtArticle: 'Για να γράψετε ένα σχόλιο, συνδεθείτε στη σελίδα του άρθρου.',
  ownPage: plural('el', {
    zero: 'Διαβάστε και γράψτε σχόλια σε ξεχωριστή σελίδα',
    one: 'Διαβάστε το σχόλιο σε ξεχωριστή σελίδα',
    other: (n) => `Διαβάστε τα ${n} σχόλια σε ξεχωριστή σελίδα`,
  }),
  previousPage: 'Προηγούμενη σελίδα',
  nextPage: 'Επόμενη σελίδα',
  pageOf: (number, pages) => `Σελίδα ${number} από ${pages}`,
  textKept: 'Το σχόλιό σας δεν δημοσιεύτηκε. Το κείμενό σας είναι ακόμη στη φόρμα παρακάτω.',
  otherSite: 'Αυτή η φόρμα στάλθηκε από άλλον ιστότοπο. Ελέγξτε το κείμενό σας και δημοσιεύστε το από εδώ.',
  parentGone: 'Το σχόλιο στο οποίο απαντήσατε διαγράφηκε.',
  yourComment: 'Το σχόλιό σας',
  showInDiscussion: 'Εμφάνιση στη συζήτηση',
};

export const tooOld: string =
  'Αυτός ο περιηγητής είναι πολύ παλιός για να δείξει τα σχόλια. Ενημερώστε τον ή χρησιμοποιήστε άλλον.';

export const attributions: AttributionWords = {
  article: 'άρθρο*',
  place: 'παραπάνω|σχόλι*|κείμεν*|ανάρτηση*',
  introduces: 'παραθέτω|παράθεση|(?:σε )?απάντηση',
  from: 'από|σύμφωνα με',
  says: 'έγραψ*|γράφει|είπε|λέει',
  nobody: 'παροιμία*',
};
