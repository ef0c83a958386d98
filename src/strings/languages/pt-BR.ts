// Portuguese (Brazil).

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

const replies = plural('pt-BR', {
  one: (n) => `${n} resposta`,
  many: (n) => `${n} de respostas`,
  other: (n) => `${n} respostas`,
});

export const thread: Strings = {
  lang: 'pt-BR',
  comments: plural('pt-BR', {
    zero: 'Nenhum comentário ainda',
    one: (n) => `${n} comentário`,
    many: (n) => `${n} de comentários`,
    other: (n) => `${n} comentários`,
  }),
  anonymous: 'Anônimo',
  badges: {author: 'Autoria', moderator: 'Moderação'},
  place: (level, parent, count) =>
    `nível ${level}${parent === null ? '' : `, em resposta a ${parent}`}${count === 0 ? '' : `, ${replies(count)}`}`,
  inReplyTo: (name) => `em resposta a ${name}`,
  permalink: 'Link para este comentário',
  edited: (date) => `editado em ${date}`,
  editNote: (reason, by) => (by ? `editado: ${reason} — ${by}` : `editado: ${reason}`),
  deleted: 'Este comentário foi excluído.',
  noText: 'Este comentário não tem texto.',
  reply: 'Responder',
  replyTo: (name) => `Responder a ${name}`,
  hideReplies: (count, name) => `Ocultar ${replies(count)} a ${name}`,
  showReplies: (count, name) => `Mostrar ${replies(count)} a ${name}`,
  loading: 'Carregando comentários…',
  empty: 'Ninguém escreveu nada aqui ainda.',
  closed: 'Esta discussão está encerrada e não aceita novos comentários.',
  failed: 'Não foi possível carregar os comentários.',
  retry: 'Tentar novamente',
  write: 'Escrever um comentário',
  oldest: 'Mais antigos',
  newest: 'Mais recentes',
  mostReplies: 'Mais respostas',
  votes: 'Mais votados',
  view: 'Exibição',
  later: {
    folded: replies,
    echoes: plural('pt-BR', {
      one: (n) => `${n} menção em outro lugar`,
      many: (n) => `${n} de menções em outros lugares`,
      other: (n) => `${n} menções em outros lugares`,
    }),
    more: 'Mostrar mais comentários',
    loadingMore: 'Carregando mais comentários…',
    unreadable: plural('pt-BR', {
      one: (n) => `Não foi possível ler ${n} comentário.`,
      many: (n) => `Não foi possível ler ${n} de comentários.`,
      other: (n) => `Não foi possível ler ${n} comentários.`,
    }),
    showAll: 'Mostrar tudo',
    slow: 'Os comentários estão demorando mais do que o normal…',
    answerAt: (name) => `Comentar em ${name}`,
    failures: {
      offline: 'Não foi possível acessar o servidor.',
      timeout: 'O servidor não responde.',
      missing: 'Não há comentários neste endereço.',
      refused: 'O servidor não permite isso.',
      invalid: 'O servidor não aceitou isso.',
      conflict: 'Isso já foi enviado com outro texto.',
      limited: 'Solicitações demais. Aguarde um momento.',
      broken: 'O servidor está com um problema.',
      blocked: 'Esta página não pode acessar o servidor.',
      moved: 'O servidor mudou de endereço.',
      unreadable: 'A resposta não é válida.',
      large: 'A resposta é grande demais.',
      unset: 'Falta o endereço dos comentários: o atributo endpoint.',
    },
  },
};

export const writing: WritingStrings = {
  writeReply: (name) => `Sua resposta a ${name}`,
  writeEdit: 'Editar seu comentário',
  name: 'Nome',
  email: 'E-mail',
  website: 'Site',
  comment: 'Comentário',
  optional: '(opcional)',
  emailHint: 'Nunca é exibido; é só para a moderação.',
  markdownHint: 'Markdown: *ênfase*, **negrito**, >\u00a0citação, `código`, [link](https://…)',
  formatting: 'Formatação',
  tools: {bold: 'Negrito', italic: 'Itálico', link: 'Link', code: 'Código', quote: 'Citação', list: 'Lista'},
  send: 'Publicar comentário',
  save: 'Salvar alterações',
  preview: 'Prévia',
  previewing: 'Carregando a prévia…',
  nothingToPreview: 'Ainda não há nada para mostrar.',
  cancel: 'Cancelar',
  left: plural('pt-BR', {
    one: (n) => `Resta ${n} caractere`,
    many: (n) => `Restam ${n} de caracteres`,
    other: (n) => `Restam ${n} caracteres`,
  }),
  over: plural('pt-BR', {
    one: (n) => `${n} caractere a mais`,
    many: (n) => `${n} de caracteres a mais`,
    other: (n) => `${n} caracteres a mais`,
  }),
  needed: 'Este campo é obrigatório.',
  notAnAddress: 'Um endereço da web começa com https://',
  notAnEmail: 'Este não é um endereço de e-mail.',
  notKept: 'Este dispositivo não guarda rascunhos: copie seu texto antes de sair.',
  forget: 'Esquecer-me neste dispositivo',
  forgetAll: 'Esquecer nome, rascunhos e permissão para editar?',
  leaveEmpty: 'Deixe este campo vazio',
};

