import type { Language } from './language.ts';
import { clause, each, either, leading, opening, whole, word } from './patterns.ts';

const raw = String.raw;
const contact = raw`(?:(?:adres(?:u|em)? )?(?:e-?mail|mail|mejl|poczt)(?:a|u|owy|em|y|ę|ą)?|adres(?:u|em)?(?: poczty)?|(?:numer|nr)(?:u|em)?(?: (?:telefonu|komórki|tel|komórkowy|kontaktowy))?|telefon(?:u|em)?|tel|komórk(?:a|i|ę|ą)|kontakt(?:u)?|dane|danych)`;
const people = raw`(?:szef|admin|kierowni|menedżer|manager|dyrektor|właściciel|żon|mąż|męż|małżon|partner|dziewczyn|narzeczon|chłopak|przyjaci|brat|siostr|matk|mam(?=[aąęo]|ie|us)|ojc|ojciec|tat|syn|córk|dzieck|rodzic|koleg|koleżan|kolega|współpracowni|asystent|sekretar|sąsiad|firm|biur|sklep|lekarz|adwokat|prawni|klient|zespoł|zespół|wsparci|użytkowni|pracowni)(?!\p{L}*(?:owy|owa|owe|ową|owego)(?!\p{L}))\p{L}*`;
const human = raw`(?:(?:prawdziwym|żywym|jakimś) )?(?:człowiekiem|konsultantem|konsultantką|pracownikiem|pracownicą|osobą|kimś|doradcą|operatorem|przedstawicielem|agentem|obsługą(?: klienta)?|biurem obsługi|(?:waszym )?zespołem)`;

