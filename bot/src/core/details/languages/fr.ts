import type { Language } from './language.ts';
import { clause, each, either, leading, opening, whole, word } from './patterns.ts';

const raw = String.raw;
const contact = raw`(?:(?:adresse )?e-?mail|(?:adresse )?mail|adresse(?: (?:électronique|courriel|e-?mail|mail))?|courriel|mél|numéro(?: de (?:téléphone|tél|portable|mobile))?|num(?: de (?:tél|tel|portable))?|n°|téléphone|tél|portable|mobile|fixe|coordonnées|contact)`;
const people = raw`(?:chef|cheffe|patron(?:ne)?|boss|admin|administrat(?:eur|rice)|manager|direct(?:eur|rice)|responsable|gérante?|femme|mari|épouse|époux|conjointe?|compagn(?:on|e)|copine?|copain|amie?s?|frère|sœur|soeur|mère|maman|père|papa|fils|fille|enfants?|parents|collègues?|assistante?|secrétaire|voisine?|société|entreprise|boîte|bureau|magasin|boutique|médecin|docteur|avocate?|propriétaire|bailleur|cliente?s?|équipe|support|utilisateurs?|utilisatrices?)`;
const human = raw`(?:(?:vraie? |véritable )?(?:humain|être humain|personne(?: réelle| humaine)?|agent|conseiller|conseillère|opérateur|opératrice|employée?|responsable|collègue|interlocuteur)|quelqu'un|(?:votre |l')équipe|le (?:support|service client)|un membre de (?:votre |l')équipe)`;