export const sending: SendingStrings = {
  held: 'Aguardando a moderação. Só você pode ver.',
  heldFor: {
    name: 'Aguardando a moderação, porque este nome é reservado. Só você pode ver o comentário.',
    blocked: 'Aguardando a moderação, porque seu acesso está bloqueado aqui. Só você pode ver o comentário.',
  },
  pending: 'Enviando…',
  checking: 'Verificando se o navegador é de uma pessoa…',
  waiting: (why) => `Aguardando envio. ${why} O comentário será enviado automaticamente.`,
  deviceOffline: 'Você está sem conexão.',
  askedToWait: (time) => `O servidor pede para aguardar até este momento: ${time}.`,
  keepOpen: 'Este dispositivo não guarda uma cópia: deixe esta página aberta.',
  stale: 'Não enviado há um dia inteiro. Enviar agora?',
  sendNow: 'Enviar agora',
  takeBack: 'Retirar',
  notSentYet: 'Escrito aqui e ainda não enviado:',
  refused: 'A moderação não aceitou seu comentário:',
  dismiss: 'Dispensar',
  posted: 'Seu comentário foi publicado.',
  postedHeld: 'Agradecemos! A moderação vai ler seu comentário antes que ele apareça.',
  edit: 'Editar',
  delete: 'Excluir',
  timeLeft: (time) => `mais ${time}`,
  deleting: 'Excluído.',
  undo: 'Desfazer',
  unchanged: 'Não funcionou.',
  editedNow: 'Seu comentário foi alterado.',
  deletedNow: 'Seu comentário foi excluído.',
  drafts: plural('pt-BR', {
    one: (n) => `${n} rascunho inacabado:`,
    many: (n) => `${n} de rascunhos inacabados:`,
    other: (n) => `${n} rascunhos inacabados:`,
  }),
  draftOfReply: (name) => `resposta a ${name}`,
  draftOfComment: 'comentário sobre a página',
  draftOfEdit: 'seu comentário, editado',
  draftOfNothing: 'para um comentário que não existe mais',
  discard: 'Descartar',
  discarded: 'Descartado.',
};

export const finding: FindingStrings = {
  openAll: 'Expandir tudo',
  foldAll: 'Recolher tudo',
  foldBelow: (level) => `Recolher a partir do nível ${level}`,
  flat: 'Cronológica',
  tree: 'Conversas',
  refresh: 'Buscar novos comentários',
  loadedSoFar: (count) => `carregados até agora: ${count}`,
  unseen: plural('pt-BR', {one: (n) => `${n} novo`, many: (n) => `${n} de novos`, other: (n) => `${n} novos`}),
  previous: 'Novo comentário anterior',
  next: 'Próximo novo comentário',
  arrived: plural('pt-BR', {
    one: (n) => `${n} novo comentário`,
    many: (n) => `${n} de novos comentários`,
    other: (n) => `${n} novos comentários`,
  }),
  changed: 'A discussão mudou.',
  show: 'Mostrar',
  onlyThis: 'Só esta conversa',
  all: 'Todos os comentários',
  oneShown: 'Apenas uma conversa está sendo mostrada.',
  back: (name) => `Voltar a ${name}`,
  unknown: 'O comentário do link não está nesta discussão.',
  unavailable: 'Não foi possível carregar. Tente novamente.',
  nothingNew: 'Não há nada de novo.',
};

export const quotes: QuotesStrings = {
  quote: 'Citar isto',
  wrote: (name) => `${name} escreveu:`,
  fromArticle: 'Do artigo:',
  quotes: (name) => `cita ${name}, ir para o trecho`,
  quotesArticle: 'cita o artigo, ir para o trecho',
  quotedBy: plural('pt-BR', {
    one: (n) => `Citado ${n} vez`,
    many: (n) => `Citado ${n} de vezes`,
    other: (n) => `Citado ${n} vezes`,
  }),
  repliesTo: (name) => `responde a ${name}`,
  back: (name) => `Voltar a ${name}`,
  asWritten: 'Citações como escritas',
  markQuoted: 'Marcar trechos citados',
};

