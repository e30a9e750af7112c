/**
 * What seeded people are called and what is said to them. `{n}` is a number of five digits, `{d}` a day. Each question has
 * its answer at the same place.
 */
export interface Language {
  /** BCP 47, as platforms tell it. */
  code: string;
  /** How many of a hundred people speak it. */
  share: number;
  first: string[];
  last: string[];
  days: string[];
  questions: string[];
  answers: string[];
  replies: string[];
}

export const languages: Language[] = [
  {
    code: 'en',
    share: 38,
    first: ['Ann', 'James', 'Olivia', 'Noah', 'Grace', 'Liam', 'Ruth', 'Ethan', 'Maya', 'Oscar'],
    last: ['Lee', 'Carter', 'Murphy', 'Okafor', 'Bennett', 'Patel', 'Walsh', 'Nguyen', 'Brooks', 'Ahmed'],
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    questions: [
      'Where is my order {n}?',
      'Are you open on {d}?',
      'I would like to change the delivery address of order {n}.',
      'Can I still cancel order {n}? I ordered the wrong size.',
      'The parcel came damaged, what do I do now?',
      'Do you have a table for four on {d} evening?',
      'How do I reset my password?',
      'My invoice {n} shows the wrong amount.',
      'Thank you, that helped!',
      'Can I talk to a real person please?',
      'Is the blue jacket still in stock?',
      'How long does shipping take?',
      'I have been waiting since {d} and nothing has arrived in order. Please check again.',
      'Which warranty do I have on the coffee machine?',
    ],
    answers: [
      'Your order **{n}** is on its way and should arrive on {d}.',
      'We are open from nine to five, {d} included.',
      'I have noted the new address. You will get a confirmation by e-mail.',
      'It can be cancelled until it leaves the warehouse. Shall I do that for you?',
      'I am sorry about that. Please send a photo of the parcel, and we will replace it:\n\n- the box from outside\n- the label\n- what is broken',
      'Yes, there is a table for four on {d} at half past seven. Shall I reserve it?',
      'Open the sign-in page, choose “Forgot password” and follow the link in the e-mail.',
      'Thank you for telling us. I have passed invoice {n} on to accounting.',
      'You are welcome! Is there anything else?',
      'Of course. I have told the team, somebody will be with you shortly.',
      'The jacket is in stock in sizes S, M and XL.',
      'Shipping takes two to four working days.',
      'I am sorry to hear that. It left the warehouse on {d}; I have asked the carrier where it is.',
      'The warranty is two years from the day of the order.',
    ],
    replies: [
      'Hello, this is the team. I have looked at order {n} and it goes out today.',
      'I have just refunded the amount, you will see it on {d}.',
      'Sorry for the trouble, a replacement is on its way.',
    ],
  },
  {
    code: 'de',
    share: 18,
    first: ['Anna', 'Jonas', 'Lena', 'Felix', 'Käthe', 'Max', 'Sophie', 'Jürgen', 'Ute', 'Paul'],
    last: ['Müller', 'Schmidt', 'Weber', 'Großmann', 'Schäfer', 'Koch', 'Yılmaz', 'Braun', 'Vogel', 'Keller'],
    days: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
    questions: [
      'Wo bleibt meine Bestellung {n}?',
      'Haben Sie am {d} geöffnet?',
      'Ich möchte die Lieferadresse für Bestellung {n} ändern.',
      'Kann ich die Bestellung {n} noch stornieren?',
      'Das Paket kam beschädigt an, was soll ich tun?',
      'Haben Sie am {d} einen Tisch für vier Personen frei?',
      'Auf der Rechnung {n} stimmt der Betrag nicht.',
      'Vielen Dank, das hat geholfen!',
      'Ich würde gern mit einem Menschen sprechen.',
      'Wie lange dauert der Versand nach Österreich?',
    ],
    answers: [
      'Ihre Bestellung **{n}** ist unterwegs und kommt voraussichtlich am {d} an.',
      'Wir haben von neun bis siebzehn Uhr geöffnet, auch am {d}.',
      'Die neue Adresse ist notiert, die Bestätigung kommt per E-Mail.',
      'Bis zum Versand lässt sie sich stornieren. Soll ich das übernehmen?',
      'Das tut mir leid. Bitte schicken Sie ein Foto des Pakets, dann ersetzen wir es.',
      'Ja, am {d} um halb acht ist ein Tisch frei. Soll ich ihn reservieren?',
      'Danke für den Hinweis, die Rechnung {n} liegt nun bei der Buchhaltung.',
      'Gern geschehen! Kann ich sonst noch helfen?',
      'Natürlich. Das Team weiß Bescheid, gleich meldet sich jemand.',
      'Der Versand dauert zwei bis vier Werktage.',
    ],
    replies: [
      'Guten Tag, hier ist das Team. Die Bestellung {n} geht heute noch heraus.',
      'Der Betrag ist erstattet und am {d} auf Ihrem Konto.',
    ],
  },
  {
    code: 'es',
    share: 12,
    first: ['Lucía', 'Mateo', 'Sofía', 'Diego', 'Carmen', 'Javier', 'Elena', 'Andrés'],
    last: ['García', 'Fernández', 'Muñoz', 'Ortega', 'Ramírez', 'Núñez', 'Castillo', 'Vega'],
    days: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
    questions: [
      '¿Dónde está mi pedido {n}?',
      '¿Abren el {d}?',
      'Quisiera cambiar la dirección de entrega del pedido {n}.',
      '¿Puedo cancelar el pedido {n}?',
      'El paquete llegó dañado, ¿qué hago?',
      '¿Tienen mesa para cuatro el {d} por la noche?',
      'Muchas gracias, me ha servido.',
      'Quiero hablar con una persona, por favor.',
    ],
    answers: [
      'Su pedido **{n}** está en camino y debería llegar el {d}.',
      'Abrimos de nueve a cinco, también el {d}.',
      'He anotado la nueva dirección. Recibirá una confirmación por correo.',
      'Se puede cancelar hasta que salga del almacén. ¿Lo hago?',
      'Lo siento mucho. Envíenos una foto del paquete y lo reemplazamos.',
      'Sí, el {d} a las ocho hay una mesa libre. ¿La reservo?',
      '¡De nada! ¿Algo más?',
      'Por supuesto. He avisado al equipo, enseguida le atiende alguien.',
    ],
    replies: ['Hola, le escribe el equipo. El pedido {n} sale hoy mismo.'],
  },
  {
    code: 'fr',
    share: 10,
    first: ['Camille', 'Léa', 'Hugo', 'Chloé', 'Théo', 'Inès', 'François', 'Zoé'],
    last: ['Martin', 'Lefèvre', 'Moreau', 'Girard', 'Benoît', 'Fournier', 'Dubois', 'Nguyen'],
    days: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'],
    questions: [
      'Où en est ma commande {n} ?',
      'Êtes-vous ouverts {d} ?',
      "Je voudrais changer l'adresse de livraison de la commande {n}.",
      'Puis-je annuler la commande {n} ?',
      'Le colis est arrivé abîmé, que faire ?',
      'Avez-vous une table pour quatre {d} soir ?',
      'Merci beaucoup, c’est parfait !',
      'Je préfère parler à quelqu’un.',
    ],
    answers: [
      'Votre commande **{n}** est en route et devrait arriver {d}.',
      'Nous sommes ouverts de neuf à dix-sept heures, {d} compris.',
      'La nouvelle adresse est notée, une confirmation vous parviendra par e-mail.',
      'Elle peut être annulée tant qu’elle est à l’entrepôt. Je m’en charge ?',
      'Je suis désolé. Envoyez-nous une photo du colis et nous le remplacerons.',
      'Oui, il reste une table {d} à vingt heures. Je la réserve ?',
      'Avec plaisir ! Puis-je faire autre chose pour vous ?',
      'Bien sûr. L’équipe est prévenue, quelqu’un va vous répondre.',
    ],
    replies: ['Bonjour, ici l’équipe. La commande {n} part aujourd’hui.'],
  },
  {
    code: 'pt-BR',
    share: 7,
    first: ['João', 'Beatriz', 'Thiago', 'Larissa', 'Conceição', 'Rafael'],
    last: ['Silva', 'Araújo', 'Gonçalves', 'Pereira', 'Magalhães', 'Rocha'],
    days: ['segunda-feira', 'terça-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sábado'],
    questions: [
      'Onde está meu pedido {n}?',
      'Vocês abrem na {d}?',
      'Quero trocar o endereço de entrega do pedido {n}.',
      'Ainda posso cancelar o pedido {n}?',
      'O pacote chegou danificado, e agora?',
      'Obrigado, ajudou muito!',
    ],
    answers: [
      'Seu pedido **{n}** está a caminho e deve chegar na {d}.',
      'Abrimos das nove às cinco, inclusive na {d}.',
      'Anotei o novo endereço. Você receberá uma confirmação por e-mail.',
      'Ele pode ser cancelado até sair do estoque. Quer que eu faça isso?',
      'Sinto muito. Envie uma foto do pacote e faremos a troca.',
      'De nada! Posso ajudar em mais alguma coisa?',
    ],
    replies: ['Olá, aqui é a equipe. O pedido {n} sai hoje.'],
  },
  {
    code: 'ru',
    share: 6,
    first: ['Анна', 'Дмитрий', 'Ольга', 'Сергей', 'Екатерина', 'Иван'],
    last: ['Иванов', 'Кузнецов', 'Соколов', 'Попов', 'Морозов', 'Волков'],
    days: ['понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу'],
    questions: [
      'Где мой заказ {n}?',
      'Вы работаете в {d}?',
      'Хочу изменить адрес доставки заказа {n}.',
      'Можно отменить заказ {n}?',
      'Посылка пришла повреждённой, что делать?',
      'Спасибо, очень помогли!',
    ],
    answers: [
      'Ваш заказ **{n}** уже в пути и прибудет в {d}.',
      'Мы работаем с девяти до пяти, в {d} тоже.',
      'Новый адрес записан, подтверждение придёт по почте.',
      'Его можно отменить, пока он на складе. Сделать это?',
      'Нам очень жаль. Пришлите фото посылки, и мы её заменим.',
      'Пожалуйста! Могу ли я ещё чем-нибудь помочь?',
    ],
    replies: ['Здравствуйте, это команда. Заказ {n} отправим сегодня.'],
  },
  {
    code: 'ar',
    share: 5,
    first: ['ليلى', 'أحمد', 'مريم', 'يوسف', 'فاطمة', 'عمر'],
    last: ['حداد', 'منصور', 'خليل', 'ناصر', 'سالم', 'عباس'],
    days: ['الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
    questions: [
      'أين طلبي رقم {n}؟',
      'هل أنتم مفتوحون يوم {d}؟',
      'أريد تغيير عنوان التوصيل للطلب {n}.',
      'وصل الطرد تالفًا، ماذا أفعل؟',
      'شكرًا جزيلًا!',
    ],
    answers: [
      'طلبك **{n}** في الطريق وسيصل يوم {d}.',
      'نعمل من التاسعة حتى الخامسة، يوم {d} أيضًا.',
      'تم تسجيل العنوان الجديد، وسيصلك تأكيد بالبريد.',
      'نعتذر عن ذلك. أرسل صورة للطرد وسنستبدله.',
      'على الرحب والسعة!',
    ],
    replies: ['مرحبًا، معك الفريق. سيخرج الطلب {n} اليوم.'],
  },
  {
    code: 'ja',
    share: 4,
    first: ['陽菜', '蓮', '結衣', '大翔', '葵', '悠真'],
    last: ['佐藤', '鈴木', '高橋', '田中', '渡辺', '伊藤'],
    days: ['月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日'],
    questions: [
      '注文 {n} はどこですか？',
      '{d} は営業していますか？',
      '注文 {n} の配送先を変更したいです。',
      '荷物が壊れて届きました。どうすればいいですか？',
      'ありがとうございます。助かりました。',
    ],
    answers: [
      'ご注文 **{n}** は配送中で、{d} に届く予定です。',
      '営業時間は九時から五時までです。',
      '新しい住所を承りました。確認メールをお送りします。',
      '申し訳ございません。荷物の写真をお送りください。交換いたします。',
      'どういたしまして。ほかに何かございますか？',
    ],
    replies: ['チームの者です。ご注文 {n} は本日発送します。'],
  },
];

export const groupTitles = [
  'Support',
  'Lunch orders',
  'Team Berlin',
  'Visitors',
  'Wholesale',
  'Événements',
  'Продажи',
  'Neighbours',
];

export const notes = [
  'Called them back, all is well.',
  'Please keep an eye on this one: third complaint this month.',
  'Refund approved by accounting.',
  'Duplicate of the conversation in Slack, see there.',
];

/** People of the team. They cannot sign in: nobody knows their passwords, for they have none. */
export const team = [
  { id: 'seed-ben', name: 'Ben Okoro', email: 'ben.okoro@example.com' },
  { id: 'seed-clara', name: 'Clara Nilsson', email: 'clara.nilsson@example.com' },
  { id: 'seed-dora', name: 'Dora Kiss', email: 'dora.kiss@example.com' },
];

export const labels = [
  { name: 'VIP', color: 'purple' },
  { name: 'Refund', color: 'red' },
  { name: 'Delivery', color: 'blue' },
  { name: 'Bug', color: 'orange' },
  { name: 'Feedback', color: 'green' },
  { name: 'Spam', color: 'gray' },
];
