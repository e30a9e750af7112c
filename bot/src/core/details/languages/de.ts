import type { Language } from './language.ts';
import { clause, each, either, leading, opening, whole, word } from './patterns.ts';

const raw = String.raw;
const contact = raw`(?:e-?mail(?:-?adresse)?|mail(?:-?adresse)?|(?:telefon|tel|handy|mobil(?:funk)?|ruf|fax)?-?nummer|telefon|handy|mobil|adresse|kontakt(?:daten)?|daten)`;
const people = raw`(?:chef|boss|vorgesetzte|admin|administrator|manager|geschäftsführer|inhaber|frau|mann|gatt|ehefrau|ehemann|partner|freund|bruder|schwester|mutter|mama|vater|papa|sohn|tochter|kind|eltern|kolleg|assistent|sekretär|nachbar|firma|büro|laden|geschäft|arzt|ärzt|anwalt|anwält|vermieter|kund|mandant|team|support|mitarbeiter|nutzer|benutzer)(?:e|er|es|s|n|en|in|innen)?`;
const some = raw`(?:ein|eine[mnrs]?|'?ne[mnr]?)`;
const human = raw`(?:(?:echte|richtige|lebende|menschliche)[mnrs]? )?(?:menschen?|person|mitarbeiter(?:in)?|kolleg(?:en|in)|berater(?:in)?|ansprechpartner(?:in)?|jemand(?:em|en)?|(?:kunden)?support|kundenservice|team)`;

