import type { Language } from './language.ts';
import { clause, each, either, leading, opening, whole, word } from './patterns.ts';

const raw = String.raw;
const contact = raw`(?:(?:endereço de )?(?:e-?mail|mail|correio(?: eletrónico| eletrônico)?)|endereço|(?:número|nº|num)(?: de (?:telefone|celular|telemóvel|whatsapp|contato|contacto))?|telefone|fone|celular|telemóvel|whatsapp|whats|zap|contato|contacto|dados)`;
const people = raw`(?:chefes?|patrão|patroa|admin|administrador(?:a|es)?|gerente|diretor(?:a)?|don[oa]|mulher|esposa|esposo|marido|parceir[oa]|namorad[oa]|amig[oa]s?|irmão|irmã|mãe|pai|filh[oa]s?|colegas?|assistente|secretári[oa]|vizinh[oa]s?|empresa|escritório|loja|médic[oa]|doutor(?:a)?|advogad[oa]|senhori[oa]|proprietári[oa]|clientes?|equipe|equipa|suporte|usuári[oa]s?|utilizador(?:a|es)?)`;
const human = raw`(?:(?:uma? )?(?:ser humano|humano|pessoa(?: real| de verdade)?|atendente(?: humano)?|agente|operadora?|funcionári[oa]|representante|gerente|responsável|alguém)(?: de verdade| real)?|(?:a )?(?:sua |vossa )?(?:equipe|equipa)|o suporte|o atendimento)`;
const notAName = raw`(?! (?:que|se|quant[oa]s?|quando|como|onde|por|o|a|os|as|uma?|ao|algo|em|no|na|mais|já|hoje|amanhã|depois|agora|sobre|quando|para|por favor)(?!\p{L}))(?= \p{L})`;

