import type { Language } from './language.ts';
import { clause, either, leading, opening, whole, word } from './patterns.ts';

const raw = String.raw;
const contact = raw`(?:(?:dirección de )?(?:correo(?: electrónico)?|e-?mail|mail)|dirección|(?:número|nro|núm)(?: de (?:teléfono|móvil|celular|whatsapp|contacto))?|teléfono|tlf|tfno|móvil|celular|cel|whatsapp|contacto|datos)`;
const people = raw`(?:jef[ea]s?|patr[oó]na?|admin|administrador(?:a|es)?|gerente|director(?:a)?|encargad[oa]|dueñ[oa]|mujer|esposa|esposo|marido|pareja|novi[oa]|amig[oa]s?|herman[oa]s?|madre|mamá|padre|papá|hij[oa]s?|compañer[oa]s?|colegas?|asistente|secretari[oa]|vecin[oa]s?|empresa|oficina|tienda|negocio|médic[oa]|doctor(?:a)?|abogad[oa]|caser[oa]|propietari[oa]|clientes?|clientas?|equipo|soporte|usuari[oa]s?)`;
const human = raw`(?:(?:una? )?(?:ser humano|humano|persona(?: real| de verdad| humana)?|agente(?: humano)?|asesora?|operadora?|empleado|empleada|representante|encargad[oa])|alguien(?: de verdad| real)?|(?:su|el|vuestro|tu) equipo|soporte|atención al cliente)`;

const notAName = raw`(?! (?:que|si|cuánt[oa]s?|cuándo|cómo|dónde|por|qué|cuál|quién|el|la|los|las|una?|a|al|algo|en|más|ya|hoy|mañana|luego|cuando|sobre|después|ahora|por favor)(?!\p{L}))(?= \p{L})`;

