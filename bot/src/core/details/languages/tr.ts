import type { Language } from './language.ts';
import { clause, each, either, leading, opening, whole, word } from './patterns.ts';

const raw = String.raw;

/** "İ" in small letters is an i with a dot of its own behind it; and "I" becomes i, which `patterns` knows of ı. */
const dotted = (...ways: (RegExp | string)[]) =>
  ways.map((way) =>
    (typeof way === 'string' ? way : way.source).replace(/\\.|\[[^\]]*\]|i/g, (part) =>
      part === 'i' ? 'i\u0307?' : part,
    ),
  );

const mine = raw`(?:e-?posta(?: adresi)?m|e-?mail(?: adresi)?m|(?:e-)?mail(?:im| adresim)|maile|mail adresim|posta adresim|adresim|(?:(?:cep|telefon|tel) )?numaram|telefonum|telim|cebim|cep telefonum|iletişim bilgilerim)(?:ı|i|u|ü|a|e|dan|den|da|de|dır|dir|dur)?`;
const contact = raw`(?:e-?posta|e-?mail|mail|adres|(?:(?:telefon|tel|cep) )?numara|telefon|tel|cep|iletişim)`;
const kin = raw`(?:patron|müdür|şef|amir|yönetici|eş|karı|koca|kız arkadaş|erkek arkadaş|arkadaş|anne|baba|kardeş|abla|abi|ağabey|oğl|kız|çocuğ|çocuk|nişanlı|sevgili|ortağ|ortak|asistan|sekreter|komşu|avukat|doktor|müşteri|çalışan|dayı|amca|teyze|hala|iş arkadaş)`;
const person = raw`(?:gerçek (?:bir )?)?(?:insan|kişi|temsilci|yetkili|müşteri temsilcisi|müşteri hizmetleri|çalışan|görevli|danışman|operatör|biri|birisi|canlı destek|ekibiniz|ekip)`;