export const keys: KeysStrings = {
  skipComments: plural('pt-BR', {
    one: (n) => `Pular ${n} comentário`,
    many: (n) => `Pular ${n} de comentários`,
    other: (n) => `Pular ${n} comentários`,
  }),
  endOfComments: 'Fim dos comentários',
  keysTitle: 'Atalhos de teclado',
  keysHint: 'Estas teclas funcionam enquanto o foco está nos comentários, mas não em um campo de texto.',
  keys: {
    next: 'Próximo comentário',
    previous: 'Comentário anterior',
    parent: 'Comentário ao qual este responde',
    nextNew: 'Próximo novo comentário',
    fold: 'Recolher ou expandir as respostas',
    reply: 'Responder',
    quote: 'Citar o texto selecionado ou todo o comentário',
    help: 'Mostrar esta lista',
  },
  useKeys: 'Usar estas teclas',
  closeKeys: 'Fechar',
  firstComment: 'Este é o primeiro comentário.',
  lastComment: 'Este é o último comentário.',
  noParent: 'Este comentário não é uma resposta.',
  loadingNext: 'Carregando mais comentários…',
  repliesFolded: plural('pt-BR', {
    one: (n) => `${n} resposta recolhida`,
    many: (n) => `${n} de respostas recolhidas`,
    other: (n) => `${n} respostas recolhidas`,
  }),
  repliesShown: plural('pt-BR', {
    one: (n) => `${n} resposta expandida`,
    many: (n) => `${n} de respostas expandidas`,
    other: (n) => `${n} respostas expandidas`,
  }),
};

const votes = plural('pt-BR', {
  one: (n) => `${n} voto`,
  many: (n) => `${n} de votos`,
  other: (n) => `${n} votos`,
});

export const voting: VotingStrings = {
  voteFor: (name, count) => `Votar no comentário de ${name}: ${votes(count)}`,
  voted: (count) => `Você votou neste comentário: ${votes(count)}`,
  unvoted: (count) => `Você retirou seu voto: ${votes(count)}`,
  notVoted: (why) => `Seu voto não foi contado. ${why}`,
};

export const identity: IdentityStrings = {
  signedInAs: (name) => `Você entrou como ${name}`,
  signOut: 'Sair',
  signedOut: 'Você saiu da sua conta.',
  signInWith: (provider) => `Entrar com ${provider}`,
  signInFirst: 'Entre para enviar seu comentário.',
  signInOnSite: 'Só quem tem uma conta neste site pode escrever. Entre no site; seu texto continua aqui.',
  signInEither: 'Entre na sua conta neste site para enviar seu comentário ou entre por aqui:',
  continueInWindow: 'Continue na janela que se abriu.',
  signInBlocked: 'O navegador bloqueou a janela.',
  openSignIn: 'Abrir',
  verified: 'nome verificado',
};

export const reporting: ReportingStrings = {
  actionsFor: (name) => `Ações para o comentário de ${name}`,
  report: 'Denunciar',
  reported: 'Você denunciou este comentário',
  reportComment: (name) => `Denunciar o comentário de ${name}`,
  reportWhy: 'Qual é o problema com este comentário?',
  reportReasons: {
    spam: 'Spam ou publicidade',
    abuse: 'Insultos ou assédio',
    harm: 'Ameaças, violência ou automutilação',
    privacy: 'Dados pessoais de alguém',
    'off-topic': 'Fora do assunto',
    other: 'Outro motivo',
  },
  reportDetails: 'Detalhes para a moderação (opcional)',
  sendReport: 'Enviar denúncia',
  sendingReport: 'Enviando…',
  cancelReport: 'Cancelar',
  chooseReason: 'Escolha um motivo.',
  detailsLeft: plural('pt-BR', {
    one: (n) => `Resta ${n} caractere`,
    many: (n) => `Restam ${n} de caracteres`,
    other: (n) => `Restam ${n} caracteres`,
  }),
  detailsOver: plural('pt-BR', {
    one: (n) => `${n} caractere a mais`,
    many: (n) => `${n} de caracteres a mais`,
    other: (n) => `${n} caracteres a mais`,
  }),
  reportSent: 'Agradecemos! A moderação recebeu sua denúncia. Ela não vê quem a enviou.',
  reportNotSent: (why) => `Sua denúncia não foi enviada. ${why}`,
};