export const es: Language = {
  code: 'es',
  // No other language turns its question marks upside down.
  marks: new RegExp(
    either(
      /¿/,
      word(
        /el|los|las|y|es|está|están|qué|cómo|cuándo|cuánto|cuesta|dónde|mi|mis|su|sus|hola|buenas|buenos|gracias|favor|puedo|puede|pueden|tengo|tiene|tienen|quiero|quisiera|hay|hoy|mañana|abren|abierto|usted|ustedes|con|por|pero|muy|más|también|una|del|al|nos|si|sí|en|cuál|nuestro|nuestra|esto|este|esta/,
      ),
    ).source,
    'gu',
  ),
  says: {
    ask: {
      name: '¿Qué nombre puedo anotar?',
      email: '¿A qué dirección de correo electrónico podemos escribirle?',
      phone: '¿A qué número de teléfono podemos llamarle?',
      other: (label) => `¿Me permite anotar un dato más: ${label}?`,
    },
    why: (purpose) => `Lo preguntamos ${purpose}; si prefiere no decirlo, escriba simplemente «omitir».`,
    purposes: {
      name: 'para saber cómo dirigirnos a usted',
      email: 'para poder escribirle si se interrumpe este chat',
      phone: 'para poder devolverle la llamada si hace falta',
    },
    problem: {
      empty: 'No ha llegado nada; escríbalo otra vez, por favor.',
      too_long: 'Es demasiado largo para anotarlo; basta con una forma más corta.',
      characters: 'Contiene signos que no puedo anotar; basta con letras y cifras normales.',
      name: 'Eso no parece un nombre; basta con su nombre de pila.',
      email: 'Eso no parece una dirección de correo; debería ser como ana@example.com.',
      email_incomplete:
        'Parece que la dirección de correo está incompleta; debería ser como ana@example.com.',
      phone: 'Eso no parece un número al que se pueda llamar; revise las cifras, por favor.',
      phone_short: 'Parece que al número le faltan cifras; escríbalo completo, por favor.',
      phone_long: 'Parece que al número le sobran cifras; revíselo, por favor.',
      phone_country: 'Escriba el número con el prefijo del país, por ejemplo +34 912 345 678.',
      choice: 'Elija solo una de las respuestas propuestas, por favor.',
      date: 'No he podido leer esa fecha; escríbala así, por favor: 31/03/2026.',
      number: 'Aquí necesito un número, en cifras.',
    },
    didYouMean: (value) => `¿Quería decir ${value}?`,
    useThis: (value) => `¿Puedo usar ${value}?`,
    thanks: (name) => (name ? `¡Muchas gracias, ${name}!` : 'Muchas gracias, lo he anotado.'),
    corrected: (value) => `Lo he cambiado por ${value}.`,
    skipped: 'No hay problema, podemos seguir sin ese dato.',
    refused: 'Por supuesto. No volveré a preguntárselo.',
    buttons: {
      yes: 'Sí',
      no: 'No',
      skip: 'Omitir',
      sharePhone: 'Compartir mi teléfono',
      form: 'Rellenar un formulario',
      confirmErase: 'Borrar todo',
      cancel: 'Cancelar',
    },
    labels: { name: 'nombre', email: 'correo electrónico', phone: 'teléfono' },
    private: (link) =>
      link
        ? `Lo que solo nos concierne a usted y a nosotros es mejor hablarlo en privado: [escríbame allí](${link}).`
        : 'Lo que solo nos concierne a usted y a nosotros es mejor hablarlo en privado: use el botón de abajo.',
    welcome: '¡Hola! Pregúnteme lo que quiera; si no puedo ayudarle, lo hará una persona de nuestro equipo.',
    help: [
      'Escriba sin más lo que quiera saber. También puede enviar:',
      '- /human – que lo vea una persona de nuestro equipo',
      '- /mydata – lo que hemos guardado sobre usted',
      '- /correct – cambiar un dato',
      '- /export – sus datos en un archivo',
      '- /forget – borrar sus datos',
    ].join('\n'),
    noAnswer:
      'Lo siento, ahora mismo no he podido encontrar una respuesta. Su mensaje queda guardado y nuestro equipo puede verlo. Inténtelo de nuevo en un momento, por favor.',
    cannotHelp: 'Lo siento, con eso no puedo ayudarle. ¿Puedo hacer algo más por usted?',
    human: 'He avisado a nuestro equipo; una persona lo verá y le responderá aquí.',
    notHere: 'Eso es privado; pregúntemelo en un chat privado, por favor.',
    myData: {
      intro: 'Esto es lo que hemos guardado sobre usted:',
      nothing: 'No hemos guardado ningún dato sobre usted.',
      line: ({ label, value, source, date, quote, purpose }) =>
        `- **${label}**: ${value} (${source}, ${date}${quote ? `, de «${quote}»` : ''}); ${purpose}`,
      sources: {
        profile: 'de su perfil',
        tap: 'compartido por usted con un toque',
        typed: 'escrito por usted',
        admin: 'anotado por nuestro equipo',
        api: 'de la web o la aplicación que usó',
      },
      messages: (count) =>
        `También conservamos ${count === 1 ? 'el único mensaje' : `los ${count} mensajes`} de esta conversación. Todo se guarda hasta que usted pida borrarlo.`,
      rights: 'Puede cambiarlo con /correct, recibirlo en un archivo con /export y borrarlo con /forget.',
    },
    correctHow: (labels) =>
      `Escriba qué hay que cambiar y por qué valor, por ejemplo «cambiar ${labels[0] ?? 'nombre'}: …». Puede cambiar: ${labels.join(', ')}.`,
    exported: 'Aquí tiene todo lo que hemos guardado sobre usted.',
    forget: {
      ask: (messages) =>
        `Esto borra para siempre sus datos y ${messages === 1 ? 'el mensaje' : `los ${messages} mensajes`} de esta conversación. Para continuar, escriba «borrar todo».`,
      cancelled: 'No se ha borrado nada.',
      done: ({ messages, details, receipt }) =>
        `Listo: se han borrado ${messages} ${messages === 1 ? 'mensaje' : 'mensajes'} y ${details} ${details === 1 ? 'dato' : 'datos'}. Comprobante: ${receipt}`,
    },
  },
  hears: {
    yes: whole(
      /s|sí+|sip|sep|yes|claro(?: que sí)?|por supuesto|ok(?:ay|ey)?|vale|dale|de acuerdo|correcto|exacto|exactamente|así es|eso es|efectivamente|cierto|desde luego|adelante|cómo no|👍/,
      /(?:sí|ok|vale|claro)[,.!]? (?:por favor|porfa|claro|gracias|correcto|exacto|así es|eso es|es correcto|está bien|señora?|adelante|es ese|es esa|úsel[oa])/,
      /(?:es correcto|está bien|es ese|es esa|con gusto)/,
    ),
    no: whole(
      /n|no+|nop|nope|qué va|para nada|incorrecto|mal|cancelar?|cancele|falso|👎/,
      /(?:no[,.!]? )?(?:no es (?:es[eoa]|así|correct[oa]|ciert[oa])|está mal|es incorrect[oa]|eso no|es[eoa] no(?: es)?)/,
      /no[,.!]? (?:señora?|cancel[ae]r?|déjelo|déjalo|para nada|está mal|incorrecto)|déjelo|déjalo/,
    ),
    skip: opening(
      /(?:(?:no|quiero|prefiero|por favor)[,.!]? )*(?:omitir?|omite|omita|omitirl[oa]|saltar(?:l[oa])?|salt[ae]|sáltal[oa]|sáltel[oa]|skip|paso|siguiente|pasar)(?: (?:esto|eso|por favor|porfa|gracias|esta pregunta|la pregunta))?/,
      /(?:no[,.!]? )?(?:(?:quizás?|tal vez|a lo mejor|mejor|mejor lo dejamos para) )?(?:más tarde|luego|después|más adelante|otro día|en otro momento|otra vez será)(?: (?:quizás?|tal vez|por favor|mejor|gracias))?/,
      /(?:no[,.!]? )?(?:ahora no|por ahora no|de momento no|todavía no|aún no|no ahora|ahorita no|mejor no|prefiero no|preferiría no)(?: (?:gracias|por favor|decir(?:l[oa])?|darl[oa]|responder|contestar|compartir(?:l[oa])?))*/,
      /no,? (?:muchas )?gracias|gracias,? (?:pero )?no|(?:no[,.!]? )?no (?:quiero|deseo)(?: (?:decir(?:l[oa])?|responder|contestar|indicarl[oa]))?/,
      raw`(?:no[,.!]? )?no (?:(?:lo|la|l[oa]s) )?(?:tengo|uso)(?: (?:un |una |ningún |ninguna )?(?:${contact}|ninguno|ninguna|uno|una))?`,
    ),
    refuse: word(
      /no (?:(?:te|le|les|os|se|me) )*(?:(?:lo|la|los|las) )?(?:voy a|pienso|quiero|deseo) (?:dar|decir|compartir|facilitar|proporcionar)(?:te|le|les|os|se|selo|telo|sela|tela|lo|la)?/,
      /no (?:(?:te|le|les|os|se) )?(?:(?:lo|la|los|las) )?(?:doy|daré|diré|digo|comparto|compartiré|facilito)|me niego a (?:dar|decir|compartir|responder|contestar)\p{L}*/u,
      /(?:dej[ae]|pare|para|paren|dejen|basta|deje) (?:ya )?de (?:preguntar|pedir|insistir)\p{L}*/u,
      /no (?:me )?(?:(?:lo|la) )?(?:vuelvas?|vuelvan|vuelva) a (?:preguntar|pedir)\p{L}*|no (?:me )?(?:(?:lo|la) )?(?:pregunt|pid)(?:es?|as?|en|an)(?: (?:más|eso|esto|por|mi|el|la|nunca)(?!\p{L}))/u,
      /no (?:es (?:asunto (?:suyo|tuyo|vuestro)|de su incumbencia|de tu incumbencia)|le importa|te importa)|(?:eso|esto) es (?:privado|personal)|es (?:privado|cosa mía)(?! o)/,
      /no (?:necesita|necesitas|necesitan)(?: saber)? (?:mi|mis|eso|saberlo)|no (?:le|te|les) hace falta (?:mi|saber)/,
    ),
    refuseAll: word(
      /(?:no|nunca|jamás|nada de) (?:(?:más|me|te|le|vuelvas?|vuelva|vuelvan|a|hagas?|haga|hagan) )*(?:(?:pid|pregunt|ped)\p{L}+ )?(?:(?:más|por|nada|ningún|ninguna|cosas?|de|mis|datos|preguntas|información) )*(?:personal(?:es)?|privad[oa]s?)/u,
      /no (?:me )?(?:vuelva[sn]? a )?(?:pid|pregunt|ped)\p{L}+ (?:más |nunca |por |nada de )*(?:mis|datos|información)(?: (?:datos|información))?|(?:deje?n?|pare|para) de (?:pedir|preguntar)\p{L}*(?: por)? (?:mis datos|datos|información|cosas personales)/u,
      /no (?:(?:te|le|les|os) )?(?:doy|daré|voy a dar(?:te|le|les|os)?|comparto|quiero dar) (?:mis datos|ningún dato|ninguna información|datos|información)/,
    ),
    greeting: whole(
      /(?:hola+|ola|holi|buenas|buenos días|buen día|buenas (?:tardes|noches)|muy buenas|muy buenos días|saludos|hey|hello|hi|qué tal|qué hubo)(?:[\s,.!¡¿]+(?:a todos|a todas|equipo|de nuevo|otra vez|hola|buenas|buenos días|buen día|buenas (?:tardes|noches)|qué tal|cómo (?:estás?|están|está usted|le va)|señor(?:a|es|ita)?))*/,
    ),
    thanks: whole(
      /(?:(?:ok(?:ay|ey)?|vale|genial|perfecto|muy bien|excelente|estupendo|super|súper|bien|de acuerdo|listo|entendido)[\s,!.]+)*(?:(?:muchas |muchísimas |mil |mil millones de )?gracias(?: (?:a usted|a ti|por todo|por (?:su|la|tu) (?:ayuda|respuesta|atención)|de nuevo))*|se lo agradezco|muy amable|thx|ok(?:ay|ey)?|vale|genial|perfecto|muy bien|excelente|estupendo|super|súper|bien|listo|entendido|ya veo|comprendo|adiós|chao|chau|hasta (?:luego|pronto|mañana)|que tenga (?:un )?buen día|👍)(?:[\s,!.]+(?:(?:muchas )?gracias|adiós|chao|chau|hasta (?:luego|pronto)|muy amable|y|(?:que tenga (?:un )?)?buen día))*/,
    ),
    nameIs: leading(
      /me (?:llamo|yamo|dicen|llaman)|mi (?:nombre(?: completo| de pila)?|apellido) (?:es|sería)|mi nombre(?=\s*[:=])/,
      raw`(?:llám[ae]n?me|dígame|dime|me (?:puede|puedes|pueden) (?:llamar|decir)|(?:puede|puedes|pueden) (?:llamarme|decirme))${notAName}`,
      /(?:nombre(?: completo| y apellidos?)?|apellidos?)(?=\s*[:=])/,
    ),
    iAm: leading(
      /(?:yo )?soy(?: (?:el señor|la señora|la señorita|el|la|don|doña))?|(?:aquí|acá|habla|le habla|le saluda|te saluda|esto es|este es|esta es|es)/,
    ),
    notNames:
      /^(?:no|ni|nunca|una?|unos|unas|los|las|en|con|sin|por|para|sobre|desde|hasta|entre|a|ante|al|muy|más|menos|tan|también|ya|aún|todavía|siempre|aquí|ahí|allí|hoy|mañana|ayer|ahora|luego|después|pronto|que|qué|quien|quién|cual|cuál|cuando|cuándo|como|cómo|donde|dónde|porque|si|mi|mis|tu|tus|su|sus|yo|tú|él|ella|ellos|usted|ustedes|nosotr[oa]s|me|te|se|lo|le|les|nos|eso|esto|es[ae]|est[ae]|est[oá]y?|soy|bien|mal|algo|nada|nadie|alguien|todo|nuev[oa]|client[ea]|alérgic[oa]|vegetarian[oa]|vegan[oa]|celíac[oa]|cansad[oa]|enferm[oa]|perdid[oa]|interesad[oa]|content[oa]|estudiante|embarazada|segur[oa]|mejor|urgente|importante|imposible|posible|verdad|mentira|buen[oa]?|busco|buscando|necesito|quiero|quisiera|quería|tengo|tenía|puedo|pregunto|llamo|esperando|cierto|secreto|privado|anónim[oa]|confidencial)$/,
    mine: word(
      raw`(?:mi|mis) (?:(?:nuevo|nueva|propio|otro|otra) )?${contact}`,
      raw`(?:${contact})(?: (?:personal|de trabajo|nuevo))?(?=\.?\s*[:=]|\s+es(?!\p{L}))|tel(?=\.?\s*[:=])`,
      /(?:contact|localiz|llam|escrib|escríb|llám|contáct|localíc|mánd|mand|enví|envi|respond|respónd|ubic|encontr|av[ií]s)\p{L}*me|(?:me) (?:(?:puede|puedes|pueden|podéis|podrían?) )(?:contactar|localizar|llamar|escribir|encontrar|enviar|mandar|ubicar)/u,
      /(?:cambié|he cambiado) de (?:número|correo|teléfono|móvil|celular)/,
      /estoy (?:en|disponible) (?:el|al|en)|(?:es|sería) el(?= [+\d])|(?:es|sería)(?= (?:\S+@|[+\d]))|(?:este|esta|aquí) (?:es|está|va|tiene) (?:mi|el mío|la mía)|el mío es|la mía es|(?:mándelo|envíelo|mándalo|envíalo|mandarlo|enviarlo) a/,
    ),
    others: word(
      raw`(?:su|sus|tu|tus)(?! (?:ayuda|respuesta|atención|tiempo|amabilidad|paciencia|servicio|apoyo|mensaje|comprensión|interés|tienda|web|página|disposición))`,
      raw`vuestr[oa]s?|suy[oa]s?|tuy[oa]s?|nuestr[oa] (?:admin|administrador|jef[ea]|equipo|oficina|soporte)`,
      raw`(?:mi|mis|tu|tus|su|sus|una?|el|la|los|las|del|al|nuestr[oa]) (?:(?:mejor|nuev[oa]|antigu[oa]|ex) )?${people}`,
      raw`${contact} (?:del(?! (?:trabajo|curro))|de (?!(?:teléfono|móvil|celular|whatsapp|contacto|trabajo|casa|correo|mi (?:casa|trabajo|oficina))(?!\p{L})))(?= ?\p{L})(?: ?\p{L}+)`,
      /(?:\xe9l|ella|ellos|ellas) (?:es|está|están|tiene|tienen|puede|pueden|se llama)|otra persona|alguien más|soporte/,
      /(?:pon|ponga|establece|establezca|fija|fije|cambia|cambie|cambiar|actualiza|actualice|sustituye|sustituya|reemplaza|reemplace|modifica|modifique|sobrescribe|configura) (?:el|la|los|las|tod[oa]s)(?! (?:mío|mía))/,
      /ignor[ae]n?|olvid[ae] (?:tus|sus|las|todas)|sistema|(?:escribí|le escribí|he escrito|llamé|contacté|mandé|he llamado|he contactado) (?:a|al|con)/,
    ),
    correction: either(
      clause(
        /no(?=\s*[,.!:;–-]|\s+(?:es(?= \S*[@\d])|perdón|mi nombre|mi correo|mi teléfono|mi número)(?!\p{L}))|en realidad|de hecho|perdón|perdone|disculp[ae]|lo siento|quise decir|quería decir|esper[ae]|un momento|corrección|corrijo|rectifico|ups|uy|más bien|mejor dicho|me equivoqué|está mal/u,
      ),
      word(
        /quise decir|quería decir|(?:debería|debe|tendría que) (?:ser|decir)|no (?:es )?\S+,? sino|(?:cambi[ae]r?|corrij[ae]|corrige|corregir|actualiz[ae]r?|modific?(?:a|ar|que)) (?:mi|mis)|me (?:he equivocado|equivoqué)|error de (?:tecleo|escritura)|errata|mal escrito|escribí mal|lo correcto es/,
      ),
    ),
    whyAsked: either(
      whole(
        /(?:pero |y )?(?:por ?qué|xq|pq|para qué|pa qué)(?: (?:eso|lo (?:pregunta|necesita|quiere)s?n?|motivo|razón))?/,
      ),
      word(
        /(?:por ?qué|para qué|xq) (?:(?:me|lo|la|los|te|le|se) )*(?:necesita|quiere|pregunta|pide|piden|requiere|necesitáis|queréis|pedís|preguntáis|hace falta)[ns]?|(?:por ?qué|para qué) (?:(?:me|lo|la|los) )*(?:necesita|quiere|pregunta|pide)s/,
        /(?:por ?qué|para qué) (?:tengo|tendría|debo|debería|he de) (?:que )?(?:dar|decir|compartir|facilitar)\p{L}*|para qué (?:es|sirve|son|quiere usted) (?:eso|esto|mi|mis)|para qué (?:es|sirve)(?=[^\p{L}]*$)/u,
        /qué (?:van?|vas|hacen|harán|hará|piensan?) (?:a )?(?:hacer )?(?:con|usted con) (?:eso|esto|mi|mis|ello|él)/,
      ),
    ),
    human: either(
      whole(
        raw`(?:una? )?(?:humano|persona real|agente|asesora?|operadora?|representante|atención al cliente|persona de verdad)(?:,? (?:por favor|porfa|gracias))?`,
      ),
      word(
        raw`(?:hablar|hablo|chatear|conversar|comunicar(?:me|nos)?|comuníqueme|comunícame|contactar|pás[ae]me|póngame|ponme|conéct[ae]me|transfi[eé]r[ae]me)(?: (?:en contacto))?(?: (?:con|a))? ${human}`,
        /(?:persona|humano) (?:real|de verdad),? ?(?:por favor)?|(?:ser )?humano,? por favor/,
        raw`(?:quiero|necesito|quisiera|prefiero|me gustaría)(?: (?:hablar con|que me atienda))? (?:una? )(?:ser humano|humano|persona(?: real| de verdad| humana)|agente|asesora?|operadora?|representante)|que me atienda una persona`,
      ),
    ),
    commands: {
      myData: whole(
        /(?:(?:muéstr[ae]me|muestr[ae]|mostrar|ver|enséñ[ae]me|quiero ver) )?mis datos(?: personales)?|(?:qué|cuáles datos|qué datos|qué información) (?:sabes?|saben|tienen?s?|guardan?|conservan?|han guardado|sabéis|tenéis)(?: (?:guardados?|guardada))? (?:sobre|de|acerca de) mí/,
      ),
      export: whole(
        /export(?:ar|a|e)?(?: (?:todos )?mis datos)?|exportación|(?:enví[ae]|mánd[ae]|manda|d[ae])me (?:todos )?mis datos|descargar (?:todos )?mis datos/,
      ),
      forget: whole(
        /(?:por favor )?(?:olvíd[ae]me|olvíd[ae]te de mí|(?:borr|elimin|suprim)(?:ar|ir|a|e|en) (?:(?:todos )?mis datos|todo(?: (?:sobre mí|lo mío))?|mi cuenta))(?: por favor)?/,
      ),
      correct: whole(
        /corregir|corrección|rectificar|(?:cambi|corrig|corrij|corregi|modific|actualiz|rectific)(?:ar|r|a|e|ue) mis datos|mis datos (?:están mal|son incorrectos)/,
      ),
      help: whole(
        /ayuda(?:,? (?:por favor|porfa))?|ayúd[ae]me(?: por favor)?|help|qué (?:puedes?|sabes?|pueden) hacer/,
      ),
    },
    fields: {
      name: word(/nombres?|apellidos?/),
      email: word(/correo|e-?mail|mail/),
      phone: word(/teléfono|tel|tlf|número|móvil|celular|whatsapp/),
    },
    confirmErase: whole(/(?:sí,? )?(?:borr|elimin)(?:ar|a|e)(?:l[oe])? ?todo|borrarlo todo|todo borrar/),
  },
};
