import type {DetailsStrings} from '../strings.js';

export const de: DetailsStrings = {
  details: 'Einzelheiten',
  triesAgainAt: (time) => `Der nächste automatische Versuch ist um ${time}.`,
  triesAgainOnline: 'Der nächste automatische Versuch folgt, sobald dieses Gerät wieder online ist.',
  diagnoses: {
    offline: () => 'Dieses Gerät hat keine Verbindung zum Netz.',
    unreachable: ({host}) =>
      `${host} ist nicht erreichbar: Der Name lässt sich nicht auflösen, die Verbindung wird abgelehnt oder bricht ab, das Zertifikat ist ungültig, oder eine Erweiterung des Browsers verhindert es. Browser nennen der Seite den Grund nicht. Es kann vorübergehen.`,
    unanswered: ({page}) =>
      `Der Browser zeigt keine Antwort: Die Verbindung ist gescheitert, oder der Server nimmt von dieser Seite nichts an. Er muss OPTIONS mit “Access-Control-Allow-Origin: ${page}”, “Access-Control-Allow-Methods: POST, PATCH, DELETE” und “Access-Control-Allow-Headers: Authorization, Content-Type” beantworten. Browser nennen der Seite den Grund nicht.`,
    cors: ({page, isOurs}) =>
      `Der Server antwortet, aber nicht dieser Seite (CORS): Der Antwort fehlt der Header “Access-Control-Allow-Origin: ${page}” (oder “*”).${isOurs ? ` Ein Colloquy-Server sendet ihn an jede Seite: Ein Proxy entfernt ihn oder antwortet selbst. Mit “--origin ${page}” gestartet, lässt der Server diese Seite auch schreiben.` : ''}`,
    csp: ({directive, origin}) =>
      `Die Content-Security-Policy dieser Seite verhindert die Anfrage. Ihrer Direktive “${directive}” fehlt ${origin}.`,
    mixed: ({host}) =>
      `Diese Seite ist sicher (https), der Endpunkt nicht (http): Browser verhindern das als Mixed Content. Der Endpunkt muss über https erreichbar und als https://${host} angegeben sein.`,
    private: ({host}) =>
      `${host} ist eine Adresse in einem privaten Netz oder auf dem Gerät selbst, diese Seite ist öffentlich: Browser verhindern das oder fragen nach, und die meisten können die Adresse nicht erreichen. Nötig ist eine öffentliche Adresse; innerhalb des Netzes “local-network-access” in der Permissions-Policy der Seite und “Access-Control-Allow-Private-Network: true” in der Antwort auf Preflights.`,
    scheme: () =>
      'Kommentare lassen sich nur über http oder https lesen. Der Endpunkt muss eine solche Adresse sein, und die Seite muss von einem Webserver kommen, nicht aus einer Datei.',
    slow: ({host}) => `${host} hat 20 Sekunden lang nichts gesendet.`,
    moved: ({to}) =>
      `Die Adresse leitet weiter${to && ` nach ${to}`}. Das Lesen folgt Weiterleitungen, die bei http oder bei https bleiben; Anfragen mit einem Geheimnis oder Kommentar folgen keiner. Der Endpunkt muss die neue Adresse nennen.`,
    cut: () => 'Die Verbindung brach ab, bevor die Antwort vollständig war.',
    large: ({megabytes}) => `Die Antwort ist größer als ${megabytes} MB.`,
    half: () => 'Die Antwort ist abgeschnitten oder kein gültiges JSON.',
    foreign: () => 'Die Antwort ist kein JSON.',
    shapeless: () => 'Die Antwort ist JSON, aber nicht im erwarteten Format.',
  },
  rejections: {
    signIn: () => 'Der Server verlangt eine Anmeldung.',
    forbidden: ({page, isOurs}) =>
      `Der Server lehnt diese Website oder diese Anfrage ab.${isOurs ? ` Ein Colloquy-Server erlaubt die Website mit “--origin ${page}”.` : ''}`,
    absent: () => 'Unter dieser Adresse gibt es nichts.',
    limited: () => 'Der Server erlaubt weniger Anfragen, als gestellt wurden.',
    busy: () => 'Der Server ist zurzeit nicht verfügbar.',
    broken: () => 'Der Server oder ein Proxy davor hat versagt.',
    other: () => 'Der Server nimmt die Anfrage nicht an.',
  },
  pointsElsewhere: 'Der Endpunkt zeigt wahrscheinlich woandershin.',
  address: (address) => `Adresse: ${address}`,
  answer: (status, type) => `Antwort: Status ${status}, ${type || 'ohne Content-Type'}`,
  begins: (text) => `Sie beginnt: ${text}`,
  says: (sentence) => `Meldung: ${sentence}`,
  setting: (setting) => `Dort: ${setting}`,
  requestId: (id) => `Kennung der Anfrage: ${id}`,
};
