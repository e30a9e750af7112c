import type { Language } from './language.ts';
import { clause, each, either, leading, opening, whole, word } from './patterns.ts';

const raw = String.raw;
const contact = raw`(?:e-?mail(?:adres)?|mail(?:adres)?|(?:telefoon|tel|mobiele?|gsm)?-?nummer|nr|telefoon|mobiel|mobieltje|gsm|adres|contactgegevens|gegevens)`;
const people = raw`(?:baas|bazin|chef|admin|administrator|beheerder|manager|directeur|leidinggevende|eigenaar|vrouw|man|echtgeno(?:ot|te)|partner|vriend(?:in)?|vrienden|broer|zus|moeder|mama|vader|papa|zoon|dochter|kind|kinderen|ouders|collega|assistent(?:e)?|secretaresse|buurman|buurvrouw|buren|bedrijf|kantoor|winkel|zaak|dokter|arts|advocaat|huisbaas|verhuurder|klant|klanten|team|support|gebruikers?|medewerkers?)(?:'?s)?`;
const some = raw`(?:een |'n |de |jullie |uw )?`;
const human = raw`(?:(?:echte?|levend[e]?) )?(?:mens|persoon|medewerk(?:er|ster)|collega|adviseur|iemand|klantenservice|support|team)(?: van (?:jullie|uw|het) team)?`;