export const moderating: ModeratingStrings = {
  moderate: 'Moderar',
  allowInWindow: 'Autorize na janela que se abriu.',
  windowBlocked: 'O navegador bloqueou a janela.',
  openWindow: 'Abrir',
  windowClosed: 'A janela foi fechada sem autorizar nada.',
  moderatingAs: (name) => (name ? `Você está moderando como ${name}.` : 'Você está moderando.'),
  stopModerating: 'Parar de moderar',
  moderationEnded: 'O servidor não aceita mais suas decisões nesta página. Clique em “Moderar” para entrar de novo.',
  moderationFailed: (why) => `Não funcionou. ${why}`,
  approve: 'Aprovar',
  turnDown: 'Recusar',
  deleteComment: 'Excluir',
  editComment: 'Editar com uma nota',
  pin: 'Fixar',
  unpin: 'Desafixar',
  replyAsModerator: 'Responder como moderação',
  heldHere: (why) => (why ? `Retido: ${why}` : 'Retido. Só a moderação e quem o escreveu podem ver.'),
  commentText: 'Texto (Markdown)',
  editReason: 'Motivo, visível para todos',
  saveEdit: 'Salvar',
  sendReply: 'Enviar resposta',
  cancelChange: 'Cancelar',
  decided: {
    approve: 'Aprovado.',
    reject: 'Recusado.',
    delete: 'Excluído.',
    edit: 'Editado.',
    pin: 'Fixado.',
    unpin: 'Desafixado.',
    reply: 'Sua resposta foi publicada.',
  },
  undoDecision: 'Desfazer',
  undone: 'Desfeito.',
  decidedBefore: (name) =>
    name
      ? `${name} decidiu antes: você vê o comentário como está agora. Nada mais foi alterado.`
      : 'O comentário mudou: você o vê como está agora. Nada mais foi alterado.',
  commentGone: 'Este comentário não existe mais.',
};

export const details: DetailsStrings = {
  details: 'Detalhes',
  triesAgainAt: (time) => `Próxima tentativa automática: ${time}.`,
  triesAgainOnline: 'A próxima tentativa automática será quando este dispositivo voltar a ter conexão.',
  diagnoses: {
    offline: () => 'Este dispositivo não tem conexão de rede.',
    unreachable: ({host}) =>
      `Não foi possível acessar ${host}: o nome não é encontrado, a conexão é recusada ou interrompida, o certificado não é válido ou uma extensão do navegador faz o bloqueio. Os navegadores não informam o motivo à página. Pode ser temporário.`,
    unanswered: ({page}) =>
      `O navegador não mostra nenhuma resposta: a conexão falhou ou o servidor não aceita gravações a partir desta página. Ele precisa responder a OPTIONS com “Access-Control-Allow-Origin: ${page}”, “Access-Control-Allow-Methods: POST, PATCH, DELETE” e “Access-Control-Allow-Headers: Authorization, Content-Type”. Os navegadores não informam o motivo à página.`,
    cors: ({page, isOurs}) =>
      `O servidor responde, mas não a esta página (CORS): falta na resposta o cabeçalho “Access-Control-Allow-Origin: ${page}” (ou “*”).${isOurs ? ` Um servidor Colloquy o envia a todas as páginas: procure um proxy que o remova ou que responda no lugar dele. Inicie o servidor com “--origin ${page}” para que esta página também possa escrever.` : ''}`,
    csp: ({directive, origin}) =>
      `A Content-Security-Policy desta página bloqueia a solicitação. Adicione ${origin} à diretiva “${directive}” dela.`,
    mixed: ({host}) =>
      `Esta página é segura (https), mas o endpoint não (http): os navegadores bloqueiam isso como conteúdo misto. Sirva o endpoint por https e informe https://${host}.`,
    private: ({host}) =>
      `${host} é um endereço de uma rede privada ou do próprio dispositivo, e esta página é pública: os navegadores bloqueiam isso ou perguntam antes, e a maioria das pessoas não consegue acessá-lo. Use um endereço público. Dentro da rede, permita “local-network-access” na Permissions-Policy da página e responda aos preflights com “Access-Control-Allow-Private-Network: true”.`,
    scheme: () =>
      'Os comentários só podem ser lidos por http ou https. Informe um endereço assim em endpoint e abra a página a partir de um servidor web, não de um arquivo.',
    slow: ({host}) => `${host} não enviou nada durante 20 segundos.`,
    moved: ({to}) =>
      `O endereço redireciona${to && ` para ${to}`}. A leitura segue redirecionamentos que permanecem em http ou em https; solicitações com um segredo ou um comentário não seguem nenhum. Informe o novo endereço em endpoint.`,
    cut: () => 'A conexão caiu antes que a resposta estivesse completa.',
    large: ({megabytes}) => `A resposta tem mais de ${megabytes}\u00A0MB.`,
    half: () => 'A resposta está cortada ou não é JSON válido.',
    foreign: () => 'A resposta não é JSON.',
    shapeless: () => 'A resposta é JSON, mas não está no formato esperado.',
  },
  rejections: {
    signIn: () => 'O servidor exige que você entre.',
    forbidden: ({page, isOurs}) =>
      `O servidor recusa este site ou esta solicitação.${isOurs ? ` Um servidor Colloquy permite o site com “--origin ${page}”.` : ''}`,
    absent: () => 'Não há nada neste endereço.',
    limited: () => 'O limite de solicitações do servidor foi excedido.',
    busy: () => 'O servidor está temporariamente indisponível.',
    broken: () => 'O servidor, ou um proxy à frente dele, falhou.',
    other: () => 'O servidor não aceita a solicitação.',
  },
  pointsElsewhere: 'O endpoint provavelmente aponta para outro lugar.',
  address: (address) => `Endereço: ${address}`,
  answer: (status, type) => `Resposta: status ${status}, ${type || 'sem Content-Type'}`,
  begins: (text) => `Começa assim: ${text}`,
  says: (sentence) => `Mensagem: ${sentence}`,
  setting: (setting) => `Verifique lá: ${setting}`,
  requestId: (id) => `ID da solicitação: ${id}`,
};