export const pt: Language = {
  code: 'pt',
  marks: each(
    /o|os|e|é|não|você|vocês|uma|um|do|da|dos|das|na|em|com|para|pra|meu|minha|seu|sua|nosso|nossa|que|quando|quanto|custa|onde|olá|oi|obrigad[oa]|bom|boa|posso|pode|podem|tem|têm|tenho|quero|gostaria|hoje|amanhã|aberto|abrem|são|está|isso|isto|também|mais|mas|ao|por favor/,
  ),
  says: {
    ask: {
      name: 'Que nome posso anotar?',
      email: 'Para qual endereço de e-mail podemos escrever?',
      phone: 'Para qual número de telefone podemos ligar?',
      other: (label) => `Posso anotar mais um dado, por favor: ${label}?`,
    },
    why: (purpose) => `Perguntamos ${purpose}; se preferir não dizer, basta escrever “pular”.`,
    purposes: {
      name: 'para saber como tratar você',
      email: 'para podermos escrever se esta conversa for interrompida',
      phone: 'para podermos retornar a ligação, se necessário',
    },
    problem: {
      empty: 'Não chegou nada; por favor, escreva mais uma vez.',
      too_long: 'É longo demais para eu anotar; uma forma mais curta é suficiente.',
      characters: 'Há sinais que não consigo anotar; letras e algarismos simples são suficientes.',
      name: 'Isso não parece um nome; basta o primeiro nome.',
      email: 'Isso não parece um endereço de e-mail; ele deve ser como ana@example.com.',
      email_incomplete: 'O endereço de e-mail parece incompleto; ele deve ser como ana@example.com.',
      phone: 'Isso não parece um número para o qual se possa ligar; por favor, confira os algarismos.',
      phone_short: 'Parece que faltam algarismos nesse número; por favor, escreva-o completo.',
      phone_long: 'Parece que esse número tem algarismos demais; por favor, confira-o.',
      phone_country: 'Por favor, escreva o número com o código do país, por exemplo +55 11 91234-5678.',
      choice: 'Por favor, escolha apenas uma das respostas oferecidas.',
      date: 'Não consegui ler essa data; por favor, escreva assim: 31/03/2026.',
      number: 'Aqui preciso de um número, em algarismos.',
    },
    didYouMean: (value) => `Você quis dizer ${value}?`,
    useThis: (value) => `Posso usar ${value}?`,
    thanks: (name) => (name ? `Agradecemos, ${name}!` : 'Agradecemos, está anotado.'),
    corrected: (value) => `Alterei para ${value}.`,
    skipped: 'Não há problema, seguimos sem esse dado.',
    refused: 'Claro. Não vou perguntar isso de novo.',
    buttons: {
      yes: 'Sim',
      no: 'Não',
      skip: 'Pular',
      sharePhone: 'Compartilhar meu telefone',
      form: 'Preencher um formulário',
      confirmErase: 'Apagar tudo',
      cancel: 'Cancelar',
    },
    labels: { name: 'nome', email: 'endereço de e-mail', phone: 'número de telefone' },
    private: (link) =>
      link
        ? `O que é só entre você e nós fica melhor em particular: [escreva para mim aqui](${link}).`
        : 'O que é só entre você e nós fica melhor em particular: use o botão abaixo.',
    welcome: 'Olá! Pergunte o que quiser; se eu não puder ajudar, uma pessoa da nossa equipe ajudará.',
    help: [
      'Basta escrever o que deseja saber. Você também pode enviar:',
      '- /human – uma pessoa da nossa equipe cuida disso',
      '- /mydata – o que guardamos sobre você',
      '- /correct – alterar um dado',
      '- /export – seus dados em um arquivo',
      '- /forget – apagar seus dados',
    ].join('\n'),
    noAnswer:
      'Desculpe, não consegui encontrar uma resposta agora. A sua mensagem está guardada e a nossa equipe pode vê-la. Tente novamente daqui a pouco, por favor.',
    cannotHelp: 'Desculpe, não posso ajudar com isso. Posso fazer mais alguma coisa por você?',
    human: 'Avisei a nossa equipe; uma pessoa vai ver isso e responder aqui.',
    notHere: 'Isso é particular; por favor, pergunte em uma conversa privada.',
    myData: {
      intro: 'Isto é o que guardamos sobre você:',
      nothing: 'Não guardamos nenhum dado sobre você.',
      line: ({ label, value, source, date, quote, purpose }) =>
        `- **${label}**: ${value} (${source}, ${date}${quote ? `, de “${quote}”` : ''}); ${purpose}`,
      sources: {
        profile: 'do seu perfil',
        tap: 'compartilhado por você com um toque',
        typed: 'escrito por você',
        admin: 'anotado pela nossa equipe',
        api: 'do site ou aplicativo que você usou',
      },
      messages: (count) =>
        `Também guardamos ${count === 1 ? 'a única mensagem' : `as ${count} mensagens`} desta conversa. Tudo fica guardado até que você peça para apagar.`,
      rights: 'Altere com /correct, receba em um arquivo com /export, apague com /forget.',
    },
    correctHow: (labels) =>
      `Escreva o que deve mudar e o novo valor, por exemplo “alterar ${labels[0] ?? 'nome'}: …”. Você pode alterar: ${labels.join(', ')}.`,
    exported: 'Aqui está tudo o que guardamos sobre você.',
    forget: {
      ask: (messages) =>
        `Isso apaga para sempre seus dados e ${messages === 1 ? 'a mensagem' : `todas as ${messages} mensagens`} desta conversa. Para continuar, escreva “apagar tudo”.`,
      cancelled: 'Nada foi apagado.',
      done: ({ messages, details, receipt }) =>
        `Pronto: ${messages} ${messages === 1 ? 'mensagem' : 'mensagens'} e ${details} ${details === 1 ? 'dado' : 'dados'} ${messages + details === 1 ? 'apagado' : 'apagados'}. Comprovante: ${receipt}`,
    },
  },
  hears: {
    yes: whole(
      /s|sim+|ss|yes|claro(?: que sim)?|com certeza|certo|ok(?:ay)?|okey|tá(?: certo| bom| bem)?|está (?:certo|bem|bom)|correto|exato|exatamente|isso(?: mesmo| aí)?|pode(?: ser)?|beleza|blz|positivo|de acordo|pois (?:é|sim)|com prazer|é isso(?: mesmo)?|👍/,
      /(?:sim|ok|claro|isso)[,.!]? (?:por favor|pfv?|pf|se faz favor|claro|obrigad[oa]|correto|exato|é isso(?: mesmo)?|isso mesmo|está (?:certo|correto)|pode(?: ser)?|é (?:esse|essa|este|esta)|senhora?|use|com certeza)/,
      /(?:é|está) (?:isso|esse|essa|este|esta|certo|correto)(?: mesmo)?/,
    ),
    no: whole(
      /n|não+|nao+|naum|nops?|nope|nada disso|errado|incorreto|cancelar?|cancele|negativo|de jeito nenhum|👎/,
      /(?:não[,.!]? )?(?:não é (?:isso|esse|essa|este|esta|assim|correto)|está errado|tá errado|é incorreto|não está (?:certo|correto))/,
      /não[,.!]? (?:senhora?|cancel[ae]r?|deixa(?: pra lá)?|errado|incorreto)|deixa pra lá|deixe estar/,
    ),
    skip: opening(
      /(?:(?:não|quero|prefiro|por favor|pode)[,.!]? )*(?:pular?|pule|pulamos|saltar?|salte|ignorar|skip|passo|passar|próxim[oa]|avançar)(?: (?:isso|isto|essa|por favor|pf|pfv|obrigad[oa]|essa pergunta|esta pergunta|a pergunta))?/,
      /(?:não[,.!]? )?(?:(?:talvez|quem sabe|melhor|deixa para|deixa pra|fica para) )?(?:mais tarde|depois|outra hora|outro dia|em outro momento|noutra altura)(?: (?:talvez|por favor|pf|obrigad[oa]))?/,
      /(?:não[,.!]? )?(?:agora não|não agora|por enquanto não|por agora não|ainda não|melhor não|(?:eu )?prefiro não|(?:eu )?preferia não|preferiria não)(?: (?:obrigad[oa]|por favor|dizer|informar|dar|responder|falar|compartilhar|partilhar))*/,
      /não,? (?:muito )?obrigad[oa]|obrigad[oa],? (?:mas )?não|(?:não[,.!]? )?(?:eu )?não (?:quero|desejo)(?: (?:dizer|informar|responder|falar))?/,
      raw`(?:não[,.!]? )?(?:eu )?não (?:tenho|uso|possuo)(?: (?:um |uma |nenhum |nenhuma )?(?:${contact}|nenhum|nenhuma))?`,
    ),
    refuse: word(
      /não (?:(?:te|lhe|vos|o|a|vou|irei) )*(?:vou |quero |pretendo |desejo |irei )?(?:te |lhe )?(?:dar|dizer|passar|informar|compartilhar|partilhar|fornecer|revelar)(?:-?(?:te|lhe|vos))? (?:(?:o|a|os|as) )?(?:meus?|minhas?|isso|esse|essa|isto|nada)/,
      /não (?:(?:te|lhe|vos) )?(?:dou|darei|digo|direi|passo|informo|conto|compartilho|partilho)(?:-?(?:te|lhe))?|(?:recuso-me|me recuso|nego-me) a (?:dar|dizer|informar|responder|compartilhar|partilhar)/,
      /não (?:vou|quero|pretendo) (?:te |lhe )?(?:dar|dizer|passar|informar|compartilhar|partilhar|fornecer)(?=[^\p{L}]*$)/u,
      /(?:par[ae]m?|deix[ae]m?|chega) de (?:me )?(?:perguntar|pedir|insistir)/,
      /não (?:me )?(?:volt[ae]m? a )?(?:pergunt|peç|ped)\p{L}*(?:-me)? (?:mais|isso|isto|(?:(?:o|a|pelo|pela) )?(?:meu|minha)|de novo|novamente|pelo|outra vez)(?!\p{L})/u,
      /(?:isso )?não (?:é da (?:sua|tua|vossa) conta|te interessa|lhe interessa|lhe diz respeito|é assunto (?:seu|teu))|(?:isso|isto) é (?:privado|particular|pessoal|confidencial)(?! ou)/,
      /não (?:precisa|precisam|precisas)(?: de)?(?: saber)? (?:(?:o|a|do|da) )?(?:meu|minha|disso|isso|saber)/,
    ),
    refuseAll: word(
      /(?:não|nunca|jamais|nada de|sem|chega de) (?:(?:mais|me|te|lhe|volte|voltem|faça|façam|a) )*(?:(?:pergunt|peç|ped)\p{L}*(?:-me)? )?(?:(?:mais|por|nada|nenhum|nenhuma|coisas?|de|meus|os|dados|perguntas?|informações|informação) )*(?:pessoal|pessoais|privad[oa]s?|particular(?:es)?)/u,
      /não (?:me )?(?:pergunt|peç|ped)\p{L}*(?:-me)? (?:mais |nunca |por |pelos |nenhum )*(?:(?:os )?meus dados|dados|informações)|(?:par[ae]m?|deix[ae]m?) de (?:me )?(?:pedir|perguntar)(?: por)? (?:(?:os )?meus dados|dados|informações|coisas pessoais)/u,
      /não (?:(?:te|lhe) )?(?:dou|darei|vou (?:te |lhe )?(?:dar|passar|informar)|forneço|compartilho|partilho|quero dar) (?:(?:os )?meus dados|nenhum dado|nenhuma informação|dados|informações)/,
    ),
    greeting: whole(
      /(?:olá+|oi+|oie|opa|e aí|eai|alô|bom dia|boa (?:tarde|noite)|boas|saudações|hey|hello|hi|tudo (?:bem|bom)|td bem)(?:[\s,.!?]+(?:a todos|a todas|pessoal|gente|equipe|equipa|de novo|outra vez|olá|oi|bom dia|boa (?:tarde|noite)|tudo (?:bem|bom|certo|joia)|td bem|como (?:vai|está|estão|vão)|com (?:você|vocês)|senhora?))*/,
    ),
    thanks: whole(
      /(?:(?:ok(?:ay)?|ótimo|perfeito|muito bem|excelente|legal|beleza|blz|tá bom|está bem|certo|fixe|show|maravilha|entendido|entendi|valeu)[\s,!.]+)*(?:(?:muit[oa]s? |muitíssimo )?(?:obrigad(?:o|a|ão|inh[oa])|brigad(?:o|a|ão)|obg|obgd)(?: (?:mesmo|a (?:você|vocês|todos)|por tudo|pela (?:ajuda|sua ajuda|resposta|atenção)|de novo))*|agradeço|agradecid[oa]|vlw|valeu|thx|ok(?:ay)?|ótimo|perfeito|muito bem|excelente|legal|beleza|blz|tá bom|está bem|certo|fixe|show|maravilha|entendido|entendi|compreendo|tchau|adeus|até (?:logo|mais|breve|amanhã)|tenha um bom dia|👍)(?:[\s,!.]+(?:muito obrigad[oa]|obrigad[oa]|valeu|tchau|adeus|até (?:logo|mais|breve)|e|(?:tenha um |um )?bom dia|abraços?))*/,
    ),
    nameIs: leading(
      /(?:eu )?(?:me chamo|chamo-me|chamo me)|(?:o )?meu (?:nome(?: completo)?|primeiro nome|sobrenome|apelido) (?:é|seria)|meu nome(?=\s*[:=])|me chamam(?: de)?|chamam-me|(?:me )?conhecem(?:-me)? (?:por|como)/,
      raw`(?:pode me chamar|podem me chamar|pode chamar-me|me chame|me chama|chame-me|chama-me|trate-me por|me trate por)(?: (?:apenas|só))?(?: (?:de|por))?${notAName}`,
      /(?:nome(?: completo)?|sobrenome)(?=\s*[:=])/,
    ),
    iAm: leading(
      /(?:eu )?sou(?: (?:o senhor|a senhora|o|a))?|(?:aqui|quem fala)(?: (?:é|fala))?(?: (?:o|a))?|fala (?:o|a)|(?:este|esta|isto) é(?: (?:o|a))?|(?<!(?:quem|qual|que|onde) )\xe9(?: (?:o|a)|(?= \p{L}+[^\p{L}]*$))/u,
    ),
    notNames:
      /^(?:não|nem|nunca|uma?|uns|umas|os|as|em|no|na|nos|nas|com|sem|por|para|pra|sobre|desde|até|entre|a|ao|à|muito|mais|menos|tão|também|já|ainda|sempre|aqui|aí|ali|lá|hoje|amanhã|ontem|agora|depois|logo|que|quem|qual|quando|como|onde|porque|se|meus?|minhas?|seus?|suas?|teu|tua|eu|tu|você|vocês|ele|ela|eles|elas|nós|me|te|lhe|isso|isto|ess[ea]|est[ea]|estou|tô|sou|bem|mal|algo|nada|ninguém|alguém|tudo|nov[oa]|cliente|alérgic[oa]|vegetarian[oa]|vegan[oa]|celíac[oa]|cansad[oa]|doente|perdid[oa]|interessad[oa]|content[ea]|estudante|grávida|certo|certa|melhor|urgente|importante|possível|impossível|verdade|mentira|bom|boa|procuro|procurando|preciso|quero|queria|gostaria|tenho|tinha|posso|pergunto|esperando|só|apenas|segredo|secreto|privado|anônim[oa]|confidencial)$/,
    mine: word(
      raw`(?:meus?|minhas?) (?:(?:nov[oa]|própri[oa]|outr[oa]) )?${contact}`,
      raw`(?:${contact})(?: (?:pessoal|profissional|do trabalho|novo))?(?=\.?\s*[:=]|\s+é(?!\p{L}))|tel(?=\.?\s*[:=])`,
      /me (?:ligu|lig|contat|contact|escrev|encontr|envi|mand|cham|ach|respond)\p{L}*|(?:ligu|lig|contat|contact|escrev|encontr|envi|mand|respond)\p{L}*[- ](?:me|para mim|pra mim)|(?:falar|falem?|contato|contacto) comigo/u,
      /(?:mudei|troquei) de (?:número|e-?mail|telefone|celular|telemóvel)/,
      /estou (?:no|em|disponível)(?= )|(?:é|seria)(?: o)?(?= (?:\S+@|[+(\d]))|(?:este|esse|aqui) (?:é|está|vai|tem) (?:o )?(?:meu|minha)|o meu é|a minha é|(?:mande|envie|manda|envia)(?:-?o)? (?:isso )?(?:para|pra)/,
    ),
    others: word(
      raw`(?:seus?|suas?|teus?|tuas?|vosso|vossa)(?! (?:ajuda|resposta|atenção|tempo|gentileza|paciência|serviço|apoio|mensagem|compreensão|retorno|atendimento|loja|site|página|disposição))`,
      raw`(?:e-?mail|endereço|número|telefone|celular|contato|nome) (?:dele|dela|deles|delas)|dele|dela|deles|delas|noss[oa] (?:admin|administrador|chefe|equipe|equipa|escritório|suporte)`,
      raw`(?:meu|minha|meus|minhas|teu|tua|seu|sua|uma?|o|a|os|as|do|da|dos|das|ao|à|noss[oa]) (?:(?:melhor|nov[oa]|antig[oa]|ex) )?${people}`,
      raw`${contact} (?:do|da|dos|das)(?! (?:trabalho|serviço|casa))(?= \p{L})|${contact} de (?!(?:telefone|celular|telemóvel|whatsapp|contato|contacto|trabalho|casa|e-?mail)(?!\p{L}))(?=\p{L})\p{L}+`,
      /(?:ele|ela|eles|elas) (?:é|está|estão|tem|têm|pode|podem|se chama|atende)|outra pessoa|alguém mais|suporte/,
      /(?:põe|ponha|coloque|coloca|defina|define|mude|muda|mudar|altere|altera|alterar|atualize|atualiza|substitua|substitui|troque|troca|modifique|configure|sobrescreva) (?:o|a|os|as|tod[oa]s)(?! (?:meus?|minhas?)(?!\p{L}))/u,
      /ignor[ae]m?|esque[çc]a (?:as|suas|todas|tudo)|sistema|(?:escrevi|mandei|liguei|enviei|contatei|contactei) (?:para|a|ao|um)/,
    ),
    correction: either(
      clause(
        /não(?=\s*[,.!:;–-]|\s+(?:é(?= \S*[@\d])|desculp[ae]|(?:o )?meu|(?:a )?minha)(?!\p{L}))|na verdade|aliás|desculp[ae]m?|perdão|quis dizer|queria dizer|espera|espere|um momento|correção|corrigindo|corrijo|ops|opa,|ou melhor|melhor dizendo|enganei-me|me enganei|errei|está errado|tá errado/u,
      ),
      word(
        /quis dizer|queria dizer|(?:deveria|devia|deve) ser|não (?:é )?\S+,? (?:mas(?: sim)?|e sim)(?= )|(?:mud[ae]|mudar|corrij[ae]|corrig[ae]|corrigir|alter[ae]|alterar|atualiz[ae]|troqu?[ae]) (?:(?:o|a) )?(?:meus?|minhas?)|me enganei|enganei-me|erro de digitação|digitei errado|escrevi errado|o certo é|o correto é/,
      ),
    ),
    whyAsked: either(
      whole(
        /(?:mas |e )?(?:por ?qu[eê]|pq|para qu[eê]|pra qu[eê])(?: (?:isso|isto|motivo|razão|quer(?:em)?|precisa(?:m)?|pergunta(?:m)?))?/,
      ),
      word(
        /(?:por ?que|pq|para que|pra que) (?:(?:é que|você|vocês|o senhor|a senhora|me|o|a|vocé) )*(?:precis|quer|pergunt|ped|pede|necessit|solicit)\p{L}*/u,
        /(?:por ?que|pq|para que|pra que) (?:eu )?(?:tenho que|tenho de|devo|deveria|preciso|daria) (?:(?:lhe|te) )?(?:dar|dizer|passar|informar|compartilhar)?|(?:para|pra) que (?:serve|é|servem) (?:isso|isto|o meu|meu|meus)|(?:para|pra) que (?:serve|é)(?=[^\p{L}]*$)/u,
        /o que (?:(?:você|vocês) )?(?:vão|vai|fazem|farão|faz|pretendem?) (?:fazer )?com (?:isso|isto|(?:o |os |a )?(?:meus?|minhas?))/,
      ),
    ),
    human: either(
      whole(
        raw`(?:uma? )?(?:humano|pessoa real|atendente|agente|operadora?|representante|atendimento humano|pessoa de verdade)(?:,? (?:por favor|pfv?|pf|obrigad[oa]))?`,
      ),
      word(
        raw`(?:falar|conversar|falo|contato|contacto|conectar?|me conecte|transfer\p{L}+|me passe?|passe-me|ligue-me|coloque-me|me coloque|me coloca)(?: (?:em contato|em contacto))? (?:com|para|a) ${human}`,
        /(?:pessoa|humano|atendente) (?:real|de verdade)|(?:ser )?humano,? por favor|atendimento humano/,
        raw`(?:quero|preciso de|preciso|queria|gostaria de|prefiro) (?:ser atendid[oa] por )?(?:uma? )(?:ser humano|humano|pessoa(?: real| de verdade)|atendente|agente|operadora?|representante)|atendid[oa] por uma pessoa`,
      ),
    ),
    commands: {
      myData: whole(
        /(?:(?:mostr[ae](?:-me|r)?|me mostr[ae]|ver|quero ver) )?(?:os )?meus dados(?: pessoais)?|(?:o que|que dados|quais dados|que informações|quais informações) (?:(?:é que |você |vocês )?)(?:sabe|sabem|têm|tem|guarda|guardam|guardaram)(?: (?:guardados?))? (?:sobre|de|a respeito de) mim/,
      ),
      export: whole(
        /export(?:ar|a|e)?(?: (?:todos )?(?:os )?meus dados)?|exportação|(?:(?:me )?(?:envi[ae]|mand[ae]|dê|passe)(?:-me)?) (?:todos )?(?:os )?meus dados|baixar (?:todos )?(?:os )?meus dados|descarregar (?:os )?meus dados/,
      ),
      forget: whole(
        /(?:por favor,? )?(?:me esqueç?[ae]|esqueç?[ae](?:-me|-se de mim)|esqueça de mim|(?:apag|exclu|elimin|delet)(?:ar|ir|a|e|ue|em|am|i) (?:(?:todos )?(?:os )?meus dados|tudo(?: (?:sobre mim))?|(?:a )?minha conta))(?:,? por favor)?/,
      ),
      correct: whole(
        /corrigir|correção|retificar|(?:mud|corrig|corrij|alter|atualiz|retific)(?:ar|ir|a|e|ue) (?:os )?meus dados|(?:os )?meus dados estão (?:errados|incorretos)/,
      ),
      help: whole(
        /ajuda(?:,? (?:por favor|pfv?))?|(?:me ajud[ae]|ajud[ae]-me)(?:,? por favor)?|socorro|help|o que (?:você )?(?:pode|sabe|consegue) fazer/,
      ),
    },
    fields: {
      name: word(/nome|sobrenome/),
      email: word(/e-?mail|mail|correio/),
      phone: word(/telefone|fone|tel|número|celular|telemóvel|whatsapp|zap/),
    },
    confirmErase: whole(/(?:sim,? )?(?:apag|exclu|elimin|delet)(?:ar|ir|a|e|ue|i) tudo/),
  },
};
