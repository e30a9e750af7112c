import type { Language } from './language.ts';
import { clause, each, either, leading, opening, whole, word } from './patterns.ts';

const raw = String.raw;
const contact = raw`(?:(?:indirizzo )?(?:e-?mail|mail|di posta(?: elettronica)?)|indirizzo|(?:numero|num|n°)(?: di (?:telefono|tel|cellulare|cell|casa))?|telefono|tel|cellulare|cell|recapito|recapiti|contatto|contatti|dati)`;
const people = raw`(?:capo|capa|boss|admin|amministrat(?:ore|rice|ori)|manager|direttor[ei]|direttrice|responsabile|titolare|moglie|marito|compagn[oa]|fidanzat[oa]|ragazz[oa]|amic[oah]e?|amici|fratello|sorella|madre|mamma|padre|papà|figli[oa]?|colleg[ah][ie]?|collega|assistente|segretari[oa]|vicin[oa]|azienda|ditta|ufficio|negozio|medico|dottore|dottoressa|avvocat[oa]|proprietari[oa]|padron[ea]|client[ei]|squadra|team|supporto|assistenza|utent[ei])`;
const human = raw`(?:(?:una?|un'|l'|un altro) ?)?(?:essere umano|umano|persona(?: vera| reale)?|operat(?:ore|rice)(?: umano)?|agente|addett[oa]|consulente|impiegat[oa]|responsabile|qualcuno(?: di vero| del team)?)|(?:il|col|con il) (?:vostro |suo )?(?:team|staff)|l'assistenza|(?:il )?servizio clienti`;
const notAName = raw`(?! (?:che|se|quant[oaie]|quando|come|dove|per|il|lo|la|i|gli|le|una?|al|allo|alla|qualcosa|in|più|già|oggi|domani|dopo|ora|adesso|sul|a|appena|per favor[ei])(?!\p{L}))(?= \p{L})`;