export const de: Language = {
  code: 'de',
  marks: each(
    /und|ich|ist|nicht|das|ein|eine[nmr]?|wie|sie|ihr|ihre[nmr]?|wir|mein|meine[nmr]?|mir|mich|mit|für|auf|haben?|hätte|kann|können|bitte|danke|hallo|guten|wann|was|wo|heute|morgen|auch|noch|zu|von|bei|der|die|den|dem|gibt|möchte/,
  ),
  says: {
    ask: {
      name: 'Wie darf ich Sie ansprechen?',
      email: 'Unter welcher E-Mail-Adresse erreichen wir Sie?',
      phone: 'Unter welcher Telefonnummer können wir Sie anrufen?',
      other: (label) => `Darf ich noch etwas notieren: ${label}?`,
    },
    why: (purpose) =>
      `Wir fragen, ${purpose}; wenn Sie das lieber nicht sagen möchten, schreiben Sie einfach „überspringen“.`,
    purposes: {
      name: 'damit wir wissen, wie wir Sie ansprechen dürfen',
      email: 'damit wir Ihnen schreiben können, falls dieser Chat abbricht',
      phone: 'damit wir Sie bei Bedarf zurückrufen können',
    },
    problem: {
      empty: 'Da ist nichts angekommen; bitte schreiben Sie es noch einmal.',
      too_long: 'Das ist zu lang zum Notieren; eine kürzere Fassung genügt.',
      characters:
        'Darin stehen Zeichen, die ich nicht notieren kann; einfache Buchstaben und Ziffern genügen.',
      name: 'Das sieht nicht nach einem Namen aus; Ihr Vorname genügt.',
      email: 'Das sieht nicht nach einer E-Mail-Adresse aus; sie sollte so aussehen: anna@example.com.',
      email_incomplete:
        'Die E-Mail-Adresse scheint nicht vollständig zu sein; sie sollte so aussehen: anna@example.com.',
      phone: 'Unter dieser Telefonnummer lässt sich wohl niemand anrufen; bitte prüfen Sie die Ziffern.',
      phone_short: 'Die Telefonnummer scheint zu kurz zu sein; bitte schreiben Sie sie vollständig.',
      phone_long: 'Die Telefonnummer scheint zu lang zu sein; bitte prüfen Sie sie.',
      phone_country:
        'Bitte schreiben Sie die Telefonnummer mit Ländervorwahl, zum Beispiel +49 30 23125 000.',
      choice: 'Bitte wählen Sie genau eine der angebotenen Antworten.',
      date: 'Das Datum konnte ich nicht lesen; bitte schreiben Sie es so: 31.03.2026.',
      number: 'Hier brauche ich eine Zahl in Ziffern.',
    },
    didYouMean: (value) => `Meinten Sie ${value}?`,
    useThis: (value) => `Darf ich ${value} verwenden?`,
    thanks: (name) => (name ? `Vielen Dank, ${name}!` : 'Vielen Dank, das habe ich notiert.'),
    corrected: (value) => `Ich habe das geändert: ${value}.`,
    skipped: 'Kein Problem, es geht auch ohne.',
    refused: 'Selbstverständlich. Danach frage ich nicht mehr.',
    buttons: {
      yes: 'Ja',
      no: 'Nein',
      skip: 'Überspringen',
      sharePhone: 'Meine Telefonnummer teilen',
      form: 'Formular ausfüllen',
      confirmErase: 'Alles löschen',
      cancel: 'Abbrechen',
    },
    labels: { name: 'Name', email: 'E-Mail-Adresse', phone: 'Telefonnummer' },
    private: (link) =>
      link
        ? `Was nur Sie und uns angeht, besprechen wir besser privat: [Schreiben Sie mir dort](${link}).`
        : 'Was nur Sie und uns angeht, besprechen wir besser privat: Nutzen Sie dafür die Schaltfläche unten.',
    welcome:
      'Guten Tag! Fragen Sie mich, was Sie möchten; wenn ich nicht weiterweiß, hilft Ihnen jemand aus unserem Team.',
    help: [
      'Schreiben Sie einfach, was Sie wissen möchten. Sie können auch Folgendes senden:',
      '- /human – jemand aus unserem Team soll sich darum kümmern',
      '- /mydata – was wir über Sie gespeichert haben',
      '- /correct – eine Angabe ändern',
      '- /export – Ihre Daten als Datei',
      '- /forget – Ihre Daten löschen',
    ].join('\n'),
    noAnswer:
      'Entschuldigung, ich konnte gerade keine Antwort finden. Ihre Nachricht ist gespeichert, und unser Team sieht sie. Bitte versuchen Sie es gleich noch einmal.',
    cannotHelp: 'Dabei kann ich leider nicht helfen. Kann ich sonst etwas für Sie tun?',
    human: 'Ich habe unser Team benachrichtigt; jemand sieht es sich an und antwortet Ihnen hier.',
    notHere: 'Das ist privat; bitte fragen Sie mich in einem privaten Chat.',
    myData: {
      intro: 'Das haben wir über Sie gespeichert:',
      nothing: 'Wir haben keine Angaben über Sie gespeichert.',
      line: ({ label, value, source, date, quote, purpose }) =>
        `- **${label}**: ${value} (${source}, ${date}${quote ? `, aus „${quote}“` : ''}); ${purpose}`,
      sources: {
        profile: 'aus Ihrem Profil',
        tap: 'von Ihnen mit einem Tippen geteilt',
        typed: 'von Ihnen geschrieben',
        admin: 'von unserem Team notiert',
        api: 'von der Website oder App, die Sie genutzt haben',
      },
      messages: (count) =>
        `Außerdem bewahren wir ${count === 1 ? 'die eine Nachricht' : `die ${count} Nachrichten`} dieser Unterhaltung auf. Alles bleibt gespeichert, bis Sie es löschen lassen.`,
      rights: 'Ändern können Sie das mit /correct, als Datei erhalten mit /export, löschen mit /forget.',
    },
    correctHow: (labels) =>
      `Schreiben Sie, was sich wie ändern soll, zum Beispiel „${labels[0] ?? 'Name'} ändern auf …“. Ändern können Sie: ${labels.join(', ')}.`,
    exported: 'Hier ist alles, was wir über Sie gespeichert haben.',
    forget: {
      ask: (messages) =>
        `Das löscht Ihre Angaben und ${messages === 1 ? 'die Nachricht' : `alle ${messages} Nachrichten`} dieser Unterhaltung endgültig. Um fortzufahren, schreiben Sie „alles löschen“.`,
      cancelled: 'Es wurde nichts gelöscht.',
      done: ({ messages, details, receipt }) =>
        `Erledigt: ${messages} ${messages === 1 ? 'Nachricht' : 'Nachrichten'} und ${details} ${details === 1 ? 'Angabe' : 'Angaben'} gelöscht. Beleg: ${receipt}`,
    },
  },
  hears: {
    yes: whole(
      /j|jaa*|jo|jep|jap|jup|yes|klar|na klar|gerne?|ok(?:ay|e)?|stimmt|richtig|genau|korrekt|passt(?: so)?|sicher|natürlich|selbstverständlich|einverstanden|unbedingt|👍/,
      /(?:ja|jo|jep|ok(?:ay)?)[,.!]? (?:bitte|gerne?|genau|klar|stimmt|richtig|passt|danke|sicher|natürlich|das (?:stimmt|passt|ist (?:richtig|korrekt|sie|er|es))|mach(?:en sie)?(?: das)?)/,
      /das (?:stimmt|passt|ist (?:richtig|korrekt))|machen sie das|mach(?: das)?/,
    ),
    no: whole(
      /n|nein|nee|nö|nä|ne|no|falsch|abbrechen|stopp?|(?:das )?(?:stimmt nicht|passt nicht)|(?:das ist )?(?:falsch|nicht richtig|nicht korrekt)|auf keinen fall|👎/,
      /(?:nein|nee|nö)[,.!]? (?:(?:das )?(?:stimmt|passt) nicht|(?:das ist )?(?:falsch|nicht richtig)|abbrechen|bitte nicht|lass(?:en sie)?(?: das| es)?|nicht (?:die|das|der|den))/,
    ),
    skip: opening(
      /(?:(?:nein|bitte|ich möchte|ich will|lieber)[,.!]? )*(?:(?:das|die frage) )?(?:überspringen?|übersprungen|skip|auslassen|weglassen|weiter)(?: (?:das|es|bitte|wir|sie|die frage))*/,
      /(?:nein[,.!]? )?(?:(?:vielleicht|lieber|gerne?|erst|machen wir) )*später(?: (?:vielleicht|bitte|gerne?|mal|lieber))*/,
      /(?:nein[,.!]? )?(?:bitte )?(?:nicht jetzt|jetzt (?:lieber |gerade |noch )?nicht|(?:gerade|momentan|noch|eher|lieber) (?:lieber )?nicht|ungern|ein andermal|ein anderes mal)(?: (?:bitte|danke))?/,
      /(?:nein|nee|nö),? (?:vielen )?(?:danke|dank)|(?:nein[,.!]? )?danke,? (?:aber )?(?:nein|lieber nicht)|kein(?:e)? (?:angabe|lust)|k\. ?a/,
      /(?:nein[,.!]? )?(?:(?:das|den|die) )?(?:möchte|will|mag) ich (?:(?:ihnen|das|jetzt|gerade|lieber|eigentlich|hier) )*nicht(?: (?:sagen|angeben|verraten|nennen|mitteilen))?/,
      /(?:nein[,.!]? )?ich (?:möchte|will|mag) (?:(?:ihnen|das|es|sie|jetzt|gerade|lieber|eigentlich|hier) )*nicht(?: (?:sagen|angeben|verraten|nennen|mitteilen))?/,
      raw`(?:nein[,.!]? )?(?:(?:ich )?(?:hab|habe) (?:ich )?(?:gar |leider )?(?:keine?[ns]?|nicht)(?: ${contact})?)`,
    ),
    refuse: word(
      /ich (?:geb|gebe|sag|sage|verrat|verrate|nenn|nenne) (?:(?:ihnen|dir|euch|hier) )?(?:(?:das|die|den|sie|es|meinen?|meine|mein)(?: \p{L}[\p{L}-]+)? )?(?:(?:ihnen|dir|euch|hier|sicher|ganz sicher|bestimmt) )?(?:nicht|nie|niemals|auf keinen fall)(?!,? (?:dass|zurück|auf|ab|zu|ein)(?!\p{L}))/u,
      /(?:geb|gebe|sag|sage|verrat|verrate|nenn|nenne) ich (?:(?:ihnen|dir|euch|hier|sicher|bestimmt) )*(?:nicht|nie|niemals|auf keinen fall)/,
      /(?:ich (?:will|möchte|werde)|(?:will|möchte|werde) ich) (?:(?!und|aber|dass)\p{L}[\p{L}-]* ){0,4}nicht (?:geben|nennen|mitteilen|herausgeben|preisgeben|verraten|angeben|teilen)/u,
      /(?:fragen sie|frag|frage|fragt)(?: (?:mich|bitte|doch))* (?:nicht|nie|niemals)(?= (?:mehr|wieder|noch|nach|danach)(?!\p{L})|[^\p{L}]*$)/u,
      /(?:hören sie|hör|hört) (?:bitte )?auf(?: damit)?,? (?:zu fragen|(?:mich|danach|nach) )/,
      /(?:geht|gehen) (?:sie|dich|euch|niemanden?)(?: doch| gar| überhaupt)* (?:nichts?|nix) an|das ist (?:mir )?(?:zu )?(?:privat|persönlich|privatsache|meine sache)(?! (?:oder|\?))/,
      /(?:brauchen sie|brauchst du|braucht ihr)(?: doch)? (?:nicht|meinen? \p{L}[\p{L}-]* nicht)|nicht (?:mehr|wieder|ständig) danach fragen/u,
    ),
    refuseAll: word(
      /(?:keine|nie|niemals|nicht)(?: (?:mehr|wieder|nach))* (?:persönlichen?|privaten?) (?:daten|fragen|angaben|informationen|infos|sachen|dingen)/,
      /(?:fragen sie|frag|frage|fragt)(?: (?:mich|bitte))* (?:nie|niemals|nichts?)(?: (?:mehr|wieder))*(?: nach)? (?:(?:etwas |so )?persönliche[nms]?|privatem|privates|(?:meinen )?(?:persönlichen )?(?:daten|angaben))/,
      /ich (?:geb|gebe|nenne) (?:(?:ihnen|hier|euch|dir) )*(?:(?:gar|überhaupt) )?keine(?:rlei)? (?:persönlichen |privaten )?(?:daten|angaben|informationen)|(?:nichts|nie etwas) (?:persönliches|privates)(?: (?:mehr )?(?:fragen|wissen))?/,
    ),
    greeting: whole(
      /(?:hallo+|hallöchen|hi+|hey|hej|servus|moin(?: moin)?|moinsen|grüezi|grüß (?:gott|sie|dich)|guten? (?:tag|morgen|abend|mittag)|tag|tach|morgen|n'?abend|schönen guten (?:tag|morgen|abend)|seid gegrüßt)(?:,? (?:zusammen|alle|an alle|team|liebes team|ihr|nochmals?|noch einmal|hallo|guten? (?:tag|morgen|abend)|wie geht(?:'?s| es(?: ihnen| dir)?)))*/,
    ),
    thanks: whole(
      /(?:(?:ok(?:ay)?|super|toll|prima|perfekt|alles klar|gut|sehr gut|wunderbar|klasse|passt|fein|cool)[\s,!.]+)*(?:danke(?: (?:schön|sehr|ihnen|dir|euch|vielmals))*|dankeschön|vielen(?: lieben| herzlichen)? dank|(?:besten|herzlichen|tausend|lieben) dank|thx|merci|ok(?:ay)?|super|toll|prima|perfekt|alles klar|gut|sehr gut|wunderbar|klasse|passt|fein|cool|verstanden|verstehe|tschüss?|tschüssi|ciao|auf wiedersehen|bis (?:bald|dann|später)|schönen (?:tag|abend)(?: noch)?|👍)(?:[\s,!.]+(?:danke(?: (?:schön|sehr|ihnen|dir))*|vielen dank|tschüss?|ciao|auf wiedersehen|bis (?:bald|dann)|und|(?:einen )?schönen (?:tag|abend)(?: noch)?|ihnen auch))*/,
    ),
    nameIs: leading(
      /(?:mein|der) (?:(?:voller|ganzer|vollständiger) )?(?:name|vorname|nachname|familienname) (?:ist|lautet|wäre)|mein (?:name|vorname|nachname)(?=\s*[:=])|ich heiße?|heiße(?! es)|(?:nennen sie|nenn|nennt) mich(?: (?:bitte|einfach|doch|lieber|ruhig|gerne?))*|(?:sie können|du kannst|ihr könnt) mich(?: (?:gerne?|einfach))* nennen|(?:name|vorname|nachname)(?=\s*[:=])/u,
    ),
    iAm: leading(
      /ich bin(?: (?:der|die|es|herr|frau))?|bin(?: (?:der|die))?|hier (?:ist|spricht|schreibt)(?: (?:der|die|herr|frau))?|hier(?= [\p{L}-]+[^\p{L}]*$)|das ist(?: (?:der|die|herr|frau))?|es ist/u,
    ),
    nameEnds: /\s+(?:ist )?mein name$/,
    notNames:
      /^(?:nicht|kein(?:e[mnrs]?)?|ein(?:e[mnrs]?)?|das|die|dem|des|im|in|am|an|auf|aus|bei|beim|mit|nach|ohne|seit|um|unter|über|vor|für|gegen|hinter|neben|wegen|ab|bis|hier|da|dort|noch|schon|gerade|grade|jetzt|heute|morgen|gestern|gleich|bald|später|nur|auch|so|sehr|zu|ganz|etwas|wieder|immer|nie|mal|eben|leider|eigentlich|wirklich|total|ziemlich|echt|mir|mich|dir|sie|er|es|wir|ihr|ihm|wer|was|wie|wo|wann|warum|ob|dass|weil|wenn|gut|okay|super|toll|fertig|sicher|unsicher|müde|hungrig|krank|neu|neue[rnms]?|interessiert|vegan|veganer(?:in)?|vegetarier(?:in)?|allergisch|schwanger|traurig|froh|sauer|enttäuscht|zufrieden|verheiratet|unterwegs|zurück|kunde|kundin|stammkund(?:e|in)|gast|student(?:in)?|suche?|brauche?|möchte|will|hab|habe|hätte|kann|könnte|muss|wollte|würde|weiß|finde|warte|komme|geheim|privat|egal|unwichtig|anonym)$/,
    mine: word(
      raw`(?:mein(?:e[mnrs]?)?) (?:(?:neue|alte|private|geschäftliche|dienstliche|aktuelle|persönliche|berufliche)[nrms]? )*${contact}`,
      raw`(?:${contact}|tel)(?=\.?\s*[:=]|\s+(?:ist|lautet|wäre)(?!\p{L}))`,
      /(?:erreichen?|kontaktieren?|anrufen|anschreiben|schreiben?|schreibt|rufen?|ruft|mailen?|mail|schicken?|schick|senden?) (?:(?:sie|du|ihr|es|das|bitte|die) )*(?:mich|mir)/,
      /(?:mich|mir) (?:(?!und|aber)\p{L}+ ){0,2}(?:unter|an|über|auf|per)(?= )|(?:mich|mir) (?:bitte )?an(?= )|(?:ich bin|bin ich) (?:\p{L}+ ){0,2}(?:unter|über|per)|erreichbar (?:unter|über|per|auf)/u,
      raw`(?:sie|er|es) lautet|hier (?:ist|kommt|wäre) (?:sie|er|meine|mein|die ${contact})|das ist (?:sie|meine)`,
      /(?:schicken?|schick|senden?|mailen?) (?:sie |du )?(?:es|das|die \p{L}+|alles|ihn|sie) (?:bitte )?an/u,
    ),
    others: word(
      raw`seine[mnrs]?|sein (?:e-?mail|name|chef|handy|telefon|kontakt|mail)|(?:ihre[mnrs]?|deine[mnrs]?|eure[mnrs]?)(?! (?:hilfe|unterstützung|mühe|antwort|rückmeldung|zeit|geduld|schnelle|nachricht|website|webseite|seite|shop))`,
      raw`(?:ihr|dein|euer|deren|dessen) (?:${contact}|name|${people})`,
      raw`(?:(?:mein|dein|sein|ihr|unser|euer|eur|ein)(?:e[mnrs]?)?|de[rsmn]|die|das|vom|beim|zum|zur) (?:(?:neue|alte|liebe|beste|nette)[nrms]? )?${people}`,
      raw`${contact} (?:von|vom)(?! (?:mir(?!\p{L})|der arbeit|zu ?hause))`,
      raw`(?!meines|eines|keines|unseres|dieses|jenes|alles|falls|bereits)\p{L}{3,}s (?:e-?mail|mail|(?:telefon|handy)nummer|nummer)`,
      /jemand(?:em|en)? anders|jemand anderem|support(?!-)|(?:er|der) (?:ist|kann|hat|heißt)|sie (?:ist|kann|hat|heißt)|sie sind (?:erreichbar|unter)/,
      /(?:setz|setze|setzen sie|änder|ändere|ändern sie|aktualisiere|aktualisieren sie|ersetze|ersetzen sie|überschreibe|mache?|stelle?) (?:die|den|das|alle|sämtliche)|ignorier(?:e|en|t)?|vergiss (?:alle|deine)|system|geschrieben|gemailt|angeschrieben|angerufen|kontaktiert/,
    ),
    correction: either(
      clause(
        /(?:nein|nee|nö)(?=\s*[,.!:;–-]|\s+(?:es ist|das ist|ich|sie|mein|meine|nicht|sorry|richtig)(?!\p{L}))|eigentlich|sorry|entschuldigung|verzeihung|pardon|ich meine|ich meinte|moment|warte(?:n sie)?|stopp?|korrektur|ups|hoppla|vielmehr|stattdessen|das (?:ist|war) falsch|(?:das )?stimmt nicht/u,
      ),
      word(
        /(?:aber|oder|doch) (?:eigentlich )?(?:lieber|besser)|ich meinte?|meinte ich|gemeint war|(?:sollte|muss|müsste) (?:\p{L}+ )?(?:sein|heißen|lauten)|nicht \S+,? sondern|(?:ändern?|ändere|korrigieren?|korrigiere|berichtigen?) (?:sie |bitte )*(?:mein|es|das)(?:e[mnrs]?)?|vertippt|verschrieben|tippfehler|schreibfehler|richtig (?:ist|wäre|lautet|heißt)/u,
      ),
    ),
    whyAsked: either(
      whole(
        /(?:aber |und )?(?:warum|wieso|weshalb|wozu|wofür)(?: (?:das|denn|das denn|denn das|ist das nötig|eigentlich))?/,
      ),
      word(
        /(?:warum|wieso|weshalb|wozu|wofür) (?:brauch(?:en|st|t)|woll(?:en|t)|willst|möchte(?:n|st|t)|frag(?:en|st|t)|benötig(?:en|st|t)|verlang(?:en|t)|müssen) (?:sie|du|ihr)/,
        /(?:warum|wieso|weshalb|wozu) (?:soll|sollte|muss|müsste) ich (?:(?!und)[\p{L}-]+ ){0,4}(?:sagen|geben|angeben|nennen|verraten|mitteilen)/u,
        /was (?:machen|macht|machst|passiert|geschieht|haben sie vor)(?: (?:sie|ihr|du))? (?:damit|mit (?:meiner|meinen|meinem))|(?:wozu|wofür) (?:ist|wird|dient) (?:das|die|meine|mein)(?: [\p{L}-]+)?(?: (?:gut|nötig|gebraucht|benötigt|verwendet))/u,
      ),
    ),
    human: either(
      whole(
        raw`(?:bitte )?(?:(?:einen?|'?nen?) )?(?:(?:echte[rn]?|richtige[rn]?) )?(?:mensch(?:en)?|mitarbeiter(?:in)?|kundenservice|berater(?:in)?)(?:,? bitte)?`,
      ),
      word(
        raw`mit (?:${some} |ihrem |dem |eurem |deinem )?${human} (?:(?:persönlich|direkt|aus ihrem team) )?(?:sprechen|reden|chatten|schreiben|verbunden|verbinden|telefonieren)`,
        raw`(?:verbinden sie|verbinde|verbindet) mich(?: bitte)? mit|(?:sprechen|reden) mit (?:${some} )?${human}`,
        /(?:echter|echten|richtigen|lebenden|lebender) (?:mensch(?:en)?|mitarbeiter(?:in)?|person)|mensch,? bitte/,
        raw`(?:brauche|möchte|will|hätte gerne?) (?:bitte |jetzt |gerne? )*(?:einen?|'?nen?) (?:echten? |richtigen? )?(?:menschen|mitarbeiter(?:in)?|berater(?:in)?|ansprechpartner(?:in)?)`,
      ),
    ),
    commands: {
      myData: whole(
        /(?:zeig(?:en sie|e|t)? (?:mir )?)?(?:bitte )?meine (?:gespeicherten )?daten(?: (?:zeigen|anzeigen|ansehen))?/,
        /(?:was|welche daten|welche angaben) (?:wissen|habt|haben|hast|weißt|wisst|speichern|speichert)(?: (?:sie|ihr|du))?(?: (?:alles|denn))? (?:über|von|zu) mi(?:ch|r)(?: gespeichert)?/,
      ),
      export: whole(
        /(?:daten)?export(?:ieren)?|(?:alle )?meine daten (?:bitte )?(?:exportieren|herunterladen|runterladen|als datei)|(?:schick(?:en sie|e)?|senden sie|geben sie|gib) mir (?:bitte )?(?:alle )?meine daten|exportiere(?:n sie)?(?: bitte)? meine daten/,
      ),
      forget: whole(
        /(?:bitte )?(?:vergiss mich|vergessen sie mich|(?:alle )?meine daten (?:bitte )?löschen|lösch(?:en sie|e|t)? (?:bitte )?(?:alle |alles |all )?(?:meine (?:daten|angaben)|über mich|alles(?: über mich)?)|alles (?:über mich )?löschen|mein konto löschen|lösch(?:en sie|e) (?:bitte )?mein konto)/,
      ),
      correct: whole(
        /(?:bitte )?(?:korrigieren|korrektur|berichtigen|(?:meine )?(?:daten|angaben) (?:ändern|korrigieren|berichtigen|aktualisieren)|(?:ändern sie|ändere|korrigieren sie|korrigiere) (?:bitte )?meine (?:daten|angaben)|meine (?:daten|angaben) (?:sind|stimmen) (?:falsch|nicht))/,
      ),
      help: whole(/hilfe(?:,? bitte)?|help|was kannst du(?: alles)?|was können sie(?: alles)?/),
    },
    fields: {
      name: word(/(?:vor|nach|familien)?name(?:n|ns)?/),
      email: word(/e-?mail(?:-?adresse)?|mail(?:-?adresse)?/),
      phone: word(/(?:telefon|handy|mobil|ruf|tel)?-?nummer|telefon|handy|mobil/),
    },
    confirmErase: whole(
      /(?:ja,? )?(?:bitte )?(?:alles (?:unwiderruflich )?löschen|lösche?n? (?:sie )?(?:bitte )?alles)/,
    ),
  },
};