export const nl: Language = {
  code: 'nl',
  marks: each(
    /het|een|en|ik|je|jij|jullie|u|uw|niet|wat|wanneer|hoe|waar|waarom|zijn|heb|hebben|heeft|hebt|kan|kunnen|kunt|wil|graag|goed|goede|mijn|mij|voor|met|van|naar|bij|ook|nog|maar|dat|dit|deze|er|hallo|hoi|dag|bedankt|dank|alsjeblieft|alstublieft|aub|vandaag|morgen|open|wij|ons|onze|te/,
  ),
  says: {
    ask: {
      name: 'Welke naam mag ik voor u noteren?',
      email: 'Op welk e-mailadres kunnen we u bereiken?',
      phone: 'Op welk telefoonnummer kunnen we u bellen?',
      other: (label) => `Mag ik nog iets van u noteren: ${label}?`,
    },
    why: (purpose) =>
      `We vragen dit ${purpose}; wilt u het liever niet zeggen, schrijf dan gewoon “overslaan”.`,
    purposes: {
      name: 'om te weten hoe we u mogen aanspreken',
      email: 'om u te kunnen schrijven als deze chat wordt afgebroken',
      phone: 'om u zo nodig te kunnen terugbellen',
    },
    problem: {
      empty: 'Er is niets aangekomen; schrijft u het alstublieft nog een keer.',
      too_long: 'Dat is te lang om te noteren; een kortere vorm is genoeg.',
      characters: 'Er staan tekens in die ik niet kan noteren; gewone letters en cijfers zijn genoeg.',
      name: 'Dat lijkt geen naam te zijn; uw voornaam is genoeg.',
      email: 'Dat lijkt geen e-mailadres te zijn; het hoort eruit te zien als anna@example.com.',
      email_incomplete:
        'Het e-mailadres lijkt niet compleet te zijn; het hoort eruit te zien als anna@example.com.',
      phone: 'Dat lijkt geen nummer te zijn dat gebeld kan worden; controleert u alstublieft de cijfers.',
      phone_short: 'Het telefoonnummer lijkt te kort; schrijft u het alstublieft helemaal op.',
      phone_long: 'Het telefoonnummer lijkt te lang; controleert u het alstublieft.',
      phone_country: 'Schrijft u het nummer alstublieft met het landnummer, bijvoorbeeld +31 20 123 4567.',
      choice: 'Kiest u alstublieft precies één van de gegeven antwoorden.',
      date: 'Ik kon die datum niet lezen; schrijft u hem alstublieft zo: 31-03-2026.',
      number: 'Hier heb ik een getal nodig, in cijfers.',
    },
    didYouMean: (value) => `Bedoelde u ${value}?`,
    useThis: (value) => `Mag ik ${value} gebruiken?`,
    thanks: (name) => (name ? `Dank u wel, ${name}!` : 'Dank u wel, ik heb het genoteerd.'),
    corrected: (value) => `Ik heb het gewijzigd in ${value}.`,
    skipped: 'Geen probleem, het kan ook zonder.',
    refused: 'Natuurlijk. Ik zal er niet meer naar vragen.',
    buttons: {
      yes: 'Ja',
      no: 'Nee',
      skip: 'Overslaan',
      sharePhone: 'Mijn telefoonnummer delen',
      form: 'Formulier invullen',
      confirmErase: 'Alles wissen',
      cancel: 'Annuleren',
    },
    labels: { name: 'naam', email: 'e-mailadres', phone: 'telefoonnummer' },
    private: (link) =>
      link
        ? `Wat alleen u en ons aangaat, bespreken we beter privé: [schrijf me daar](${link}).`
        : 'Wat alleen u en ons aangaat, bespreken we beter privé: gebruik de knop hieronder.',
    welcome: 'Goedendag! Vraagt u gerust; als ik u niet kan helpen, doet iemand van ons team dat.',
    help: [
      'Schrijf gewoon wat u wilt weten. U kunt ook sturen:',
      '- /human – iemand van ons team gaat ernaar kijken',
      '- /mydata – wat we over u hebben opgeslagen',
      '- /correct – een gegeven wijzigen',
      '- /export – uw gegevens als bestand',
      '- /forget – uw gegevens wissen',
    ].join('\n'),
    noAnswer:
      'Sorry, ik kon zojuist geen antwoord vinden. Uw bericht is bewaard en ons team kan het zien. Probeert u het zo meteen nog eens.',
    cannotHelp: 'Daar kan ik u helaas niet mee helpen. Kan ik iets anders voor u doen?',
    human: 'Ik heb ons team gewaarschuwd; iemand gaat ernaar kijken en antwoordt u hier.',
    notHere: 'Dat is privé; vraagt u het me alstublieft in een privéchat.',
    myData: {
      intro: 'Dit hebben we over u opgeslagen:',
      nothing: 'We hebben geen gegevens over u opgeslagen.',
      line: ({ label, value, source, date, quote, purpose }) =>
        `- **${label}**: ${value} (${source}, ${date}${quote ? `, uit “${quote}”` : ''}); ${purpose}`,
      sources: {
        profile: 'uit uw profiel',
        tap: 'door u met één tik gedeeld',
        typed: 'door u geschreven',
        admin: 'door ons team genoteerd',
        api: 'van de website of app die u hebt gebruikt',
      },
      messages: (count) =>
        `We bewaren ook ${count === 1 ? 'het ene bericht' : `de ${count} berichten`} van dit gesprek. Alles blijft bewaard totdat u het laat wissen.`,
      rights: 'Wijzigen kan met /correct, als bestand ontvangen met /export, wissen met /forget.',
    },
    correctHow: (labels) =>
      `Schrijf wat er moet veranderen en waarin, bijvoorbeeld “wijzig ${labels[0] ?? 'naam'} in …”. U kunt wijzigen: ${labels.join(', ')}.`,
    exported: 'Hier is alles wat we over u hebben opgeslagen.',
    forget: {
      ask: (messages) =>
        `Dit wist uw gegevens en ${messages === 1 ? 'het bericht' : `alle ${messages} berichten`} van dit gesprek voorgoed. Om door te gaan, schrijft u “alles wissen”.`,
      cancelled: 'Er is niets gewist.',
      done: ({ messages, details, receipt }) =>
        `Klaar: ${messages} ${messages === 1 ? 'bericht' : 'berichten'} en ${details} ${details === 1 ? 'gegeven' : 'gegevens'} gewist. Bewijs: ${receipt}`,
    },
  },
  hears: {
    yes: whole(
      /j|jaa*|jep|jup|joe|yes|zeker(?: weten)?|natuurlijk|tuurlijk|uiteraard|graag|prima|ok(?:ay|e|é)?|oké|klopt|juist|correct|precies|inderdaad|akkoord|goed zo|doe maar|👍/,
      /(?:ja|ok|oké|jazeker)[,.!]? (?:graag|hoor|alsjeblieft|alstublieft|aub|klopt|juist|correct|zeker|prima|natuurlijk|precies|dank (?:je|u)(?: wel)?|dat (?:klopt|is (?:juist|goed|het|correct))|doe maar|is goed)/,
      /dat (?:klopt|is (?:juist|goed|het|correct))|is goed|jazeker|ja ja/,
    ),
    no: whole(
      /n|nee+|neen|nope|no|fout|verkeerd|onjuist|annuleer|annuleren|stop|(?:dat )?klopt niet|absoluut niet|zeker niet|👎/,
      /(?:nee[,.!]? )?(?:dat (?:klopt niet|is (?:niet (?:juist|goed|correct)|het niet|fout|verkeerd|onjuist))|(?:is )?niet (?:juist|goed|correct))/,
      /nee[,.!]? (?:hoor|fout|verkeerd|klopt niet|annuleren|annuleer|laat maar|die niet|zeker niet|niet doen)|laat maar/,
    ),
    skip: opening(
      /(?:(?:nee|ik wil|graag|liever|alsjeblieft)[,.!]? )*(?:(?:dit|dat|deze vraag) )?(?:overslaan|sla over|skip|sla (?:dit|deze|dat|die|het) (?:maar )?over|verder|volgende)(?: (?:aub|graag|alsjeblieft|alstublieft|maar))?/,
      /(?:nee[,.!]? )?(?:(?:misschien|liever|doe maar) )?(?:later|een andere keer|straks)(?: (?:misschien|graag|aub|pas))?/,
      /(?:nee[,.!]? )?(?:niet nu|nu (?:even |liever )?niet|nog niet|liever niet|even niet|voorlopig niet|op dit moment niet)(?: (?:bedankt|dank (?:je|u)(?: wel)?|alsjeblieft|aub|zeggen))?/,
      /nee,? (?:bedankt|dank (?:je|u)(?: wel)?|dankjewel|dankuwel|merci)|(?:nee[,.!]? )?(?:dat (?:wil|zeg|geef) ik (?:u |je |jullie )?liever niet(?: (?:zeggen|geven|delen))?|ik (?:wil|zeg|geef) (?:(?:dat|het|die) )?(?:nu |eigenlijk )?liever niet(?: (?:zeggen|geven|delen))?)/,
      /(?:nee[,.!]? )?(?:dat wil ik niet(?: zeggen)?|ik wil (?:dat|het) niet zeggen|geen zin|geen antwoord)/,
      raw`(?:nee[,.!]? )?(?:(?:die |dat )?heb ik niet|(?:ik )?heb (?:ik )?(?:er )?geen(?: (?:${contact}|een))?)`,
    ),
    refuse: word(
      /ik (?:geef|zeg|vertel|deel|noem|verstrek) (?:(?:u|je|jullie|jou|dat|die|het|hem|mijn|hier) )*(?:[\p{L}-]+ )?(?:niet|nooit|echt niet)(?!,? (?:dat|terug|op|af)(?!\p{L}))|(?:geef|zeg|vertel|deel) ik (?:(?:u|je|jullie|jou|echt|zeker) )*(?:niet|nooit)/u,
      /(?:ik (?:wil|ga|zal)|(?:wil|ga|zal) ik) (?:(?!(?:en|maar) )[\p{L}-]+ ){0,4}niet (?:geven|zeggen|vertellen|delen|doorgeven|noemen|verstrekken)(?! dat)|(?:dat|die|hem) ga ik niet (?:geven|zeggen|vertellen|delen)/u,
      /ik weiger (?:om )?(?:(?:dat|dit|het|mijn [\p{L}-]+) )?te (?:geven|zeggen|antwoorden|vertellen|delen)/u,
      /(?:stop|hou|houd|houdt u) (?:eens |nou |nu |maar )?(?:met vragen|op met vragen|ermee)|hou(?:d)? op/,
      /(?:vraag|vraagt u) (?:(?:me|mij|er|het|dat|aub|alsjeblieft) )*(?:niet|nooit)(?: (?:meer|weer|nog|opnieuw|naar|om|er|daarnaar)(?!\p{L})|(?=[^\p{L}]*$))/u,
      /gaat (?:u|je|jullie|jou|niemand) (?:niks|niets|niet) aan|dat is (?:privé|prive|mijn zaak|persoonlijk)(?! of)|(?:hoeft u|hoef je|hoeven jullie) (?:(?:dat|mijn [\p{L}-]+) )?niet te (?:weten|hebben)|heeft u (?:mijn [\p{L}-]+|dat) niet (?:voor )?nodig/u,
    ),
    refuseAll: word(
      /(?:geen|nooit|niets|niks)(?: (?:meer|naar|over|vragen|om|andere))* (?:persoonlijk[es]?|privé)(?:vragen|gegevens|dingen|zaken|info)?/,
      /(?:vraag|vraagt u) (?:(?:me|mij|aub|alsjeblieft) )*(?:niet|nooit|niks|niets)(?: (?:meer|weer|naar|om|over))* (?:persoonlijk[es]?|privé|mijn (?:persoonlijke )?(?:gegevens|data)|gegevens)/,
      /ik (?:geef|deel|verstrek) (?:(?:u|je|jullie|hier) )*(?:helemaal )?(?:geen (?:enkele )?|mijn )(?:persoonlijke )?(?:gegevens|data|informatie)(?: niet)?|(?:stop|hou(?:d)? op) met (?:het )?(?:vragen (?:naar|om|van) )(?:mijn )?(?:persoonlijke )?(?:gegevens|dingen|data)/,
    ),
    greeting: whole(
      /(?:hallo+|hoi+|hey|hé|hee|hi|dag|goeden?dag|goede ?(?:morgen|middag|avond)|goeie ?(?:morgen|middag|avond)|morgen|middag|goedenavond|goedenmiddag|goedemorgen|gegroet|hai|moi|joe joe)(?:,? (?:allemaal|iedereen|team|daar|nogmaals|hallo|dag|meneer|mevrouw|samen|hoe gaat het(?: ermee)?|alles goed))*/,
    ),
    thanks: whole(
      /(?:(?:ok(?:ay|e|é)?|oké|super|prima|top|mooi|goed|heel goed|perfect|geweldig|fijn|duidelijk|helder|akkoord|is goed)[\s,!.]+)*(?:bedankt(?: (?:voor (?:de|uw|je|jullie) (?:hulp|moeite|antwoord|informatie)|alvast|hoor))*|(?:heel )?(?:hartelijk |erg )?(?:bedankt|dank)(?: (?:je|u|jullie))?(?: wel)?(?: hoor)?|dank ?je ?wel|dank ?u ?wel|dankje|danku|thx|thanks|merci|ok(?:ay|e|é)?|oké|super|prima|top|mooi|goed|perfect|geweldig|fijn|duidelijk|helder|begrepen|ik snap het|snap ik|doei|doeg|tot ziens|tot (?:dan|later|straks|snel)|fijne dag(?: nog)?|👍)(?:[\s,!.]+(?:bedankt|dank ?(?:je|u) ?wel|dank (?:je|u)|doei|doeg|tot ziens|en|(?:een )?(?:fijne|prettige|goede) (?:dag|avond)(?: nog)?))*/,
    ),
    nameIs: leading(
      /(?:mijn|m'n) (?:(?:volledige |hele )?(?:naam|voornaam|achternaam)) (?:is|luidt)|(?:mijn|m'n) (?:naam|voornaam)(?=\s*[:=])|ik heet|(?<!\p{L} )heet(?! (?:u|je|jij|jullie|het|dat|die|de))|ik word genoemd|(?:noem|noemt u) (?:me|mij)(?: (?:maar|gewoon|gerust|alstublieft|alsjeblieft))*|(?:u mag|je mag|u kunt|je kunt|jullie mogen|zeg maar) (?:me|mij)(?: (?:gewoon|gerust|maar))*(?= [\p{L} ]+ noemen)|(?:naam|voornaam|achternaam)(?=\s*[:=])/u,
    ),
    iAm: leading(
      /ik ben(?: (?:de|meneer|mevrouw))?|ben(?! (?:ik|je|jij|u|er))|(?:met|je spreekt met|u spreekt met)(?= \p{L}+(?: \p{L}+){0,2}[^\p{L}]*$)|hier(?: is| spreekt)?(?= )|dit is(?: (?:meneer|mevrouw))?|het is/u,
    ),
    mine: word(
      raw`(?:mijn|m'n) (?:(?:nieuwe?|oude?|eigen|privé|zakelijke?|persoonlijke?|vaste|andere?) ?)*${contact}`,
      raw`(?:${contact}|tel)(?: (?:privé|zakelijk|werk))?(?=\.?\s*[:=]|\s+(?:is|luidt)(?!\p{L}))`,
      /(?:bereik|bel|app|mail|schrijf|stuur|contacteer|sms)(?:en|t)? (?:u |je |jullie |het |dat |maar )*(?:me|mij)(?!n)|(?:me|mij) (?:(?!en|maar)\p{L}+ ){0,2}(?:op|via|onder|per)(?= )|(?:bereikbaar|te bereiken) (?:op|via|onder|per)|ik ben (?:\p{L}+ )?(?:te bereiken|bereikbaar)|ik zit op/u,
      /hier (?:is|komt|heeft u|heb je) (?:mijn|m'n|het|hij)|dat van mij is|die van mij is|het is(?= (?:\S+@|[+\d]))|(?:stuur|mail|stuurt u) (?:het|hem|ze|alles|dat|de \p{L}+) (?:maar )?naar/u,
    ),
    others: word(
      raw`(?:zijn|haar|hun|hen|jouw|je|jullie|ons) (?:(?:nieuwe?|oude?|eigen|privé|werk) )?(?:${contact}|naam|${people})`,
      /uw(?! (?:hulp|antwoord|reactie|tijd|geduld|moeite|service|bericht|website|site|winkel|steun|vriendelijke))|hun|haar|jouw|diens/,
      raw`(?:mijn|m'n|een|de|het|onze|ons|der|van|bij) (?:(?:nieuwe|oude|beste|lieve|ex) )?${people}`,
      raw`${contact} van (?!(?:mij|mezelf|mijn (?:werk|huis)|het werk|thuis)(?!\p{L}))(?=\p{L})\p{L}+`,
      raw`(?!was|is|als|dus|thuis|alles|iets|niets|steeds|soms|ons|eens)\p{L}{3,}(?:'s|s|') (?:e-?mail(?:adres)?|mailadres|telefoonnummer|mobiele nummer|nummer)`,
      /(?:hij|zij) (?:is|heeft|kan|heet)|ze (?:is|heeft|kan|heet)|iemand anders|support|een ander/,
      /(?:zet|stel|wijzig|verander|vervang|update|overschrijf|maak|pas) (?:de|het|alle|iedere)|negeer|negeren|vergeet (?:alle|je|uw|de)|systeem|(?:ik heb|heb ik) (?:\S+ ){0,5}(?:geschreven|gemaild|gebeld|gecontacteerd|gestuurd)/,
    ),
    correction: either(
      clause(
        /nee(?=\s*[,.!:;–-]|\s+(?:het is|dat is|het moet|mijn|ik|niet|sorry)(?!\p{L}))|eigenlijk|sorry|pardon|excuses|excuseer|ik bedoel|ik bedoelde|wacht|momentje|correctie|oeps|oei|beter gezegd|of eigenlijk|in plaats daarvan|dat (?:is|was) (?:fout|verkeerd)|klopt niet/u,
      ),
      word(
        /ik bedoelde?|bedoelde ik|(?:moet|moest|zou moeten) (?:\S+ )?(?:zijn|wezen)|niet \S+,? maar|(?:wijzig|verander|corrigeer|pas|wijzigt u|verbeter) (?:aub )?(?:mijn|m'n)|typfout|tikfout|typefout|verkeerd getypt|vertypt|verschreven|juist is|correct is/,
      ),
    ),
    whyAsked: either(
      whole(
        /(?:maar |en )?(?:waarom|waarvoor|hoezo|waartoe)(?: (?:dat|dan|is dat nodig|wilt u dat weten|vraagt u dat|vraag je dat|moet dat))?|waar is dat voor(?: nodig)?/,
      ),
      word(
        /(?:waarom|waarvoor|hoezo) (?:heb(?:t|ben)?|heeft|wil(?:len|t)?|vraag(?:t)?|vragen|moet(?:en)?) (?:u|je|jij|jullie) (?:(?!geen|niet)[\p{L}-]+ ){0,3}(?:nodig|weten|hebben|dat|daarom|daarnaar|ernaar|nummer|adres|mail|e-?mail|naam|e-?mailadres|telefoonnummer|gegevens)/u,
        /(?:waarom|waarvoor) (?:moet|zou) ik (?:[\p{L}-]+ ){0,4}(?:zeggen|geven|vertellen|delen|doorgeven)|(?:waar|waarvoor) (?:is|dient|hebben jullie) (?:dat|dit|het) (?:voor )?(?:nodig|goed)|wat (?:doen|doet|gaat|gaan) (?:jullie|u|je)(?: \p{L}+)? (?:mee|met (?:mijn|dat|die|dit))|wat doen jullie ermee|wat gebeurt er met mijn/u,
      ),
    ),
    human: either(
      whole(
        raw`(?:een )?(?:echte? )?(?:mens|persoon|medewerk(?:er|ster)|klantenservice|adviseur)(?:,? (?:alsjeblieft|alstublieft|aub|graag))?`,
      ),
      word(
        raw`(?:spreken|praten|chatten|praat|spreek|contact|verbind(?:t u)? (?:me|mij)|doorverbonden worden|doorverbinden)(?: (?:door|graag|aub))? met ${some}${human}`,
        raw`met ${some}${human} (?:(?:uit|van) \p{L}+ )?(?:spreken|praten|chatten|bellen|doorverbonden)|${some}(?:medewerker|mens|iemand) spreken`,
        /echte? (?:mens|persoon|medewerker)|mens,? (?:alsjeblieft|alstublieft|aub|graag)/,
        raw`(?:wil|wens|heb|zou graag) (?:graag )?een (?:echte? )?(?:mens|medewerk(?:er|ster)|adviseur)(?: nodig| aan de lijn| spreken)?`,
      ),
    ),
    commands: {
      myData: whole(
        /(?:(?:toon|laat|geef)(?: (?:me|mij))? )?mijn (?:opgeslagen )?gegevens(?: (?:zien|tonen|bekijken|inzien))?|mijn data|(?:wat|welke gegevens|welke data) (?:weet|weten|heeft|hebben|heb|bewaren|hebt)(?: (?:u|je|jullie))? (?:allemaal )?(?:over|van) mij(?: opgeslagen)?/,
      ),
      export: whole(
        /export(?:eer|eren)?(?: (?:al )?mijn gegevens)?|(?:al )?mijn gegevens (?:exporteren|downloaden|als bestand)|(?:stuur|geef|stuurt u|geeft u) (?:me|mij) (?:al )?mijn gegevens|download mijn gegevens/,
      ),
      forget: whole(
        /(?:graag )?(?:vergeet (?:me|mij)|(?:wis|verwijder|vergeet|wist u|verwijdert u|delete) (?:aub )?(?:al )?(?:mijn (?:gegevens|data|account)|alles(?: over mij)?)|(?:al )?mijn (?:gegevens|data|account) (?:wissen|verwijderen)|alles (?:over mij )?(?:wissen|verwijderen))/,
      ),
      correct: whole(
        /corrigeren|corrigeer|correctie|(?:mijn )?gegevens (?:wijzigen|corrigeren|aanpassen|veranderen)|(?:wijzig|corrigeer|verander|verbeter) (?:aub )?mijn gegevens|pas mijn gegevens aan|mijn gegevens (?:kloppen niet|zijn (?:fout|onjuist))/,
      ),
      help: whole(
        /help|hulp(?:,? (?:aub|graag|alsjeblieft))?|help (?:me|mij)(?: aub)?|wat kun (?:je|jij)(?: allemaal)?|wat kunt u(?: allemaal)?/,
      ),
    },
    fields: {
      name: word(/(?:voor|achter)?naam/),
      email: word(/e-?mail(?:adres)?|mail(?:adres)?/),
      phone: word(/(?:telefoon|tel|gsm)?-?nummer|telefoon|mobiel|gsm|tel/),
    },
    confirmErase: whole(/(?:ja,? )?(?:alles (?:wissen|verwijderen)|(?:wis|verwijder) alles)/),
  },
};
