const countries = 'com fr de it es co.uk nl be pt pl se no dk fi at ch ie gr com.br com.mx com.ar com.au co.jp co.in co.id';

/** Names that are nothing but a provider's, with the endings they have mailboxes under. */
export const brands: Record<string, string[]> = {
  gmail: ['com'],
  googlemail: ['com'],
  hotmail: countries.split(' '),
  outlook: [...countries.split(' '), 'jp', 'kr', 'in'],
  yahoo: [...countries.split(' '), 'ca', 'in', 'com.tw', 'com.hk', 'com.ph', 'com.vn', 'com.tr', 'co.id', 'ro', 'cz'],
  icloud: ['com'],
  protonmail: ['com', 'ch'],
  yandex: ['com', 'ru', 'by', 'kz', 'ua', 'com.tr'],
  rambler: ['ru'],
  freenet: ['de'],
  seznam: ['cz'],
  hanmail: ['net'],
  rediffmail: ['com'],
};

/** Others whose names are also words, or short. */
export const providers = [
  'gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'gmx.com', 'web.de', 't-online.de', 'mail.ru', 'bk.ru', 'inbox.ru', 'list.ru', 'ukr.net',
  'libero.it', 'virgilio.it', 'tiscali.it', 'orange.fr', 'wanadoo.fr', 'free.fr', 'sfr.fr', 'laposte.net', 'wp.pl', 'onet.pl',
  'interia.pl', 'qq.com', '163.com', '126.com', 'sina.com', 'foxmail.com', 'naver.com', 'daum.net', 'proton.me', 'aol.com', 'live.com',
  'msn.com', 'comcast.net', 'verizon.net', 'telenet.be', 'skynet.be', 'ziggo.nl', 'bigpond.com', 'uol.com.br', 'terra.com.br',
];

/** Right as they are, though a letter away from others. */
const neighbours = [
  'ymail.com', 'rocketmail.com', 'mail.com', 'email.com', 'me.com', 'mac.com', 'hey.com', 'pm.me', 'proton.me', 'gmx.us', 'gmx.co.uk',
  'fastmail.com', 'zoho.com', 'hushmail.com', 'tutanota.com', 'tuta.io', 'ya.ru', 'o2.pl', 'live.fr', 'live.nl', 'live.co.uk', 'live.it',
  'yeah.net', 'sina.cn', 'aliyun.com', '139.com', 'nate.com', 'cloud.com', 'gail.com', 'libera.chat',
];

const known = new Set([
  ...providers,
  ...neighbours,
  ...Object.entries(brands).flatMap(([name, endings]) => endings.map((ending) => `${name}.${ending}`)),
]);

export const isKnown = (domain: string) => known.has(domain);