export const pl: Language = {
  code: 'pl',
  marks: each(
    /i|w|z|się|któr\p{L}+|jest|są|nie|tak|czy|co|jak|kiedy|gdzie|ile|kosztuje|dla|na|do|od|po|mój|moja|moje|mam|mamy|macie|można|mogę|chcę|chciałbym|chciałabym|proszę|dzień|dobry|cześć|hej|dziękuję|dziś|dzisiaj|jutro|otwarte|to|ten|ta|też|ale|dlaczego|państwo|państwa|pan|pani|o/u,
  ),
  says: {
    ask: {
      name: 'Jakie imię mogę zapisać?',
      email: 'Na jaki adres e-mail możemy do Państwa napisać?',
      phone: 'Pod jaki numer telefonu możemy do Państwa zadzwonić?',
      other: (label) => `Czy mogę zapisać jeszcze jedną informację: ${label}?`,
    },
    why: (purpose) => `Pytamy, ${purpose}; jeśli wolą Państwo nie odpowiadać, wystarczy napisać „pomiń”.`,
    purposes: {
      name: 'aby wiedzieć, jak się do Państwa zwracać',
      email: 'aby móc napisać, jeśli ta rozmowa zostanie przerwana',
      phone: 'aby w razie potrzeby móc oddzwonić',
    },
    problem: {
      empty: 'Nic nie dotarło; proszę napisać jeszcze raz.',
      too_long: 'To za długie, żeby zapisać; wystarczy krótsza forma.',
      characters: 'Są tu znaki, których nie mogę zapisać; wystarczą zwykłe litery i cyfry.',
      name: 'To nie wygląda na imię; wystarczy samo imię.',
      email: 'To nie wygląda na adres e-mail; powinien wyglądać tak: anna@example.com.',
      email_incomplete: 'Ten adres e-mail wydaje się niepełny; powinien wyglądać tak: anna@example.com.',
      phone: 'To nie wygląda na numer, pod który można zadzwonić; proszę sprawdzić cyfry.',
      phone_short: 'W tym numerze chyba brakuje cyfr; proszę napisać go w całości.',
      phone_long: 'Ten numer ma chyba za dużo cyfr; proszę go sprawdzić.',
      phone_country: 'Proszę napisać numer z kierunkowym kraju, na przykład +48 22 123 45 67.',
      choice: 'Proszę wybrać dokładnie jedną z podanych odpowiedzi.',
      date: 'Nie udało się odczytać tej daty; proszę napisać ją tak: 31.03.2026.',
      number: 'Tu potrzebna jest liczba zapisana cyframi.',
    },
    didYouMean: (value) => `Czy chodziło o ${value}?`,
    useThis: (value) => `Czy mogę użyć ${value}?`,
    thanks: (name) => (name ? `Dziękuję, ${name}!` : 'Dziękuję, zapisane.'),
    corrected: (value) => `Zmienione na ${value}.`,
    skipped: 'Nie szkodzi, poradzimy sobie bez tego.',
    refused: 'Oczywiście. Więcej o to nie zapytam.',
    buttons: {
      yes: 'Tak',
      no: 'Nie',
      skip: 'Pomiń',
      sharePhone: 'Udostępnij mój numer telefonu',
      form: 'Wypełnij formularz',
      confirmErase: 'Usuń wszystko',
      cancel: 'Anuluj',
    },
    labels: { name: 'imię', email: 'adres e-mail', phone: 'numer telefonu' },
    private: (link) =>
      link
        ? `To, co dotyczy tylko Państwa i nas, lepiej omówić prywatnie: [proszę napisać do mnie tutaj](${link}).`
        : 'To, co dotyczy tylko Państwa i nas, lepiej omówić prywatnie: proszę użyć przycisku poniżej.',
    welcome: 'Dzień dobry! Proszę śmiało pytać; jeśli nie będę umieć pomóc, zrobi to ktoś z naszego zespołu.',
    help: [
      'Wystarczy napisać, o co chodzi. Można też wysłać:',
      '- /human – niech zajmie się tym ktoś z naszego zespołu',
      '- /mydata – co mamy zapisane na Państwa temat',
      '- /correct – zmiana danych',
      '- /export – Państwa dane w pliku',
      '- /forget – usunięcie Państwa danych',
    ].join('\n'),
    noAnswer:
      'Przepraszamy, w tej chwili nie udało się znaleźć odpowiedzi. Państwa wiadomość jest zapisana i nasz zespół ją widzi. Prosimy spróbować ponownie za chwilę.',
    cannotHelp: 'Przepraszamy, w tym nie możemy pomóc. Czy możemy zrobić coś innego?',
    human: 'Nasz zespół już o tym wie; ktoś się temu przyjrzy i odpowie tutaj.',
    notHere: 'To sprawa prywatna; proszę zapytać mnie na czacie prywatnym.',
    myData: {
      intro: 'Oto co mamy zapisane na Państwa temat:',
      nothing: 'Nie mamy zapisanych żadnych Państwa danych.',
      line: ({ label, value, source, date, quote, purpose }) =>
        `- **${label}**: ${value} (${source}, ${date}${quote ? `, z „${quote}”` : ''}); ${purpose}`,
      sources: {
        profile: 'z Państwa profilu',
        tap: 'udostępnione przez Państwa jednym dotknięciem',
        typed: 'napisane przez Państwa',
        admin: 'zapisane przez nasz zespół',
        api: 'ze strony lub aplikacji, z której Państwo korzystali',
      },
      messages: (count) =>
        `Przechowujemy też wiadomości z tej rozmowy (liczba: ${count}). Wszystko pozostaje zapisane, dopóki nie poproszą Państwo o usunięcie.`,
      rights: 'Dane można zmienić przez /correct, otrzymać w pliku przez /export i usunąć przez /forget.',
    },
    correctHow: (labels) =>
      `Proszę napisać, co zmienić i na co, na przykład „zmień ${labels[0] ?? 'imię'} na …”. Można zmienić: ${labels.join(', ')}.`,
    exported: 'Oto wszystko, co mamy zapisane na Państwa temat.',
    forget: {
      ask: (messages) =>
        `To trwale usunie Państwa dane i wszystkie wiadomości z tej rozmowy (liczba: ${messages}). Aby kontynuować, proszę napisać „usuń wszystko”.`,
      cancelled: 'Nic nie zostało usunięte.',
      done: ({ messages, details, receipt }) =>
        `Gotowe. Usunięto: wiadomości – ${messages}, dane – ${details}. Potwierdzenie: ${receipt}`,
    },
  },
  hears: {
    yes: whole(
      /t|tak+|ta|no tak|yes|jasne|pewnie|oczywiście|owszem|ok(?:ej|ay|i)?|zgoda|zgadza się|dokładnie|dobrze|poprawnie|prawda|słusznie|potwierdzam|racja|może być|chętnie|👍/,
      /(?:tak|no|ok|jasne)[,.!]? (?:proszę|poproszę|zgadza się|dokładnie|jasne|oczywiście|dobrze|to (?:ten|ta|to|ja)|jest (?:dobrze|ok|poprawnie|poprawny)|dziękuję|dzięki|może być|chętnie|pewnie)/,
      /to (?:ten|ta|prawda)|jest (?:dobrze|ok|poprawnie)|wszystko się zgadza/,
    ),
    no: whole(
      /n|nie+|nope|źle|błędnie|błąd|anuluj|anulować|nie zgadza się|nieprawda|w żadnym razie|absolutnie nie|👎/,
      /(?:nie[,.!]? )?(?:to (?:nie (?:to|ten|ta|tak)|błąd|źle)|nie (?:ten|ta|to|tak)|nie zgadza się|jest (?:źle|błędnie|niepoprawnie))/,
      /nie[,.!]? (?:anuluj|źle|błędnie|nieprawda|rezygnuję)|rezygnuję/,
    ),
    skip: opening(
      /(?:(?:nie|proszę|chcę|wolę|chciałbym|chciałabym)[,.!]? )*(?:pomiń(?:my|cie)?|pominąć|pomijam|skip|dalej|następne|przejdź dalej|pas|pasuję)(?: (?:to|proszę|dzięki|to pytanie|pytanie))*/,
      /(?:nie[,.!]? )?(?:(?:może|raczej|lepiej) )?(?:później|potem|innym razem|kiedy indziej)(?: (?:może|proszę|dzięki))?/,
      /(?:nie[,.!]? )?(?:nie teraz|teraz nie|jeszcze nie|na razie nie|raczej nie|lepiej nie|(?:ja )?wolę nie|wolał(?:a)?bym nie)(?: (?:dziękuję|dzięki|proszę|mówić|podawać|odpowiadać))*/,
      /nie,? (?:dziękuję|dzięki|dziekuje)(?: bardzo)?|(?:dziękuję|dzięki),? nie|(?:nie[,.!]? )?nie (?:chcę|chce|chciał(?:a)?bym)(?: (?:mówić|podawać|odpowiadać|tego (?:mówić|podawać)))?/,
      raw`(?:nie[,.!]? )?nie (?:mam|posiadam|używam)(?: (?:żadnego |żadnej )?${contact})?`,
    ),
    refuse: word(
      /nie (?:(?:wam|ci|panu|pani|państwu|mu|tego|wam tego|ci tego) )*(?:podam|powiem|dam|udostępnię|zdradzę|podaję|daję)/,
      /nie (?:chcę|zamierzam|będę|mam zamiaru) (?:(?:wam|ci|państwu|tego|panu|pani) )*(?:podawać|podać|mówić|dawać|dać|udostępniać|udostępnić|zdradzać)(?= (?:mojego|mojej|moich|swojego|swojej|swoich|numeru|adresu|maila|telefonu|tego|danych)|[^\p{L}]*$)/u,
      /odmawiam (?:podania|odpowiedzi|udostępnienia)|(?:przestań|przestańcie|proszę przestać|dość|skończ|skończcie)(?: mnie| już| z tym| z)? (?:pytać|pytań|pytaniami|wypytywać|o to pytać)/,
      /(?:nie (?:pytaj|pytajcie|pytać)|proszę (?:mnie )?(?:więcej |już )?nie pytać)(?: (?:mnie|więcej|już|o (?:mój|to|moje|numer|adres|maila|telefon)|ponownie|znowu)|(?=[^\p{L}]*$))/u,
      /(?:to )?nie (?:twoja|wasza|pana|pani|państwa) sprawa|to (?:prywatne|jest prywatne|moja (?:prywatna )?sprawa|poufne)|nie (?:potrzebujecie|potrzebujesz|potrzebują państwo) (?:mojego|mojej|moich|tego)|nie musi(?:cie|sz)? (?:tego |mojego )?(?:wiedzieć|znać)|nic (?:wam|ci|państwu) do tego/,
    ),
    refuseAll: word(
      /(?:żadnych|bez|nie|nigdy|dość)(?: (?:mnie|więcej|już|nie|pytaj|pytajcie|pytać|proszę|o|pytań|danych|informacji|żadne|dane|rzeczy|sprawy|nic|podaję|podam|żadnych|moje|moich))* (?:osobist|osobow|prywatn)\p{L}*/u,
      /(?:nie (?:pytaj|pytajcie|pytać)|proszę (?:mnie )?(?:więcej |już )?(?:nigdy )?nie pytać)(?: (?:mnie|więcej|już|nigdy|o))* (?:moje dane|dane|informacje)/,
      /nie (?:(?:wam|ci|państwu) )?(?:podam|dam|podaję|udostępnię|będę podawać) (?:żadnych |moich |swoich )?(?:danych|informacji)|(?:przestań|przestańcie|proszę przestać) pytać o (?:moje )?(?:dane|sprawy|rzeczy|informacje)/,
    ),
    greeting: whole(
      /(?:cześć|czesc|hej+|hejka|siema|siemka|elo|witam|witajcie|dzień dobry|dobry|dobry wieczór|dobrywieczór|halo|hello|hi|dzieńdobry|dzien dobry|moje uszanowanie|szanowni państwo)(?:[\s,.!]+(?:wszystkim|państwu|państwa|ponownie|raz jeszcze|serdecznie|zespole|cześć|hej|dzień dobry|dobry wieczór|jak (?:się masz|leci|tam)|co słychać))*/,
    ),
    thanks: whole(
      /(?:(?:ok(?:ej|ay|i)?|super|świetnie|doskonale|dobrze|rozumiem|jasne|spoko|extra|ekstra|fajnie|w porządku|idealnie)[\s,!.]+)*(?:(?:bardzo |wielkie |serdecznie |ślicznie |pięknie )*(?:dziękuję|dziękuje|dzięki|dziękujemy|dzieki|podziękował|dziękować)(?: (?:bardzo|serdecznie|ślicznie|pięknie|wielkie|państwu|za (?:pomoc|odpowiedź|informację|wszystko)))*|dzięks|dzx|thx|ok(?:ej|ay|i)?|super|świetnie|doskonale|dobrze|rozumiem|jasne|spoko|extra|ekstra|fajnie|w porządku|idealnie|do widzenia|do zobaczenia|pa+|na razie|miłego dnia|👍)(?:[\s,!.]+(?:(?:bardzo )?dziękuję(?: bardzo)?|dzięki|do widzenia|pa|na razie|i|(?:życzę )?miłego (?:dnia|wieczoru)|pozdrawiam))*/,
    ),
    nameIs: leading(
      /nazywam się|(?<!jak )się nazywam(?= )|mam na imię|na imię (?:mi|mam)|moje (?:imię|nazwisko|imię i nazwisko) to|(?:proszę )?(?:(?:mówić|mów|mówcie)(?: do)? mi|mi (?:mówić|mów|mówcie))(?: po prostu| lepiej| raczej)*(?! (?:na|o|że|co|jak|to|prawdę|po)(?!\p{L}))|można (?:mi mówić|mówić mi)|mówią (?:na mnie|mi)|wołają na mnie|(?:imię|nazwisko|imię i nazwisko)(?=\s*[:=])|moje imię(?=\s*[:=])/u,
    ),
    iAm: leading(
      /(?:ja )?jestem(?: (?:pan|pani))?|(?:tu|tutaj|mówi|z tej strony|przy telefonie)(?: (?:pan|pani))?|(?<!(?:co|kto|jak|czy|za) )to(?: ja,?)?(?: (?:pan|pani))?|ja to/,
    ),
    notNames:
      /^(?:nie|nigdy|ani|w|we|na|z|ze|do|od|dla|po|pod|przed|przez|przy|bez|o|u|za|nad|między|bardzo|więcej|mniej|tak|też|także|już|jeszcze|zawsze|tu|tutaj|tam|dziś|dzisiaj|jutro|wczoraj|teraz|zaraz|potem|później|że|co|kto|który|która|kiedy|jak|gdzie|dlaczego|czy|jeśli|mój|moja|moje|twój|pan|pani|ja|ty|on|ona|my|wy|mnie|mi|mu|się|ten|ta|to|te|jestem|dobrze|źle|coś|nic|nikt|ktoś|wszystko|now[ya]|klient(?:em|ka|ką)?|gościem|uczulon[ya]|wegetarian(?:inem|ką)|wegan(?:inem|ką)|zmęczon[ya]|chor[ya]|głodn[ya]|zainteresowan[ya]|zadowolon[ya]|studentem|studentką|pewien|pewna|pewny|ważne|pilne|możliwe|prawda|dobr[yae]|szukam|potrzebuję|chcę|chciał(?:a)?bym|mam|miałe?a?m|mogę|pytam|czekam|tylko|właśnie|zamawiam|dzwonię|piszę|ciekaw[ya]?|tajemnica|prywatne|poufne|anonimow[yae])$/,
    mine: word(
      raw`(?:mój|moje|moja|mojego|mojej|moim|moją|moich) (?:(?:nowy|nowa|nowe|prywatny|służbowy|własny|drugi|aktualny)(?:m|go)? )?${contact}`,
      raw`(?:${contact})(?: (?:prywatny|służbowy|kontaktowy))?(?=\.?\s*[:=]|\s+to(?!\p{L}))`,
      /(?:skontaktować się|kontaktować się|kontakt|kontaktujcie się|skontaktujcie się)(?: proszę)? ze mną|(?:napisz|piszcie|pisz|napiszcie|pisać|napisać|dzwoń|dzwońcie|zadzwoń|zadzwońcie|zadzwonić|dzwonić|oddzwońcie|oddzwonić)(?: (?:proszę|państwo|też))? (?:do mnie|na|pod)/,
      /(?:do mnie|mnie) (?:\p{L}+ ){0,2}(?:pod|na|przez)(?= )|(?:jestem )?(?:dostępn|osiągaln|uchwytn)[ya] (?:pod|na)|(?:wyślij|wyślijcie|wysłać|przesłać|prześlij|prześlijcie|ślijcie)(?: (?:to|mi|proszę|wszystko))* (?:na|do mnie)|(?:oto|tu|to) (?:jest )?(?:mój|moje|moja)/u,
      /zmienił[ae]?m (?:numer|mail|e-?mail|telefon|adres)/,
      /to(?= (?:\S+@|[+\d]))/,
    ),
    others: word(
      raw`jego|jej|(?<!w )ich|(?:twój|twoj\p{L}+|twego|wasz\p{L}*)(?! (?:pomoc|odpowiedź|czas|uwag\p{L}*|cierpliwość))`,
      raw`(?:pana|pani|państwa) (?:${contact}|${people}|imię)|${contact} (?:pana|pani|państwa)`,
      raw`(?:mój|moja|moje|mojego|mojej|mojemu|moim|moją|nasz\p{L}*|swojego|swojej) (?:(?:były|była|byłego|nowy|nowa|nowego|nowej|starszy|najlepszy|najlepszego) )?${people}`,
      /(?:mojej|naszej|twojej|swojej) mamy/,
      raw`${contact} (?:do |od |dla )?${people}|(?:do |od )?(?:admina|administrator\p{L}*)`,
      raw`${contact} (?:pana|pani) \p{L}+|${contact} (?:do|od) (?!(?:mnie|pracy|kontaktu|was|państwa|domu|poniedziałku|dziś|rana)(?!\p{L}))(?=\p{L})\p{L}+`,
      /(?:on|ona|oni) (?:jest|ma|może|mają|są)|ktoś inny|kogoś innego|wsparcie|support/,
      raw`(?:ustaw|zmień|zmieńcie|zaktualizuj|podmień|zastąp|nadpisz|zamień) (?:wszystk\p{L}+|(?!(?:mój|moje|moją)(?!\p{L}))${contact} (?!(?:na|mi|kontaktowy)(?!\p{L}))(?=\p{L})\p{L}+)`,
      /(?:z)?ignoruj(?:cie)?|zignorować|zapomnij o (?:wszystki|poprzedni|instrukcj)\p{L}*|system\p{L}*|(?:na|do|pod) \S+ (?:już )?(?:napisał|pisał|dzwonił|zadzwonił|wysłał)[ae]?m|(?:napisał|pisał|dzwonił|zadzwonił|wysłał)[ae]?m (?:\p{L}+ ){0,2}(?:do|na|pod)/u,
    ),
    correction: either(
      clause(
        /nie(?=\s*[,.!:;–-]|\s+(?:to(?= \S*[@\d])|przepraszam|mój|moje|moja)(?!\p{L}))|właściwie|w zasadzie|tak naprawdę|przepraszam|sorry|sorki|wybacz(?:cie)?|chwila|moment|czekaj(?:cie)?|poprawka|korekta|ups|oj|raczej|znaczy(?: się)?|to znaczy|błąd|pomył(?:ka|kę)|pomyliłe?a?m się/u,
      ),
      word(
        /chodziło mi|miał[aoe]?m? na myśli|miałem na myśli|miałam na myśli|(?:powinno|powinien|powinna|ma|miało) być|nie \S+,? (?:tylko|ale|lecz|a) (?=\S)\S+|(?:zmień|zmienić|popraw|poprawić|zaktualizuj|zmieńcie|skoryguj)(?: proszę)? (?:mój|moje|moją)|pomyli(?:ł|ła|łe|ła)m się|literówk[aęi]|źle (?:napisał[ae]m|wpisał[ae]m)|prawidłow[yea] to|poprawn[yea] to/u,
      ),
    ),
    whyAsked: either(
      whole(
        /(?:ale |a )?(?:dlaczego|czemu|po co|w jakim celu|na co)(?: (?:to|wam to|ci to|pytasz|pytacie|państwo pytają))?/,
      ),
      word(
        /(?:dlaczego|czemu|po co|w jakim celu|do czego) (?:(?:wam|ci|państwu|to|państwo|mój|moje|mojego|o|mam|mnie|tego) )*(?:potrzebn|potrzebuj|pyta|pytac|chcec|chcesz|chcą|wymaga|numer|telefon|mail|e-?mail|adres|dane|imi|nazwisk|to)\p{L}*/u,
        /(?:dlaczego|czemu|po co) (?:miał(?:a)?bym|mam|muszę|powin(?:ienem|nam)) (?:(?:wam|ci|to|państwu) )*(?:podawać|podać|mówić|powiedzieć)|do czego (?:wam |państwu )?(?:to )?(?:potrzebn|służ)\p{L}*|co (?:z tym |z (?:moim|moimi) \p{L}+ )?(?:zrobicie|zrobią|zrobisz|robicie|będziecie robić)(?: z (?:tym|moim|moimi))?/u,
      ),
    ),
    human: either(
      whole(
        raw`(?:proszę )?(?:o )?(?:(?:prawdziw\p{L}+|żyw\p{L}+) )?(?:człowiek(?:a)?|konsultant(?:a|ka)?|pracownik(?:a)?|doradc[aęy]|operator(?:a)?|biuro obsługi klienta|obsługa klienta)(?:,? (?:proszę|poproszę))?`,
      ),
      word(
        raw`(?:rozmawiać|porozmawiać|pogadać|pisać|popisać|rozmowa|rozmowę|skontaktować się|kontakt|połączyć|połącz|połączcie|połączenie)(?: (?:mnie|się|proszę))* (?:z|ze) ${human}`,
        raw`(?:z|ze) ${human} (?:rozmawiać|porozmawiać|pogadać)|(?:z kimś) (?:porozmawiać|pogadać)`,
        /(?:prawdziw|żyw)(?:y|ego|ym|a|ą|ej) (?:człowiek|osob|konsultant|pracownik)\p{L}*|człowieka,? (?:proszę|poproszę)/u,
        /(?:chcę|potrzebuję|poproszę|proszę o|chciał(?:a)?bym)(?: do| rozmowę z)? (?:człowieka|konsultanta|pracownika|doradcę|doradcy|operatora)/,
      ),
    ),
    commands: {
      myData: whole(
        /(?:(?:pokaż|pokażcie|proszę pokazać|zobacz|zobaczyć)(?: mi)? )?moje dane(?: osobowe)?|(?:co|jakie dane|jakie informacje) (?:o mnie )?(?:wiesz|wiecie|macie|masz|przechowujecie|przechowujesz|państwo (?:mają|wiedzą))(?: (?:zapisane|o mnie|na mój temat))*/,
      ),
      export: whole(
        /(?:wy)?eksport(?:uj|ować|ujcie)?(?: (?:wszystkie )?(?:moje dane|moich danych))?|(?:wyślij|wyślijcie|przyślij|daj|proszę wysłać)(?: mi)? (?:wszystkie )?moje dane|pobierz (?:wszystkie )?moje dane|pobrać moje dane/,
      ),
      forget: whole(
        /(?:proszę )?(?:zapomnij(?:cie)? (?:mnie|o mnie)|(?:usuń(?:cie)?|skasuj(?:cie)?|wymaż(?:cie)?|usunąć|skasować) (?:(?:wszystkie )?moje dane|wszystko(?: o mnie)?|moje konto|konto))/,
      ),
      correct: whole(
        /popraw(?:ić|ka)?|korekta|(?:zmień|zmieńcie|zmienić|popraw|poprawić|zaktualizuj|zaktualizować|proszę zmienić|proszę poprawić) moje dane|zmiana (?:moich )?danych|moje dane są (?:błędne|niepoprawne)/,
      ),
      help: whole(
        /pomoc(?:y)?(?:,? proszę)?|pomóż(?:cie)?(?: mi)?|help|co (?:potrafisz|umiesz|możesz zrobić)/,
      ),
    },
    fields: {
      name: word(/imię|imienia|imieniem|nazwisk[oa]/),
      email: word(/e-?maila?|maila?|mejla?|poczt[aęy]/),
      phone: word(/telefon(?:u)?|tel|numer(?:u)?|komórk[aęi]/),
    },
    confirmErase: whole(
      /(?:tak,? )?(?:proszę )?(?:usuń(?:cie)?|skasuj(?:cie)?|usunąć|skasować|wymaż) wszystko|wszystko usuń/,
    ),
  },
};