export const signInPage: SignInPageStrings = {
  lang: 'pt-BR',
  title: 'Entrar',
  done: 'Você entrou. Já pode fechar esta janela.',
  noPage:
    'Não é possível acessar a página dos comentários a partir desta janela. Feche-a e entre de novo por lá. Para quem administra o site: páginas com Cross-Origin-Opener-Policy precisam do valor same-origin-allow-popups.',
  refused: (provider) => `${provider} não permitiu sua entrada.`,
  down: (provider) => `${provider} não responde no momento.`,
  failed: (provider) => `Não foi possível entrar com ${provider}: a resposta não é válida.`,
  nameless: (provider) => `Sua conta em ${provider} não tem um nome para mostrar. Adicione um por lá.`,
  over: 'Esta entrada expirou ou já foi usada. Entre de novo pela página.',
  busy: 'Houve tentativas demais de entrar a partir da sua rede. Tente novamente em um minuto.',
  otherOrigin: (origin) =>
    `Este servidor não permite entrar a partir de páginas de ${origin}. Para quem administra o site: elas são permitidas com --origin ${origin}`,
  nothingLost: 'Nada se perdeu: seu texto ainda está no formulário.',
  again: 'Tentar novamente',
  close: 'Voltar à página',
};

export const page: PageStrings = {
  lang: 'pt-BR',
  heading: (title) => `Comentários sobre “${title}”`,
  backToArticle: 'Voltar ao artigo',
  signInAtArticle: 'Para escrever um comentário, entre na sua conta na página do artigo.',
  ownPage: plural('pt-BR', {
    zero: 'Ler e escrever comentários em uma página separada',
    one: (n) => `Ler ${n} comentário em uma página separada`,
    many: (n) => `Ler ${n} de comentários em uma página separada`,
    other: (n) => `Ler ${n} comentários em uma página separada`,
  }),
  previousPage: 'Página anterior',
  nextPage: 'Próxima página',
  pageOf: (page, pages) => `Página ${page} de ${pages}`,
  textKept: 'Seu comentário não foi publicado. Seu texto ainda está no formulário abaixo.',
  otherSite: 'Este formulário foi enviado de outro site. Confira seu texto e publique-o por aqui.',
  parentGone: 'O comentário que você respondeu foi excluído.',
  yourComment: 'Seu comentário',
  showInDiscussion: 'Mostrar na discussão',
};

export const tooOld: string = 'Este navegador é antigo demais para mostrar os comentários. Atualize-o ou use outro.';

export const attributions: AttributionWords = {
  article: 'artigo',
  place: 'texto|acima|comentári*',
  introduces: 'cit(?:o|ando)|em resposta a',
  from: 'd[aeo]|segundo|conforme',
  says: 'escrev*|disse|diz',
  nobody: 'ditado|canção',
};