export const it: Language = {
  code: 'it',
  marks: each(
    /il|gli|e|è|o|sono|che|chi|non|per|con|del|della|dei|delle|nel|nella|di|ho|hai|ha|avete|abbiamo|posso|può|potete|vorrei|quando|quanto|costa|dove|cosa|mio|mia|miei|mie|suo|vostro|vostra|ciao|buongiorno|buonasera|grazie|prego|favore|oggi|domani|aperti|aperto|anche|questo|questa|più|una?|mi|ci|si|sì/,
  ),
  says: {
    ask: {
      name: 'Che nome posso annotare?',
      email: 'A quale indirizzo e-mail possiamo scriverLe?',
      phone: 'A quale numero di telefono possiamo chiamarLa?',
      other: (label) => `Posso annotare ancora un dato: ${label}?`,
    },
    why: (purpose) => `Lo chiediamo ${purpose}; se preferisce non dirlo, basta scrivere «salta».`,
    purposes: {
      name: 'per sapere come rivolgerci a Lei',
      email: 'per poterLe scrivere se questa chat si interrompe',
      phone: 'per poterLa richiamare in caso di bisogno',
    },
    problem: {
      empty: 'Non è arrivato nulla; lo scriva ancora una volta, per favore.',
      too_long: 'È troppo lungo da annotare; basta una forma più breve.',
      characters: 'Ci sono segni che non posso annotare; bastano semplici lettere e cifre.',
      name: 'Non sembra un nome; basta il nome di battesimo.',
      email: 'Non sembra un indirizzo e-mail; dovrebbe essere come anna@example.com.',
      email_incomplete: 'L’indirizzo e-mail sembra incompleto; dovrebbe essere come anna@example.com.',
      phone: 'Non sembra un numero che si possa chiamare; controlli le cifre, per favore.',
      phone_short: 'Sembra che al numero manchino delle cifre; lo scriva per intero, per favore.',
      phone_long: 'Sembra che il numero abbia troppe cifre; lo controlli, per favore.',
      phone_country:
        'Per favore, scriva il numero con il prefisso internazionale, per esempio +39 06 1234 5678.',
      choice: 'Per favore, scelga una sola delle risposte proposte.',
      date: 'Non è stato possibile leggere la data; la scriva così, per favore: 31/03/2026.',
      number: 'Qui mi serve un numero, in cifre.',
    },
    didYouMean: (value) => `Intendeva ${value}?`,
    useThis: (value) => `Posso usare ${value}?`,
    thanks: (name) => (name ? `Grazie, ${name}!` : 'Grazie, ho preso nota.'),
    corrected: (value) => `Ho cambiato il dato in ${value}.`,
    skipped: 'Nessun problema, possiamo farne a meno.',
    refused: 'Certamente. Non lo chiederò più.',
    buttons: {
      yes: 'Sì',
      no: 'No',
      skip: 'Salta',
      sharePhone: 'Condividi il mio numero',
      form: 'Compila un modulo',
      confirmErase: 'Cancella tutto',
      cancel: 'Annulla',
    },
    labels: { name: 'nome', email: 'indirizzo e-mail', phone: 'numero di telefono' },
    private: (link) =>
      link
        ? `Ciò che riguarda solo Lei e noi è meglio dirlo in privato: [mi scriva lì](${link}).`
        : 'Ciò che riguarda solo Lei e noi è meglio dirlo in privato: usi il pulsante qui sotto.',
    welcome: 'Buongiorno! Mi chieda pure; se non potrò aiutarLa, lo farà una persona del nostro team.',
    help: [
      'Scriva semplicemente che cosa desidera sapere. Può anche inviare:',
      '- /human – se ne occuperà una persona del nostro team',
      '- /mydata – che cosa abbiamo salvato su di Lei',
      '- /correct – modificare un dato',
      '- /export – i Suoi dati in un file',
      '- /forget – cancellare i Suoi dati',
    ].join('\n'),
    noAnswer:
      'Mi dispiace, al momento non è stato possibile trovare una risposta. Il Suo messaggio è conservato e il nostro team lo vede. Riprovi tra un momento, per favore.',
    cannotHelp: 'Mi dispiace, in questo non posso aiutare. Posso fare altro per Lei?',
    human: 'Ho avvisato il nostro team; una persona controllerà e Le risponderà qui.',
    notHere: 'È una cosa privata; me lo chieda in una chat privata, per favore.',
    myData: {
      intro: 'Ecco che cosa abbiamo salvato su di Lei:',
      nothing: 'Non abbiamo salvato alcun dato su di Lei.',
      line: ({ label, value, source, date, quote, purpose }) =>
        `- **${label}**: ${value} (${source}, ${date}${quote ? `, da «${quote}»` : ''}); ${purpose}`,
      sources: {
        profile: 'dal Suo profilo',
        tap: 'condiviso da Lei con un tocco',
        typed: 'scritto da Lei',
        admin: 'annotato dal nostro team',
        api: 'dal sito o dall’app che ha usato',
      },
      messages: (count) =>
        `Conserviamo anche ${count === 1 ? 'l’unico messaggio' : `i ${count} messaggi`} di questa conversazione. Tutto resta salvato finché non ne chiede la cancellazione.`,
      rights: 'Può modificarli con /correct, riceverli in un file con /export e cancellarli con /forget.',
    },
    correctHow: (labels) =>
      `Scriva che cosa cambiare e il nuovo valore, per esempio «cambia ${labels[0] ?? 'nome'}: …». Può cambiare: ${labels.join(', ')}.`,
    exported: 'Ecco tutto ciò che abbiamo salvato su di Lei.',
    forget: {
      ask: (messages) =>
        `Così si cancellano per sempre i Suoi dati e ${messages === 1 ? 'il messaggio' : `tutti i ${messages} messaggi`} di questa conversazione. Per continuare, scriva «cancella tutto».`,
      cancelled: 'Non è stato cancellato nulla.',
      done: ({ messages, details, receipt }) =>
        `Fatto: ${messages} ${messages === 1 ? 'messaggio' : 'messaggi'} e ${details} ${details === 1 ? 'dato' : 'dati'} ${messages + details === 1 ? 'cancellato' : 'cancellati'}. Ricevuta: ${receipt}`,
    },
  },
  hears: {
    yes: whole(
      /s|sì+|sì'|si'|yes|certo(?: che sì)?|certamente|ok(?:ay)?|va bene|d'accordo|esatto|esattamente|corretto|giusto|perfettamente|volentieri|proprio così|ovvio|sicuro|assolutamente(?: sì)?|👍/,
      /(?:sì|ok|certo)[,.!]? (?:per (?:favore|piacere|cortesia)|grazie|certo|esatto|giusto|corretto|va bene|volentieri|è (?:giusto|corretto|esatto|quello|quella|lui|lei|così)|confermo|pure|lo usi|faccia pure)/,
      /è (?:giusto|corretto|esatto|quello|quella|così)|confermo|faccia pure|fai pure/,
    ),
    no: whole(
      /n|no+|nope|sbagliato|errato|annulla(?:re)?|annulli|macché|falso|per niente|👎/,
      /(?:no[,.!]? )?(?:non è (?:così|giusto|corretto|quello|quella|esatto)|è (?:sbagliato|errato))/,
      /no[,.!]? (?:annull[ai]|sbagliato|errato|lascia(?: stare| perdere)?|lasci(?: stare| perdere)?|per niente|affatto)|lasci(?:a|amo)? (?:stare|perdere)/,
    ),
    skip: opening(
      /(?:(?:no|vorrei|preferisco|per favore)[,.!]? )*(?:salta(?:re)?|salti(?:amo)?|saltalo|skip|passo|passa(?:re)?|passi(?:amo)?|ometti|omettere|avanti|prossim[oa])(?: (?:pure|questo|questa|per (?:favore|piacere)|grazie|la domanda|questa domanda|oltre))*/,
      /(?:no[,.!]? )?(?:(?:forse|magari|meglio|facciamo) )?(?:più tardi|dopo|un'altra volta|in un altro momento|poi)(?: (?:forse|magari|per favore|grazie))?/,
      /(?:no[,.!]? )?(?:(?:ora|adesso|per ora|per adesso|al momento) no|non (?:ora|adesso|ancora|subito|per ora)|meglio (?:di )?no|preferisco (?:di )?no|preferirei (?:di )?no)(?: (?:grazie|per favore))?/,
      /no,? (?:molte |mille |ti |la )?(?:grazie|ringrazio)|grazie,? (?:ma )?no|(?:no[,.!]? )?(?:preferisco|preferirei|vorrei) non (?:dirlo|darlo|dire|dare|rispondere|dirvelo|dirglielo|comunicarlo|fornirlo|condividerlo)|(?:no[,.!]? )?non (?:voglio|desidero|vorrei)(?: (?:dirlo|rispondere))?/,
      raw`(?:no[,.!]? )?(?:non (?:ce l'ho|ne ho|ho|uso)(?: (?:una?'? ?|un' ?|nessuna?'? ?)?(?:${contact}|nessun[oa]))?)`,
    ),
    refuse: word(
      /non (?:(?:ti|vi|le|glie|ve|te|ce) ?)?(?:(?:lo|la|li) )?(?:do|darò|dico|dirò|fornisco|comunico|condivido)/,
      /non (?:(?:ti|vi|le|ve|te) )?(?:(?:lo|la) )?(?:voglio|intendo|ho intenzione di|desidero) (?:dare|dire|fornire|comunicare|condividere|dar|dir)(?:velo|vela|telo|tela|glielo|gliela|vi|ti|le)?|non (?:voglio|intendo|desidero) (?:dar|dir|fornir|comunicar|condivider)\p{L}+|mi rifiuto di (?:dare|dire|rispondere|dar|dir)\p{L}*/u,
      /(?:glielo|gliela|ve lo|te lo|ve la|te la) (?:do|dico|darò|dirò) (?:mai|no)|non (?:glielo|gliela|ve lo|ve la|te lo|te la) (?:do|dico|darò|dirò)/,
      /(?:smett|finisc|piant)\p{L}+ di (?:chieder|domandar|insister)\p{L}*|basta (?:chiedere|domande)(?! per)/u,
      /non (?:me (?:lo|la) |mi )?(?:chied|domand)\p{L}+ (?:più|di nuovo|mai|ancora|(?:il|la) mi[oa])(?!\p{L})/u,
      /non (?:sono|è) (?:affari|affar|cosa|affare) (?:suo|suoi|tuoi|tuo|vostri|vostro|che vi riguard[ai])|non (?:vi|ti|la) riguarda|(?:è|sono) (?:privat[oi]|una cosa privata|cosa privata|personale|riservato)(?! o)/,
      /non (?:vi|le|ti) serve(?: (?:sapere|saperlo|il mio|la mia))?|non (?:avete|ha|hai) bisogno (?:del mio|della mia|di sapere)/,
    ),
    refuseAll: word(
      /(?:non|mai|niente|nessuna?|basta|nulla)(?: (?:più|mai|di|me|mi|con))*(?: (?:chied|domand)\p{L}+)?(?: (?:più|mai|di|nulla|niente|cose|cosa|dati|domande|domanda|dato|informazioni|info|nessuna?|con|le|i|miei))* (?:personal[ei]|privat[oaie])/u,
      /non (?:mi )?(?:chied|domand)\p{L}+ (?:più |mai )*(?:i miei dati|dati|informazioni|le mie informazioni)|(?:smett|finisc)\p{L}+ di chieder\p{L}* (?:i miei dati|dati|informazioni|cose personali)/u,
      /non (?:(?:vi|ti|le) )?(?:do|darò|fornisco|comunico|condivido|voglio dare|intendo dare) (?:i miei dati|alcun dato|nessun dato|nessuna informazione|dati|informazioni)/,
    ),
    greeting: whole(
      /(?:ciao+|salve|buon ?giorno|buona ?sera|buon pomeriggio|buona giornata a voi|buondì|ehi|hey|hello|hi|saluti|pronto)(?:[\s,.!]+(?:a tutti|a tutte|a voi|di nuovo|ancora|ciao|salve|buon ?giorno|buona ?sera|come (?:va|sta|stai|state)|signora?|team))*/,
    ),
    thanks: whole(
      /(?:(?:ok(?:ay)?|ottimo|perfetto|benissimo|va bene|bene|bello|fantastico|eccellente|d'accordo|capito|molto bene)[\s,!.]+)*(?:(?:molte |mille |tante |ok )?grazie+(?: (?:mille|tante|infinite|a lei|a te|a voi|di tutto|di cuore|ancora|per (?:l'aiuto|il (?:suo |vostro )?aiuto|la (?:sua |vostra )?(?:risposta|disponibilità|gentilezza))))*|(?:la |vi |ti )?ringrazio|grz|thx|ok(?:ay)?|ottimo|perfetto|benissimo|va bene|bene|fantastico|eccellente|capito|ho capito|molto gentile|gentilissim[oa]|arrivederci|arrivederla|a presto|buona (?:giornata|serata)|👍)(?:[\s,!.]+(?:(?:mille )?grazie(?: mille)?|arrivederci|a presto|e|ciao|buona (?:giornata|serata)|molto gentile))*/,
    ),
    nameIs: leading(
      /mi chiamo|(?:il )?mio (?:nome(?: completo| e cognome)?|cognome) (?:è|e')|mio nome(?=\s*[:=])|mi chiamano|di nome(?: faccio)?(?= )/,
      raw`(?:mi chiami|chiamami|chiamatemi|mi chiamate|(?:può|puoi|potete) chiamarmi|mi (?:può|puoi|potete) chiamare)(?: (?:pure|semplicemente|solo))?${notAName}`,
      /(?:nome(?: e cognome| completo)?|cognome)(?=\s*[:=])/,
    ),
    iAm: leading(
      /(?:io )?sono(?: (?:il signor|la signora|il|la))?|(?:qui|parla)(?: (?:è|il|la))?|(?:questo|questa) è|(?<!(?:chi|cosa|che|dove|qual|com') ?)(?:\xe8|e')(?= \p{L}+[^\p{L}?]*$)/u,
    ),
    notNames:
      /^(?:non|né|mai|una?|uno|il|lo|gli|le|in|nel|nella|nello|con|senza|per|su|sul|sulla|da|dal|dalla|dallo|fino|tra|fra|a|ad|al|allo|alla|alle|ai|agli|molto|più|meno|così|anche|già|ancora|sempre|qui|qua|lì|là|oggi|domani|ieri|ora|adesso|dopo|poi|presto|che|chi|cosa|quale|quando|come|dove|perché|se|mio|mia|miei|mie|tuo|tua|suo|sua|vostr[oaie]|nostr[oaie]|io|tu|lui|lei|noi|voi|loro|mi|ti|si|ci|vi|questo|questa|quello|quella|sono|sto|bene|male|qualcosa|niente|nulla|nessuno|qualcuno|tutto|nuov[oa]|cliente|allergic[oa]|vegetarian[oa]|vegan[oa]|celiac[oa]|stanc[oa]|malat[oa]|pers[oa]|interessat[oa]|content[oa]|studente|studentessa|incinta|sicur[oa]|meglio|urgente|importante|possibile|impossibile|vero|falso|buon[oa]?|cerco|cercando|vorrei|voglio|volevo|ho|avevo|posso|chiedo|aspetto|solo|soltanto|disponibile|segreto|privato|anonim[oa]|riservato)$/,
    mine: word(
      raw`(?:mio|mia|miei|mie) (?:(?:nuov[oa]|propri[oa]|altr[oa]) )?${contact}`,
      raw`(?:${contact})(?: (?:personale|di lavoro|nuov[oa]))?(?=\.?\s*[:=]|\s+(?:è|e')(?!\p{L}))`,
      /(?:contatt|chiam|scriv|richiam|raggiung|telefon|invi|mand|rispond|trov)\p{L}*[mc]i(?!\p{L})|mi (?:(?:può|puoi|potete|possono|potrebbe) )?(?:contatt|chiam(?!o)|scriv|richiam|raggiung|telefon|invi|mand|rispond|trov)\p{L}+/u,
      /ho cambiato (?:il )?(?:numero|mail|e-?mail|cellulare|telefono|indirizzo)/,
      /(?:sono|mi trova|mi trovate) (?:al|allo|a|raggiungibile|reperibile)(?= )|(?:è|e')(?: il)?(?= (?:\S+@|[+\d]))|(?:ecco|questo è|questa è|qui c'è) (?:il mio|la mia|i miei)|il mio è|la mia è|(?:lo|la|li) (?:mandi|invii|manda|invia) a/,
    ),
    others: word(
      raw`(?:suo|sua|suoi|sue|tuo|tua|tuoi|tue|vostr[oaie])(?! (?:aiuto|risposta|attenzione|tempo|gentilezza|pazienza|servizio|disponibilità|supporto|messaggio|cortesia|comprensione|sito|negozio|pagina))`,
      raw`(?:di lui|di lei|loro|altrui)|nostr[oa] (?:admin|amministratore|capo|team|ufficio|supporto)`,
      raw`(?:mio|mia|miei|mie|tuo|tua|suo|sua|una?|il|la|lo|i|gli|le|del|della|dello|dei|degli|delle|al|alla|nostr[oa]) (?:(?:miglior[e]?|nuov[oa]|vecchi[oa]|ex) )?${people}`,
      raw`(?:dell|l|all|un)'${people}`,
      raw`${contact} (?:(?:del|della|dello|dei|degli|delle)(?! (?:lavoro|ufficio))|di (?!(?:telefono|tel|cellulare|cell|casa|posta|lavoro|contatto)(?!\p{L})))(?= ?\p{L}) ?\p{L}+`,
      /lui (?:è|ha|può|si chiama)|lei (?:è (?:al?|allo|raggiungibile|reperibile)|si chiama)|qualcun altro|un'altra persona|supporto(?! tecnico)|support|assistenza(?=@)/,
      /(?:imposta|imposti|impostare|metti|metta|cambia|cambi|cambiare|aggiorna|aggiorni|sostituisci|sostituisca|modifica|modifichi|sovrascrivi|configura) (?:(?:il|lo|la|i|gli|le|tutt[oaie]) |l')(?!mi[oae]i?(?!\p{L}))\p{L}+/u,
      /ignora(?:te|re)?|ignori|dimentica (?:le|tutt[eo]|tue)|sistema|(?:ho|abbiamo) (?:scritto|chiamato|contattato|mandato|telefonato)/,
    ),
    correction: either(
      clause(
        /no(?=\s*[,.!:;–-]|\s+(?:è(?= \S*[@\d])|scus[ai]|(?:il )?mio|(?:la )?mia)(?!\p{L}))|in realtà|anzi|scus[ai]|mi scus[ai]|scusate|perdon[ai]|pardon|volevo dire|intendevo|aspett[ai]|un attimo|un momento|correzione|correggo|rettifico|ops|oops|piuttosto|o meglio|mi sono sbagliat[oa]|ho sbagliato|è sbagliato/u,
      ),
      word(
        /volevo dire|intendevo|(?:dovrebbe|deve|doveva) essere|non (?:è )?\S+,? (?:ma|bensì)(?= )|(?:cambi[ai]?|cambiare|corregg[iae]|correggere|modific[ah]i?|modificare|aggiorn[ai]?|aggiornare) (?:(?:il|la|i) )?(?:mio|mia|miei)|mi sono sbagliat[oa]|ho sbagliato|errore di battitura|refuso|scritto male|quello giusto è|quella giusta è/,
      ),
    ),
    whyAsked: either(
      whole(
        /(?:ma |e )?(?:perché|perche'|xké|xkè|xche|per quale motivo|a (?:che|quale) scopo|a che serve|a cosa serve|per cosa)(?: (?:me lo chied[ei]|lo chiedete|mai))?/,
      ),
      word(
        /(?:perché|xké|per quale motivo|come mai) (?:(?:me|mi|lo|la|le|vi|ti|ne|vuole) )*(?:serv|vuol|vole|chied|avete bisogno|ha bisogno|hai bisogno|domand|dovete|vuoi|richied)\p{L}*/u,
        /perché (?:dovrei|devo|mai dovrei) (?:(?:dar|dir|fornir|comunicar)\p{L}*)|a (?:che|che cosa|cosa) (?:(?:vi|le|ti) )?serv(?:e|ono)(?! il (?:tuo|vostro))/u,
        /(?:che |che cosa |cosa )(?:ci )?(?:fate|farete|fa|farà|fai) (?:con (?:questo|questa|il mio|la mia|i miei)|dei miei|del mio|della mia)|(?:che |che cosa |cosa )ci (?:fate|farete|fai|fa)(?=[^\p{L}]*$)/u,
      ),
    ),
    human: either(
      whole(
        raw`(?:una?|un')? ?(?:umano|persona (?:vera|reale)|operat(?:ore|rice)|agente|addett[oa]|servizio clienti|consulente)(?:,? (?:per (?:favore|piacere|cortesia)|grazie))?`,
      ),
      word(
        raw`(?:parlare|parlo|chattare|comunicare|mi (?:passi|passa|metta|mette|metti|colleghi|collega)|mettermi|passami|mettetemi|passatemi)(?: (?:in contatto|direttamente))?(?: (?:con|a|ad|all'|col))? ?(?:${human})`,
        /persona (?:vera|reale)|(?:essere )?umano,? per (?:favore|piacere|cortesia)/,
        raw`(?:voglio|vorrei|mi serve|ho bisogno di|preferisco|desidero) (?:una?|un') ?(?:essere umano|umano|persona (?:vera|reale)|operat(?:ore|rice)|agente|addett[oa]|consulente)`,
      ),
    ),
    commands: {
      myData: whole(
        /(?:(?:mostr[ai]|mostrami|mi mostri|vedere|fammi vedere|mi faccia vedere) )?(?:i )?miei dati(?: personali)?|(?:che cosa|cosa|che dati|quali dati|quali informazioni|che informazioni) (?:sa|sai|sapete|avete|hai|ha|conservate)(?: (?:salvato|memorizzato))? (?:su|di) (?:di )?me/,
      ),
      export: whole(
        /esporta(?:re|zione)?(?: (?:tutti )?(?:i )?miei dati)?|esporti i miei dati|export|(?:invi[ai]mi|mandami|mi (?:invi|mandi|dia)|inviatemi|mandatemi|dammi) (?:tutti )?i miei dati|scarica(?:re)? (?:tutti )?i miei dati/,
      ),
      forget: whole(
        /(?:per favore,? )?(?:dimenticami|mi dimentichi|dimenticatemi|(?:cancell|elimin)(?:a|i|are|ate) (?:(?:tutti )?i miei dati|tutto(?: (?:su di me))?|il mio account))(?:,? per favore)?/,
      ),
      correct: whole(
        /correggere|correggi|correzione|rettificare|(?:cambi|corregg|modific|aggiorn|rettific)(?:a|i|are|ere|hi) (?:i )?miei dati|i miei dati sono (?:sbagliati|errati)/,
      ),
      help: whole(
        /aiuto(?:,? per (?:favore|piacere))?|aiutami|mi aiuti|aiutatemi|help|(?:che )?cosa (?:puoi|sai|può|sa) fare/,
      ),
    },
    fields: {
      name: word(/nome|cognome/),
      email: word(/e-?mail|mail|posta elettronica/),
      phone: word(/telefono|tel|numero|cellulare|cell/),
    },
    confirmErase: whole(/(?:sì,? )?(?:cancell|elimin)(?:a|i|are|ate) tutto/),
  },
};