// The spaces before ? ! ; and within « » are narrow no-break ones (U+202F), before : a no-break one (U+00A0).
export const fr: Language = {
  code: 'fr',
  marks: each(
    /le|les|des|du|est|et|combien|coûte|comment|quel|quelle|je|vous|nous|votre|vos|mon|mes|pour|pas|une|un|avec|dans|sur|qui|quoi|quand|où|ou|bonjour|bonsoir|merci|puis|peut|pouvez|avez|êtes|ai|j'ai|c'est|qu'est|est-ce|s'il|plaît|aujourd'hui|ouvert|ouverte?s?|cela|ça|voudrais|aussi|mais|ce|cette|au|aux/,
  ),
  says: {
    ask: {
      name: 'Quel nom puis-je noter pour vous ?',
      email: 'À quelle adresse e-mail pouvons-nous vous écrire ?',
      phone: 'À quel numéro de téléphone pouvons-nous vous joindre ?',
      other: (label) => `Puis-je noter encore une information, s’il vous plaît : ${label} ?`,
    },
    why: (purpose) =>
      `Nous posons la question ${purpose} ; si vous préférez ne pas répondre, écrivez simplement « passer ».`,
    purposes: {
      name: 'pour savoir comment nous adresser à vous',
      email: 'pour pouvoir vous écrire si cette conversation est interrompue',
      phone: 'pour pouvoir vous rappeler en cas de besoin',
    },
    problem: {
      empty: 'Je n’ai rien reçu ; pourriez-vous l’écrire encore une fois, s’il vous plaît.',
      too_long: 'C’est trop long pour que je puisse le noter ; une forme plus courte suffira.',
      characters: 'Il y a des signes que je ne peux pas noter ; de simples lettres et chiffres suffiront.',
      name: 'Cela ne ressemble pas à un nom ; votre prénom suffit.',
      email:
        'Cela ne ressemble pas à une adresse e-mail ; elle devrait se présenter ainsi : anne@example.com.',
      email_incomplete:
        'Cette adresse e-mail semble incomplète ; elle devrait se présenter ainsi : anne@example.com.',
      phone: 'Cela ne ressemble pas à un numéro que l’on peut appeler ; merci de vérifier les chiffres.',
      phone_short: 'Il semble manquer des chiffres à ce numéro ; merci de l’écrire en entier.',
      phone_long: 'Ce numéro semble avoir trop de chiffres ; merci de le vérifier.',
      phone_country: 'Merci d’écrire le numéro avec l’indicatif du pays, par exemple +33 1 99 00 12 34.',
      choice: 'Merci de choisir une seule des réponses proposées.',
      date: 'Je n’ai pas pu lire cette date ; merci de l’écrire ainsi : 31/03/2026.',
      number: 'Il me faut ici un nombre, en chiffres.',
    },
    didYouMean: (value) => `Vouliez-vous dire ${value} ?`,
    useThis: (value) => `Puis-je utiliser ${value} ?`,
    thanks: (name) => (name ? `Merci, ${name} !` : 'Merci, c’est noté.'),
    corrected: (value) => `C’est corrigé : ${value}.`,
    skipped: 'Aucun problème, nous pouvons nous en passer.',
    refused: 'Bien sûr. Je ne vous le demanderai plus.',
    buttons: {
      yes: 'Oui',
      no: 'Non',
      skip: 'Passer',
      sharePhone: 'Partager mon numéro de téléphone',
      form: 'Remplir un formulaire',
      confirmErase: 'Tout effacer',
      cancel: 'Annuler',
    },
    labels: { name: 'nom', email: 'adresse e-mail', phone: 'numéro de téléphone' },
    private: (link) =>
      link
        ? `Ce qui ne regarde que vous et nous, mieux vaut en parler en privé : [écrivez-moi là-bas](${link}).`
        : 'Ce qui ne regarde que vous et nous, mieux vaut en parler en privé : utilisez le bouton ci-dessous.',
    welcome:
      'Bonjour ! Posez-moi toutes vos questions ; si je ne peux pas vous aider, une personne de notre équipe le fera.',
    help: [
      'Écrivez simplement ce que vous souhaitez savoir. Vous pouvez aussi envoyer :',
      '- /human – demander à une personne de notre équipe de s’en occuper',
      '- /mydata – voir ce que nous avons enregistré à votre sujet',
      '- /correct – modifier une information',
      '- /export – recevoir vos données dans un fichier',
      '- /forget – effacer vos données',
    ].join('\n'),
    noAnswer:
      'Désolé, je n’ai pas pu trouver de réponse à l’instant. Votre message est conservé et notre équipe peut le voir. Veuillez réessayer dans un moment.',
    cannotHelp: 'Désolé, je ne peux pas vous aider sur ce point. Puis-je faire autre chose pour vous ?',
    human: 'J’ai prévenu notre équipe ; une personne va regarder et vous répondra ici.',
    notHere: 'C’est confidentiel ; merci de me le demander dans une conversation privée.',
    myData: {
      intro: 'Voici ce que nous avons enregistré à votre sujet :',
      nothing: 'Nous n’avons enregistré aucune information à votre sujet.',
      line: ({ label, value, source, date, quote, purpose }) =>
        `- **${label}** : ${value} (${source}, ${date}${quote ? `, d’après « ${quote} »` : ''}) ; ${purpose}`,
      sources: {
        profile: 'depuis votre profil',
        tap: 'partagé par vous en un geste',
        typed: 'écrit par vous',
        admin: 'noté par notre équipe',
        api: 'depuis le site ou l’application que vous avez utilisés',
      },
      messages: (count) =>
        `Nous conservons aussi ${count === 1 ? 'le seul message' : `les ${count} messages`} de cette conversation. Tout est gardé jusqu’à ce que vous demandiez de l’effacer.`,
      rights:
        'Vous pouvez les modifier avec /correct, les recevoir dans un fichier avec /export et les effacer avec /forget.',
    },
    correctHow: (labels) =>
      `Écrivez ce qu’il faut changer et la nouvelle valeur, par exemple « changer ${labels[0] ?? 'nom'} : … ». Vous pouvez modifier : ${labels.join(', ')}.`,
    exported: 'Voici tout ce que nous avons enregistré à votre sujet.',
    forget: {
      ask: (messages) =>
        `Cela effacera définitivement vos informations et ${messages === 1 ? 'le message' : `les ${messages} messages`} de cette conversation. Pour continuer, écrivez « tout effacer ».`,
      cancelled: 'Rien n’a été effacé.',
      done: ({ messages, details, receipt }) =>
        `C’est fait : ${messages} ${messages < 2 ? 'message' : 'messages'} et ${details} ${details < 2 ? 'information effacés' : 'informations effacés'}. Reçu : ${receipt}`,
    },
  },
  hears: {
    yes: whole(
      /o|oui+|ouais|ouaip|yes|si|bien sûr|ok(?:ay)?|d'accord|d'acc|daccord|dac|exact(?:ement)?|tout à fait|correct|volontiers|parfaitement|absolument|évidemment|certainement|allez-y|vas-y|👍/,
      /(?:oui[,.!]? )?c'est (?:ça|bien ça|exact|correct|juste|bon|cela|bien lui|bien elle|la bonne)/,
      /(?:oui|ok)[,.!]? (?:merci|svp|stp|s'il (?:vous|te) plaît|bien sûr|volontiers|exact(?:ement)?|tout à fait|d'accord|avec plaisir|allez-y|vas-y)/,
      /avec plaisir/,
    ),
    no: whole(
      /n|non+|nan|nope|faux|incorrect|annuler|annule[rz]?|stop|pas du tout|surtout pas|jamais de la vie|👎/,
      /(?:non[,.!]? )?(?:(?:ce )?n'est pas|c'est pas|ce n'était pas) (?:ça|cela|exact|correct|juste|bon|la bonne|le bon)|(?:non[,.!]? )?c'est (?:faux|incorrect)/,
      /non[,.!]? (?:pas (?:ça|celui-là|celle-là|celui-ci|celle-ci|du tout)|annule[rz]?|laissez tomber)|laisse(?:z)? tomber/,
    ),
    skip: opening(
      /(?:(?:non|je (?:veux|voudrais|préfère)|on)[,.!]? )*(?:passer?|passez|passons|skip|sauter?|ignorer|suivant)(?: (?:svp|stp|merci|cette question|la question|s'il (?:vous|te) plaît|mon tour))?/,
      /(?:non[,.!]? )?(?:(?:peut-être|plutôt|on verra) )?(?:plus tard|une autre fois|après)(?: (?:peut-être|svp|stp|merci|si possible))?/,
      /(?:non[,.!]? )?(?:pas (?:maintenant|tout de suite|pour l'instant|pour le moment|encore)|plutôt pas|j'aime(?:rais)? mieux pas|j'aimerais autant pas|sans façon)(?: (?:merci|svp|stp))?/,
      /non,? merci(?: bien)?|(?:non[,.!]? )?je (?:préfère|préférerais|souhaite) ne pas(?: (?:le|la|vous|répondre|dire|donner|communiquer|partager|préciser|indiquer))*/,
      /(?:non[,.!]? )?(?:je )?(?:préfère|préférerais) (?:pas|éviter)|(?:non[,.!]? )?je (?:ne |n')?(?:souhaite|veux|désire) pas(?: (?:le|la|vous|répondre|dire|préciser|indiquer))*/,
      raw`(?:non[,.!]? )?(?:je (?:n'(?:en )?ai|n'ai|n'en possède) pas|j'?(?:en )?ai pas|je n'en ai aucune?|pas)(?: (?:d'|de |d)?${contact})`,
      raw`(?:non[,.!]? )?(?:je n'en ai|j'en ai|j'ai) (?:pas|aucune?)|aucune? ${contact}`,
    ),
    refuse: word(
      /je (?:ne |n')?(?:(?:vous|te|le|la|les) )*(?:donnerai|dirai|communiquerai|fournirai|donne|dis|communique|partage|partagerai) (?:pas|jamais|rien)/,
      /je (?:ne )?(?:veux|souhaite|compte|vais) pas (?:(?:vous|te|le|la|les) )*(?:donner|communiquer|partager|fournir|dire)|je refuse de (?:(?:vous|te|le|la|les) )*(?:donner|dire|communiquer|partager|répondre|fournir)/,
      /(?:arrêtez?|cessez?) de (?:(?:me|le|la|m') ?)*(?:demander|poser|redemander)|arrêtez? avec (?:ça|cette question|vos questions)/,
      /(?:ne )?(?:me |m')?(?:le |la )?(?:re)?demande[zs]? (?:plus|pas|jamais)|ne (?:me |m')?(?:le |la )?(?:re)?demande[zs]? (?:plus|pas|jamais)/,
      /(?:ça|cela) (?:ne )?(?:vous|te) regarde pas|(?:ce n'est|c'est) pas (?:vos|tes|votre|ton) (?:affaires?|oignons)|c'est (?:privé|personnel|confidentiel)(?! ou)/,
      /vous n'avez pas besoin (?:de (?:mon|ma|le|la|savoir)|d'(?:avoir )?mon)|pas besoin de (?:mon|ma) [\p{L}-]+/u,
    ),
    refuseAll: word(
      /(?:ne )?(?:me |m')?(?:demande[zs]?|posez?|pose) (?:plus|pas|jamais|rien)(?: (?:de|d'|mes|aucune?|rien de|quoi que ce soit de|des))* ?(?:(?:questions?|données|informations?|infos|renseignements|choses?|détails) )?(?:personnel(?:le)?s?|privée?s?|perso)/,
      /(?:ne )?(?:me |m')?demande[zs]? (?:plus|pas|jamais) (?:aucune?s? )?(?:de |d'|mes )(?:données|informations|infos|coordonnées)|(?:pas|aucune|plus|jamais) (?:de |d')?(?:question|donnée|information|info)s? (?:personnelle|privée|perso)s?/,
      /je ne (?:(?:vous|te) )?(?:donne|donnerai|communique|partage) (?:aucune|pas (?:de|mes|d'))(?: ?(?:données|donnée|informations?|infos|coordonnées))|(?:arrêtez?|cessez?) de (?:me )?demander (?:des (?:choses|données|infos|informations) (?:personnelles|privées|perso)|mes (?:données|infos|informations|coordonnées))/,
      /rien de (?:personnel|privé)(?:,? s'il vous plaît)?/,
    ),
    greeting: whole(
      /(?:bonjour+|bjr|bonsoir|bsr|salut|slt|coucou|hello|hey|hi|bonne journée à vous|re-?bonjour|bonjour bonjour|allô|salutations)(?:,? (?:à (?:tous|toutes|vous|toutes et à tous)|tout le monde|l'équipe|madame|monsieur|messieurs|dames|messieurs[- ]dames|mesdames|encore|bonjour|ça va|comment (?:ça va|allez[- ]vous)|vous allez bien))*/,
    ),
    thanks: whole(
      /(?:(?:ok(?:ay)?|super|parfait|très bien|génial|d'accord|bien|top|nickel|entendu|c'est (?:noté|parfait|gentil)|excellent)[\s,!.]+)*(?:(?:un (?:grand|tout grand) |mille |grand )?merci+(?: (?:beaucoup|bien|infiniment|à vous|à toi|mille fois|pour tout|d'avance|pour votre (?:aide|réponse|retour)|et (?:bonne (?:journée|soirée)|au revoir)))*|mrc|merki|ok(?:ay)?|super|parfait|très bien|génial|bien|top|nickel|entendu|compris|je vois|c'est (?:noté|parfait|gentil|bon)|excellent|au revoir|à bientôt|bonne (?:journée|soirée)|👍)(?:[\s,!.]+(?:merci(?: (?:beaucoup|bien|à vous))?|au revoir|à bientôt|bonne (?:journée|soirée)|et))*/,
    ),
    nameIs: leading(
      /(?:je )?m['\s]?ap+el+e?s?|mon (?:(?:nom|prénom)(?: (?:complet|de famille))?|nom et prénom) (?:est|c'est)|mon (?:nom|prénom)(?=\s*[:=])|je me (?:nomme|prénomme)|(?:appelez|appelle)[- ]moi(?: (?:plutôt|juste|simplement|donc|svp))*|(?:vous pouvez|tu peux) m'appeler|on m'appelle|(?:nom|prénom|nom et prénom)(?=\s*[:=])/,
    ),
    iAm: leading(
      /je suis(?: (?:m\.|mr|mme|madame|monsieur))?|moi,? c'est|(?:ici|c'est)(?: (?:m\.|mr|mme|madame|monsieur))?|chuis|suis|voici/,
    ),
    notNames:
      /^(?:pas|plus|jamais|un|une|les|des|au|aux|à|a|en|dans|sur|sous|chez|avec|sans|pour|par|vers|depuis|entre|contre|avant|après|ici|là|toujours|encore|déjà|très|trop|bien|mal|si|aussi|assez|vraiment|juste|seulement|presque|demain|aujourd'hui|hier|maintenant|bientôt|matin|soir|ce|cette|ça|cela|que|qui|quoi|où|quand|comment|pourquoi|mon|ma|mes|votre|vos|ton|ta|tes|notre|nos|leur|nous|vous|tu|il|elle|on|je|moi|lui|quelqu'un|personne|sûre?|d'accord|fatiguée?|malade|perdue?|nouveau|nouvelle|intéressée?|déçue?|contente?|ravie?|désolée?|pressée?|enceinte|allergique|végétarien(?:ne)?|végane?|disponible|client|cliente|étudiante?|bloquée?|combien|cherche|voudrais|veux|voulais|aimerais|souhaite|besoin|gentil|dommage|urgent|important|parfait|possible|bon|bonne|vrai|faux|tout|toute|rien|secret|privé|confidentiel|anonyme|d'une?|l'|d')$/,
    mine: word(
      raw`(?:mon|ma|mes) (?:(?:nouvelle?|nouveau|ancienne?|propre|vrai|vraie) )*${contact}`,
      raw`(?:${contact})(?:\s+(?:perso(?:nnelle?)?|pro(?:fessionnelle?)?))?(?=\.?\s*[:=]|\s+(?:est|c'est)(?!\p{L}))`,
      /(?:me|m') ?(?:joindre|contacter|appeler|rappeler|écrire|envoyer|trouver|joignez|répondre|recontacter|téléphoner)|(?:joign|contact|appel|rappel|écriv|envoy|répond|recontact|téléphon)\p{L}+[- ]moi|(?:appelle|rappelle|écris|envoie|contacte|réponds|téléphone)[- ]moi/u,
      /je suis (?:joignable|disponible|au(?= [+\d]))(?: (?:au|à|sur|par))?|on peut me joindre|(?:c'est|voici|voilà) (?:le|la|mon|ma)|le mien est|la mienne est|envoy\p{L}+[- ](?:le|la|les|ça) (?:moi )?(?:à|sur|au)/u,
      /j'ai changé d(?:e |')(?:numéro|mail|e-?mail|adresse|téléphone)/,
      /c'est(?= (?:\S+@|[+\d]))/,
    ),
    others: word(
      raw`(?:son|sa|ses|leurs?|ton|ta|tes)(?! (?:côté|tour|aide))`,
      raw`(?:votre|vos)(?! (?:aide|réponse|retour|service|convenance|disposition|attention|temps|gentillesse|patience|amabilité|compréhension|message|site|boutique|réactivité|accueil))`,
      raw`notre (?:admin|patron|équipe|bureau|support)`,
      raw`(?:mon|ma|mes|ton|ta|tes|son|sa|ses|un|une|notre|le|la|les|des|du|au|à la) (?:(?:meilleure?|petite?|grande?|nouvelle?|nouveau) )?${people}`,
      raw`l'(?:${people})|d'${people}`,
      raw`${contact} (?:de (?!(?:téléphone|tél|tel|portable|mobile|travail|contact|secours)(?!\p{L})|mon (?:travail|bureau))|du (?!travail|bureau)|d')(?=\p{L})(?:(?:mon|ma|mes|son|sa|ses|notre|la|le) )?\p{L}+`,
      /quelqu'un d'autre|support|lui[- ]même|(?:elle|ils|elles) (?:est|sont|a|ont|peut|peuvent|s'appelle)|il (?:a|peut|s'appelle|est (?:joignable|au))|(?:lui|leur) (?:écrire|envoyer)/,
      /(?:mets|mettez|met|règle|changez?|modifiez?|remplacez?|actualisez?|définis(?:sez)?|écrasez?|mettez à jour|mets à jour) (?:(?:le|la|les|tous|toutes) |l')(?!mien)\p{L}+/u,
      /ignore[zs]?|oublie[zs]? (?:tes|vos|les|toutes)|système|(?:j'ai|on a) (?:écrit|envoyé|contacté|appelé|téléphoné)/,
    ),
    correction: either(
      clause(
        /non(?=\s*[,.!:;–-]|\s+(?:c'est|ce n'est|c'était|je|mon|ma|pas|désolée?|pardon)(?!\p{L}))|en fait|en réalité|pardon|désolée?|oups|excuse[zs]?[- ]moi|attende[zs]|attends|correction|rectification|plutôt|erreur|je rectifie|je corrige|c'est (?:faux|plutôt)/u,
      ),
      word(
        /je voulais dire|(?:ce )?devrait être|il fallait lire|(?:ce n'est |c'est )?pas \S+,? mais|(?:change[rz]?|corrige[rz]?|modifie[rz]?|mets à jour|mettez à jour) (?:mon|ma|mes)|je me suis trompée?|faute de frappe|coquille|mal (?:écrit|orthographié|tapé)/,
      ),
    ),
    whyAsked: either(
      whole(
        /(?:mais |et )?(?:pourquoi|pk|pq|pour quoi faire|à quoi bon)(?: (?:ça|cela|donc|faire|cette question))?/,
        /(?:ça|cela) sert à quoi|c'est pour(?: faire)? quoi(?: faire)?|à quoi (?:ça|cela) sert/,
      ),
      word(
        /(?:pourquoi|pour quelle raison) (?:est-ce que )?(?:(?:vous|tu) )?(?:(?:le |la |me |m'|en |avez[- ]|as[- ]))*(?:voulez|veux|demande[zs]?|avez|as|besoin|faut|souhaitez)(?:[- ](?:vous|tu))?(?! \p{L}+é )/u,
        /(?:pourquoi|à quoi)(?: est-ce que)? (?:devrais|dois)[- ]je (?:[\p{L}']+ ){0,3}(?:donner|dire|communiquer|fournir)|pourquoi je (?:(?:vous|te) )?(?:devrais|dois|donnerais|dirais)/u,
        /(?:qu'allez[- ]vous|que (?:ferez|faites)[- ]vous|qu'est-ce que vous (?:allez )?(?:en )?fai(?:re|tes))(?: en)?(?: faire)?(?: (?:de|avec) (?:ça|mon|ma|mes))?|(?:ça|cela|mon \p{L}+|ma \p{L}+) (?:vous )?sert à quoi/u,
      ),
    ),
    human: either(
      whole(
        raw`(?:une? )?(?:vraie? )?(?:humain|personne réelle|conseiller|conseillère|agent|opérateur|service client)(?:,? (?:svp|stp|s'il (?:vous|te) plaît|merci))?`,
      ),
      word(
        raw`(?:parler|discuter|échanger|parle|communiquer|chatter|mise? en relation|mettez-moi en (?:relation|contact)|passez-moi|transférez-moi)(?: (?:à|a|avec|au|vers))? (?:une? |la |des |le )?${human}`,
        /(?:vraie|véritable) personne|vrai humain|être humain,? (?:svp|s'il)|humain (?:svp|stp|s'il)/,
        raw`(?:je (?:veux|voudrais|souhaite|cherche)|j'aimerais|besoin d'|il me faut) ?(?:(?:avoir|joindre|contacter) )?(?:un |une )?(?:vraie? )?(?:humain|être humain|conseiller|conseillère|agent humain|opérateur|personne réelle)`,
      ),
    ),
    commands: {
      myData: whole(
        /(?:(?:montre[rz]?|affiche[rz]?|voir)(?:[- ]moi)? )?mes données(?: (?:personnelles|svp))?/,
        /(?:que|quelles données|quelles informations|quelles infos|qu'est-ce que) (?:savez-vous|avez-vous|vous (?:savez|avez)|sais-tu|as-tu|conservez-vous)(?: (?:enregistrée?s?|stockée?s?))?(?: (?:sur|à propos de|de)) moi|(?:que|qu') ?(?:savez|avez)[- ]vous (?:enregistré )?(?:sur|à propos de) moi/,
      ),
      export: whole(
        /export(?:er|e|ez|ation)?(?: (?:toutes )?(?:de )?mes données)?|(?:envoie|envoye[rz]|donne[rz]?)[- ]moi (?:toutes )?mes données|télécharger (?:toutes )?mes données/,
      ),
      forget: whole(
        /oublie[rz]?[- ]moi|(?:effac|supprim)(?:e[rz]?)(?: (?:svp|s'il vous plaît))? (?:(?:toutes )?mes (?:données|informations|infos)|tout(?: (?:sur moi|ce qui me concerne))?|mon compte)|tout (?:effacer|supprimer)/,
      ),
      correct: whole(
        /corriger|correction|rectifier|(?:modifie|corrige|change|rectifie|mettre à jour|actualise)[rz]? mes (?:données|informations|infos|coordonnées)|mes (?:données|informations|infos) sont (?:fausses|incorrectes)/,
      ),
      help: whole(
        /aide(?:,? (?:svp|stp|s'il (?:vous|te) plaît))?|aide[rz]?[- ]moi|à l'aide|help|que (?:peux-tu|pouvez-vous|sais-tu|savez-vous) faire/,
      ),
    },
    fields: {
      name: word(/(?:pré)?noms?/),
      email: word(/e-?mail|mail|courriel|mél|adresse électronique/),
      phone: word(/téléphone|tél|numéro|portable|mobile/),
    },
    confirmErase: whole(/(?:oui,? )?(?:tout (?:effacer|supprimer)|(?:effac|supprim)e[rz]? tout)/),
  },
};