export const tr: Language = {
  code: 'tr',
  marks: each(
    ...dotted(
      /ve|bir|bu|şu|ne|mi|mı|mu|mü|misiniz|mısınız|musunuz|için|ile|da|de|ben|benim|siz|sizin|var|yok|değil|çok|daha|ama|nasıl|nerede|neden|kaç|kadar|saat|merhaba|selam|lütfen|teşekkürler|teşekkür|bugün|yarın|açık|istiyorum|evet|hayır|gibi|olarak|sonra|miyim|mıyım/,
    ),
  ),
  says: {
    ask: {
      name: 'Size nasıl hitap edebilirim?',
      email: 'Size hangi e-posta adresinden ulaşabiliriz?',
      phone: 'Sizi hangi telefon numarasından arayabiliriz?',
      other: (label) => `Bir bilgi daha alabilir miyim: ${label}?`,
    },
    why: (purpose) => `Bunu ${purpose} soruyoruz; söylemek istemezseniz “atla” yazmanız yeterli.`,
    purposes: {
      name: 'size nasıl hitap edeceğimizi bilmek için',
      email: 'bu sohbet kesilirse size yazabilmek için',
      phone: 'gerekirse sizi geri arayabilmek için',
    },
    problem: {
      empty: 'Bir şey ulaşmadı; lütfen bir kez daha yazın.',
      too_long: 'Bu, not edemeyeceğim kadar uzun; daha kısa bir biçimi yeterli.',
      characters: 'İçinde not edemediğim işaretler var; sade harfler ve rakamlar yeterli.',
      name: 'Bu bir ada benzemiyor; yalnızca adınız yeterli.',
      email: 'Bu bir e-posta adresine benzemiyor; şöyle olmalı: ayse@example.com.',
      email_incomplete: 'E-posta adresi eksik görünüyor; şöyle olmalı: ayse@example.com.',
      phone: 'Bu, aranabilecek bir telefon numarasına benzemiyor; lütfen rakamları kontrol edin.',
      phone_short: 'Telefon numarası eksik görünüyor; lütfen tamamını yazın.',
      phone_long: 'Telefon numarasında fazla rakam var gibi görünüyor; lütfen kontrol edin.',
      phone_country: 'Lütfen telefon numarasını ülke koduyla yazın, örneğin +90 212 555 01 23.',
      choice: 'Lütfen sunulan yanıtlardan yalnızca birini seçin.',
      date: 'Bu tarihi okuyamadım; lütfen şöyle yazın: 31.03.2026.',
      number: 'Burada rakamla yazılmış bir sayıya ihtiyacım var.',
    },
    didYouMean: (value) => `Şunu mu demek istediniz: ${value}?`,
    useThis: (value) => `Şunu kullanabilir miyim: ${value}?`,
    thanks: (name) => (name ? `Teşekkür ederim, ${name}!` : 'Teşekkür ederim, not aldım.'),
    corrected: (value) => `Şöyle değiştirdim: ${value}.`,
    skipped: 'Sorun değil, bu bilgi olmadan da devam edebiliriz.',
    refused: 'Elbette. Bunu bir daha sormayacağım.',
    buttons: {
      yes: 'Evet',
      no: 'Hayır',
      skip: 'Atla',
      sharePhone: 'Telefon numaramı paylaş',
      form: 'Form doldur',
      confirmErase: 'Her şeyi sil',
      cancel: 'İptal',
    },
    labels: { name: 'ad', email: 'e-posta adresi', phone: 'telefon numarası' },
    private: (link) =>
      link
        ? `Yalnızca sizi ve bizi ilgilendiren konuları özelden konuşmak daha iyi: [bana oradan yazın](${link}).`
        : 'Yalnızca sizi ve bizi ilgilendiren konuları özelden konuşmak daha iyi: aşağıdaki düğmeyi kullanın.',
    welcome:
      'Merhaba! Bana istediğinizi sorabilirsiniz; ben yardımcı olamazsam ekibimizden biri yardımcı olur.',
    help: [
      'Öğrenmek istediğinizi yazmanız yeterli. Şunları da gönderebilirsiniz:',
      '- /human – ekibimizden biri ilgilensin',
      '- /mydata – hakkınızda sakladıklarımız',
      '- /correct – bir bilgiyi değiştirin',
      '- /export – verileriniz dosya olarak',
      '- /forget – verilerinizi silin',
    ].join('\n'),
    noAnswer:
      'Üzgünüm, şu anda bir yanıt bulamadım. Mesajınız kaydedildi ve ekibimiz onu görüyor. Lütfen birazdan yeniden deneyin.',
    cannotHelp: 'Üzgünüm, bu konuda yardımcı olamıyorum. Sizin için başka bir şey yapabilir miyim?',
    human: 'Ekibimize haber verdim; biri ilgilenecek ve size buradan yanıt verecek.',
    notHere: 'Bu özel bir konu; lütfen bana özel bir sohbette sorun.',
    myData: {
      intro: 'Hakkınızda sakladıklarımız şunlar:',
      nothing: 'Hakkınızda saklanan bir bilgi yok.',
      line: ({ label, value, source, date, quote, purpose }) =>
        `- **${label}**: ${value} (${source}, ${date}${quote ? `, şu sözden: “${quote}”` : ''}); ${purpose}`,
      sources: {
        profile: 'profilinizden',
        tap: 'tek dokunuşla sizin paylaştığınız',
        typed: 'sizin yazdığınız',
        admin: 'ekibimizin not ettiği',
        api: 'kullandığınız siteden veya uygulamadan',
      },
      messages: (count) =>
        `Bu sohbetin ${count === 1 ? 'tek mesajını' : `${count} mesajını`} da saklıyoruz. Siz sildirene kadar hepsi saklanır.`,
      rights: '/correct ile değiştirebilir, /export ile dosya olarak alabilir, /forget ile silebilirsiniz.',
    },
    correctHow: (labels) =>
      `Neyin nasıl değişeceğini yazın, örneğin “${labels[0] ?? 'ad'} şöyle olsun: …”. Değiştirebilecekleriniz: ${labels.join(', ')}.`,
    exported: 'Hakkınızda sakladığımız her şey burada.',
    forget: {
      ask: (messages) =>
        `Bu işlem bilgilerinizi ve bu sohbetin ${messages === 1 ? 'mesajını' : `${messages} mesajının tamamını`} kalıcı olarak siler. Devam etmek için “her şeyi sil” yazın.`,
      cancelled: 'Hiçbir şey silinmedi.',
      done: ({ messages, details, receipt }) =>
        `Tamam: ${messages} mesaj ve ${details} bilgi silindi. Makbuz: ${receipt}`,
    },
  },
  hears: {
    yes: whole(
      ...dotted(
        /e+|evet+|evt|he|hı hı|hıhı|aha|tabii?(?: ki)?|elbette|olur|tamam(?:dır)?|ok(?:ey|ay)?|doğru(?:dur)?|aynen(?: öyle)?|kesinlikle|peki|uygun(?:dur)?|onaylıyorum|kullanabilirsin(?:iz)?|kullanın?|öyle|haklısın(?:ız)?|👍/,
        /(?:evet|tamam|tabii?|he)[,.!]? (?:lütfen|doğru|aynen|tabii?(?: ki)?|olur|o|bu|öyle|kullan(?:ın|abilirsin(?:iz)?)?|teşekkürler|kesinlikle|uygun|efendim)/,
      ),
    ),
    no: whole(
      ...dotted(
        /h|hayır+|hyr|yo+|yok|olmaz|değil|yanlış|doğru değil|iptal(?: et)?|vazgeç(?:tim)?|asla|kesinlikle hayır|bu değil|öyle değil|👎/,
        /(?:hayır|yok|yo)[,.!]? (?:değil|yanlış|doğru değil|bu değil|o değil|öyle değil|olmaz|iptal(?: et)?|vazgeçtim|efendim|kullanma(?:yın)?)/,
      ),
    ),
    skip: opening(
      ...dotted(
        /(?:(?:hayır|lütfen|bunu|bu soruyu|burayı)[,.!]? )*(?:atla(?:yalım|yın|yabiliriz|mak istiyorum)?|atlıyorum|atlamak istiyorum|geç(?:elim|iyorum|in|ebiliriz|mek istiyorum)?|pas(?: geç(?:iyorum|elim)?)?|skip)(?: (?:lütfen|bunu|bu soruyu))?/,
        /(?:hayır[,.!]? )?(?:(?:belki|bunu) )?(?:daha sonra|sonra|başka zaman|ileride|birazdan)(?: (?:belki|lütfen|söylerim|veririm|yazarım|olur|olsun))?/,
        /(?:hayır[,.!]? )?(?:şimdi değil|şimdi olmaz|şu an(?:da)? (?:değil|olmaz|istemiyorum)|şimdilik (?:değil|olmaz|kalsın|istemiyorum|hayır)|kalsın|gerek yok|henüz değil)(?: (?:teşekkürler|sağ ?ol(?:un)?))?/,
        /(?:hayır|yok|istemem|istemiyorum|almayayım)[,.!]? (?:çok )?(?:teşekkürler|teşekkür ederim|sağ ?ol(?:un)?|sağolun)|(?:çok )?(?:teşekkürler|sağ ?olun),? (?:istemiyorum|hayır|gerek yok)/,
        /(?:hayır[,.!]? )?(?:(?:bunu|şimdi|şu an) )*(?:söylemek|belirtmek|yazmak|cevaplamak|yanıtlamak)(?: hiç)? istem(?:iyorum|em|ezdim)|söylemesem(?: olur mu| daha iyi)?|(?:söylememeyi|vermemeyi|belirtmemeyi|yazmamayı) tercih ederim|istemiyorum|istemem/,
        raw`(?:hayır[,.!]? )?(?:benim )?(?:${mine}|bende|öyle bir şeyim) yok|(?:${contact}(?:yı|ı)? )kullanmıyorum`,
      ),
    ),
    refuse: word(
      ...dotted(
        /(?:vermem|vermiyorum|vermeyeceğim|vermicem|söylemem|söylemeyeceğim|söylemiyorum|söylemicem|paylaşmam|paylaşmayacağım|paylaşmıyorum)(?= [^\p{L}]|[^\p{L}]*$| (?:size|sana|artık|kimseye|teşekkürler|lütfen))/u,
        /(?:vermek|paylaşmak)(?: hiç)? istemiyorum/,
        /(?:bir daha|tekrar|artık|lütfen)(?: \p{L}+)? sorma(?:yın(?:ız)?)?|sorma(?:yın(?:ız)?)? (?:artık|bir daha|lütfen|bunu)|(?:numaramı|adresimi|mailimi|e-?postamı|adımı|telefonumu|bunu) sorma(?:yın(?:ız)?)?|sormayı (?:bırak|kes)(?:ın|in)?|soru sormayı (?:bırak|kes)(?:ın|in)?/u,
        /(?:sizi|seni|kimseyi) ilgilendirmez|bu özel(?! (?:mi|bir)(?!\p{L}))|(?:bilmen(?:iz)?e|vermeme|söylememe) gerek yok|bilmek zorunda değilsin(?:iz)?|(?:söylemeyi|vermeyi|paylaşmayı) reddediyorum/u,
      ),
    ),
    refuseAll: word(
      ...dotted(
        /(?:kişisel|özel) (?:(?:hiçbir|bir) )?(?:bilgi|soru|veri|şey|detay)\p{L}*(?: (?:bana|bir daha|artık|hiç|asla|lütfen|paylaşmak|vermek))* (?:sorma|isteme|vermem|vermiyorum|vermeyeceğim|paylaşm|istemiyorum|yok)\p{L}*/u,
        /(?:hiçbir|hiç) (?:kişisel |özel )?(?:bilgi|veri|şey)\p{L}* (?:sorma|isteme|vermem|vermiyorum|vermeyeceğim|paylaşm)\p{L}*/u,
        /(?:bilgilerimi|verilerimi)(?: (?:bana|bir daha|artık|hiç|asla|lütfen))* (?:sorma|isteme|vermem|vermiyorum|vermeyeceğim|paylaşm|vermek istemiyorum)\p{L}*|(?:bana )?(?:kişisel|özel) sorular sormay?\p{L}*/u,
      ),
    ),
    greeting: whole(
      ...dotted(
        /(?:merhaba(?:lar)?|meraba|mrb|mrhb|selam(?:lar)?|slm|selamün ?aleyküm|selamun ?aleykum|s\.?a|günaydın|iyi (?:günler|akşamlar|geceler|sabahlar)|tünaydın|hayırlı (?:günler|sabahlar|akşamlar)|hey|hi|hello|alo)(?:[\s,.!]+(?:herkese|arkadaşlar|efendim|tekrar|merhaba|iyi (?:günler|akşamlar)|günaydın|nasılsın(?:ız)?|naber|kolay gelsin))*|kolay gelsin/,
      ),
    ),
    thanks: whole(
      ...dotted(
        /(?:(?:tamam(?:dır)?|ok(?:ey|ay)?|peki|süper|harika|mükemmel|çok iyi|güzel|çok güzel|anladım|iyi)[\s,!.]+)*(?:(?:çok )?teşekkür(?:ler| ederim| ediyorum| ederiz| et)?|teşekkurler|(?:çok )?(?:sağ ?ol(?:un|asın)?|sağolun|saol(?:un)?)|eyvallah|tşk+(?:ler)?|tşkr|thx|tamam(?:dır)?|ok(?:ey|ay)?|peki|süper|harika|mükemmel|çok iyi|güzel|çok güzel|anladım|anlaşıldı|görüşürüz|görüşmek üzere|hoşça ?kal(?:ın)?|güle güle|bay bay|👍)(?:[\s,!.]+(?:(?:çok )?teşekkür(?:ler| ederim)|sağ ?ol(?:un)?|iyi (?:günler|akşamlar|geceler|çalışmalar)|görüşürüz|hoşça ?kal(?:ın)?|ve|yardımınız için|kolay gelsin))*/,
        /(?:yardım(?:ın|ınız)?|cevab(?:ın|ınız)|ilgi(?:n|niz)|her şey) için (?:çok )?(?:teşekkürler|teşekkür ederim|sağ ?olun?)/,
      ),
    ),
    nameIs: leading(
      ...dotted(
        /(?:benim )?(?:tam )?(?<!(?:ilk|son|bir|iki|üç|her|sonraki|kaç|\d\.?|önemli) )(?:adım(?: ve)?(?: soyadım)?|ismim|soyadım|adım soyadım|isim soyisim|ismim soyismim)(?! (?:adım|nedir|ne|yanlış|değil|at|atmak|kim)(?!\p{L}))/u,
        /bana(?= \p{L}+(?: \p{L}+)? (?:de(?:yin|yebilirsiniz|yebilirsin)?|diyebilirsin(?:iz)?|diyin|derler|diye hitap)(?!\p{L}))/u,
        /(?:ad(?:ı)?|isim|ad soyad|adı soyadı|isim soyisim|soyad)(?=\s*[:=])/,
      ),
    ),
    iAm: leading(
      ...dotted(
        /(?:ben|benim|bendeniz)(?! (?:de|da|mi|için|için|bir|bu)(?!\p{L}))|(?:karşınızda|arayan|yazan)/u,
      ),
    ),
    // "Ben Ayşe'yim", "Ayşe ben", "bana Ayşe deyin".
    nameEnds: new RegExp(
      dotted(
        raw`(?:'y?(?:ı|i|u|ü)m|\s(?:ben|benim|deyin(?:iz)?|diyin|diyebilirsin(?:iz)?|derler))(?=[^\p{L}]*$)`,
      ).join(''),
      'u',
    ),
    mine: word(
      ...dotted(
        mine,
        raw`benim (?:${contact})|(?:${contact})(?: adresi| numarası)?(?=\.?\s*[:=])`,
        /(?:bana|beni) (?:\S{1,60} ){0,6}?(?:ulaş|yaz|ara|gönder|at|yolla|mesaj at)(?:y?(?:a|e)bilirsin(?:iz)?|y?(?:ı|i|u|ü)n(?:(?:ı|i|u|ü)z)?|(?:ar|er)?san(?:ız)?)?|benimle (?:\S{1,60} ){0,5}?(?:iletişim|irtibat)/,
        /(?:şu|bu) (?:adrese|numaraya|maile|e-?postaya|numaradan|adresten)|(?:adresine|numarasına) (?:gönderin|atın|yazın|yollayın)/,
      ),
    ),
    others: word(
      ...dotted(
        /onun|onların|senin|sizin|bunun|kendisinin|başkasının?|başka (?:biri|birinin)/,
        raw`(?:e-?posta(?:nız|n)|mail(?:iniz|in)|numara(?:nız|n)|telefon(?:unuz)|adres(?:iniz|in)|cebiniz)(?:ı|i|u|ü|a|e)?`,
        raw`${kin}(?:m|ım|im|um|üm)(?:ın|in|un|ün|a|e|ı|i|la|le|dan|den|nın|nin)?|(?:yönetici|patron|müdür|admin|kullanıcı|müşteri|şirket|ofis|firma|mağaza|personel|destek ekib|ekib|ekip|çalışan)(?:lar|ler)?(?:n?ın|n?in|n?un|n?ün|ımın|imin|umun|ümün|ımızın|imizin|umuzun|ümüzün)`,
        raw`\p{L}+'n?(?:ın|in|un|ün) (?:\p{L}+ )?(?:${contact})\p{L}*|(?:${contact})(?:sı|si|su|i|ı|u) (?:onun|onların)`,
        /(?:herkesin|kullanıcıların|tüm kullanıcıların|diğerlerinin)|admin\p{L}*|destek(?! (?:ol|almak|al|istiyor|rica|için))/u,
        /(?:yoksay|yok say|görmezden gel|göz ardı et|dikkate alma)\p{L}*|(?:önceki|tüm|bütün) (?:talimat|kural|komut)\p{L}*|sistem\p{L}*/u,
        /(?:adresine|numarasını|numarasına|\S{1,60}'(?:y|n)?(?:a|e|ı|i|u|ü)) (?:\p{L}+ ){0,2}?(?:yazdım|yazmıştım|mail attım|e-?posta (?:attım|gönderdim)|gönderdim|aradım|aramıştım)|o (?:da|kişi|adam|kadın) (?:\p{L}+ )?(?:ulaşılabilir|kullanıyor)/u,
      ),
    ),
    correction: either(
      clause(
        ...dotted(
          /(?:hayır|yok|yo)(?=\s*[,.!:;–-]|\s+(?:\S*@|benim|adım|ismim|pardon|yanlış)(?!\p{L}))|aslında|pardon|özür dilerim|kusura bakma(?:yın)?|yani|daha doğrusu|doğrusu|dur(?:un)?|bir dakika|bi dakika|düzeltme|düzeltiyorum|düzelteyim|hata(?: yaptım)?|yanlış (?:yazdım|oldu|yazmışım)|ups|hay aksi/u,
        ),
      ),
      word(
        ...dotted(
          /demek istedim|demek istemiştim|olacaktı|olması (?:lazım|gerekiyor|gerek)|[.@]\S{1,60} değil(?= )|\d değil(?= \d)|(?:adımı|ismimi|numaramı|telefonumu|mailimi|adresimi|e-?postamı) (?:[^\s]+ ){0,6}?(?:değiştir|düzelt|güncelle)\p{L}*|yanlış (?:yazdım|yazmışım|oldu)|yazım hatası|yanlışlıkla|doğrusu/u,
        ),
      ),
    ),
    whyAsked: either(
      whole(
        ...dotted(
          /(?:ama |peki |ya )?(?:neden|niye|niçin|ne için|ne diye)(?: (?:ki|lazım|gerekli|gerekiyor|bu|peki|soruyorsun(?:uz)?|istiyorsun(?:uz)?))*/,
        ),
      ),
      word(
        ...dotted(
          /(?:neden|niye|niçin|ne için)(?: [^\s?.!]+){0,4}? (?:soruyorsun|istiyorsun|soruldu|lazım|gerekli|gerekiyor|gerek|vereyim|vermeliyim|söyleyeyim|söylemeliyim|paylaşayım|paylaşmalıyım|ihtiyacın|ihtiyaç)\p{L}*/u,
          /(?:bilgilerimi|bilgilerimle|verilerimi|verilerimle|numaramı|numaramla|mailimi|mailimle|adresimle|bununla|bunu) ne yapacaksın(?:ız)?|ne yapacaksın(?:ız)? (?:numaramı|numaramla|mailimi|mailimle|bilgilerimi|bilgilerimle|bunu|bununla)|ne işinize yarayacak/,
        ),
      ),
    ),
    human: either(
      whole(
        ...dotted(
          /(?:gerçek (?:bir )?)?(?:insan|temsilci|yetkili|müşteri temsilcisi|müşteri hizmetleri|canlı destek|operatör)(?:,? (?:lütfen|istiyorum))?/,
        ),
      ),
      word(
        ...dotted(
          raw`(?:${person})(?:yle|yla|le|la|siyle|sıyla|si ile| ile|leriyle|nizle)? (?:\p{L}+ )?(?:konuş|görüş|yazış|iletişime geç|sohbet et)\p{L}*`,
          raw`(?:beni )?(?:bir |ekibinizden )*(?:gerçek (?:bir )?)?(?:temsilciye|yetkiliye|insana|birine|müşteri temsilcisine|operatöre|ekibinize|ekibe|danışmana|müşteri hizmetlerine) (?:bağla|aktar|yönlendir)\p{L}*`,
          /gerçek (?:bir )?(?:insan|kişi|temsilci)(?! (?:mi|boyu|haklar)\p{L}*)|(?:insan|temsilci|yetkili|operatör),? (?:istiyorum|lütfen|lazım)/u,
        ),
      ),
    ),
    commands: {
      myData: whole(
        ...dotted(
          /(?:(?:bana )?(?:verilerim|bilgilerim|kişisel verilerim)|(?:verilerimi|bilgilerimi) (?:göster(?:in|ir misin(?:iz)?)?|gör(?:mek istiyorum)?))|hakkımda (?:ne(?:ler)?|hangi bilgiler(?:i)?|hangi veriler(?:i)?) (?:biliyorsun(?:uz)?|var|saklıyorsun(?:uz)?|tutuyorsun(?:uz)?)/,
        ),
      ),
      export: whole(
        ...dotted(
          /(?:dışa aktar|export|(?:bana )?(?:tüm )?(?:verilerimi|bilgilerimi) (?:(?:bana )?(?:dışa aktar(?:ın)?|indir(?:mek istiyorum)?|gönder(?:in|ir misin(?:iz)?)?|yolla(?:yın)?|ver(?:in)?)))/,
        ),
      ),
      forget: whole(
        ...dotted(
          /(?:lütfen )?(?:beni unut(?:un)?|(?:(?:tüm|bütün) )?(?:verilerimi|bilgilerimi|hesabımı) (?:sil(?:in|er misin(?:iz)?)?|unut(?:un)?)|her ?şeyi sil(?:in)?|hakkımdaki her ?şeyi sil(?:in)?|hepsini sil(?:in)?)(?: lütfen)?/,
        ),
      ),
      correct: whole(
        ...dotted(
          /düzelt(?:me|mek istiyorum)?|(?:bilgilerimi|verilerimi) (?:düzelt|değiştir|güncelle)(?:in|yin|mek istiyorum)?|(?:bilgilerim|verilerim) yanlış/,
        ),
      ),
      help: whole(
        ...dotted(
          /yardım(?: (?:et|edin|lütfen|eder misin(?:iz)?))?|imdat|help|ne(?:ler)? yapabil(?:iyor|ir)sun(?:uz)?|ne(?:ler)? yapabilirsin(?:iz)?/,
        ),
      ),
    },
    fields: {
      name: word(...dotted(/ad(?:ım|ımı|ı)?|soyad(?:ım|ımı|ı)?|isim|ismim|ismimi/)),
      email: word(...dotted(/e-?posta\p{L}*|e-?mail\p{L}*|mail\p{L}*/u)),
      phone: word(...dotted(/telefon\p{L}*|tel|numara\p{L}*|cep/u)),
    },
    confirmErase: whole(
      ...dotted(/(?:evet,? )?(?:her ?şeyi|hepsini|tümünü|tamamını) sil(?:in)?(?: lütfen)?/),
    ),
  },
};
