import type { BotCommand, LanguageCode } from 'grammy/types';

/** What the core answers to, in the order of the menu. */
const names = ['start', 'help', 'human', 'mydata', 'correct', 'export', 'forget'];

/** By ISO 639-1 code, as Telegram takes them; '' is for everybody else. In the order of `names`. */
const descriptions: Readonly<Partial<Record<LanguageCode | '', readonly string[]>>> = {
  '': [
    'Begin',
    'What I can do',
    'Ask for a person',
    'What we have stored about you',
    'Change a detail',
    'Your data as a file',
    'Erase your data',
  ],
  de: [
    'Loslegen',
    'Was ich kann',
    'Nach einem Menschen fragen',
    'Was wir über Sie gespeichert haben',
    'Eine Angabe ändern',
    'Ihre Daten als Datei',
    'Ihre Daten löschen',
  ],
  fr: [
    'Commencer',
    'Ce que je sais faire',
    'Demander une personne',
    'Ce que nous avons enregistré sur vous',
    'Modifier une information',
    'Vos données dans un fichier',
    'Effacer vos données',
  ],
  es: [
    'Empezar',
    'Qué puedo hacer',
    'Hablar con una persona',
    'Qué datos suyos guardamos',
    'Cambiar un dato',
    'Sus datos en un archivo',
    'Borrar sus datos',
  ],
  pt: [
    'Começar',
    'O que posso fazer',
    'Falar com uma pessoa',
    'O que guardamos sobre você',
    'Alterar um dado',
    'Os seus dados em um arquivo',
    'Apagar os seus dados',
  ],
  it: [
    'Iniziare',
    'Cosa so fare',
    'Chiedere di una persona',
    'Che cosa abbiamo salvato su di lei',
    'Modificare un dato',
    'I suoi dati in un file',
    'Cancellare i suoi dati',
  ],
  ru: [
    'Начать',
    'Что я умею',
    'Позвать человека',
    'Что мы храним о вас',
    'Изменить данные',
    'Ваши данные файлом',
    'Удалить ваши данные',
  ],
  uk: [
    'Почати',
    'Що я вмію',
    'Покликати людину',
    'Що ми зберігаємо про вас',
    'Змінити дані',
    'Ваші дані файлом',
    'Видалити ваші дані',
  ],
  tr: [
    'Başla',
    'Neler yapabilirim',
    'Bir kişiyle görüş',
    'Hakkınızda sakladıklarımız',
    'Bir bilgiyi değiştir',
    'Verilerinizi dosya olarak al',
    'Verilerinizi sil',
  ],
  pl: [
    'Zacznij',
    'Co potrafię',
    'Poproś o człowieka',
    'Co o Tobie przechowujemy',
    'Zmień dane',
    'Twoje dane w pliku',
    'Usuń swoje dane',
  ],
  nl: [
    'Beginnen',
    'Wat ik kan',
    'Naar een mens vragen',
    'Wat wij over u hebben opgeslagen',
    'Een gegeven wijzigen',
    'Uw gegevens als bestand',
    'Uw gegevens wissen',
  ],
  ar: [
    'ابدأ',
    'ما الذي يمكنني فعله',
    'التحدث مع شخص',
    'ما نحتفظ به عنك',
    'تغيير معلومة',
    'بياناتك في ملف',
    'حذف بياناتك',
  ],
  hi: [
    'शुरू करें',
    'मैं क्या कर सकता हूँ',
    'किसी व्यक्ति से बात करें',
    'हमने आपके बारे में क्या सहेजा है',
    'कोई जानकारी बदलें',
    'आपका डेटा फ़ाइल के रूप में',
    'अपना डेटा मिटाएँ',
  ],
  ja: [
    'はじめる',
    'できること',
    '担当者に相談する',
    '保存されているあなたの情報',
    '情報を変更する',
    'データをファイルで受け取る',
    'データを削除する',
  ],
  ko: [
    '시작하기',
    '할 수 있는 일',
    '상담원에게 문의하기',
    '저장된 내 정보 보기',
    '정보 변경하기',
    '내 데이터를 파일로 받기',
    '내 데이터 삭제하기',
  ],
  zh: [
    '开始',
    '我能做什么',
    '请求人工服务',
    '查看我们保存的您的信息',
    '更改信息',
    '以文件形式获取您的数据',
    '删除您的数据',
  ],
};

export interface CommandMenu {
  /** '': for whoever has none of the others. */
  language: LanguageCode | '';
  commands: BotCommand[];
}

export const commandMenus: CommandMenu[] = Object.entries(descriptions).map(([language, texts]) => ({
  language: language as CommandMenu['language'],
  commands: names.map((command, at) => ({ command, description: texts[at] ?? '' })),
}));
