/** A domain at the beginning of a text that may go on without a space: "x.ioです", "例子.中国谢谢", "x.io.", "x.io,". */
export function domainAfter(text: string): string | undefined {
  const labels = (domain.exec(text)?.[0] ?? '').split('.');
  while (labels.length > 1) {
    if (labels.length > 2 && beginsSentence(labels)) labels.pop();
    const last = topLevel(labels.at(-1) ?? '', labels.at(-2) ?? '');
    if (last) return [...labels.slice(0, -1), last].join('.');
    labels.pop();
  }
  return undefined;
}

/** "x.io.Thanks": a full stop without its space. */
const beginsSentence = (labels: string[]) =>
  /^\p{Lu}\p{Ll}/u.test(labels.at(-1) ?? '') &&
  labels.slice(0, -1).every((label) => label === label.toLowerCase());

const latin =
  '[\\p{Script=Latin}\\p{Nd}](?:[\\p{Script=Latin}\\p{M}\\p{Nd}-]{0,61}[\\p{Script=Latin}\\p{M}\\p{Nd}])?';
const other = '(?:(?!\\p{Script=Latin})[\\p{L}\\p{M}\\p{Nd}-]){1,63}';
const domain = new RegExp(`^(?:${latin}|${other})(?:\\.(?:${latin}|${other}))*`, 'u');

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Those of writing without spaces, where only a list tells the domain from the next word; and others that follow Latin. */
const known = (
  '中国 中國 香港 台湾 台灣 澳门 澳門 新加坡 公司 网络 網絡 网址 在线 中文网 商城 我爱你 みんな コム 한국 닷컴 닷넷 ไทย คอม ' +
  'рф рус укр бел срб мкд қаз бг ею дети онлайн сайт орг ком москва ελ ευ հայ გე ישראל भारत संगठन বাংলা ভারত இந்தியா ' +
  'امارات السعودية مصر ایران المغرب قطر تونس سورية عمان الاردن فلسطين عراق پاکستان بھارت شبكة موقع'
).split(' ');

/** Names of files that look like addresses. */
export const files = /^(?:png|jpe?g|gif|webp|svg|pdf|html?|js|css|json|txt|docx?|xlsx?)$/i;

function topLevel(label: string, before: string): string | undefined {
  if (/^\p{Script=Latin}/u.test(label)) {
    return /^(?:[\p{Script=Latin}\p{M}]{2,}|xn--[a-z0-9-]+)$/iu.test(label) && !files.test(label)
      ? label
      : undefined;
  }
  const listed = known.find(
    (name) => label.toLowerCase().startsWith(name) && (spaceless.test(label) || name.length === label.length),
  );
  if (listed) return label.slice(0, listed.length);
  const sameScript =
    /^\p{L}[\p{L}\p{M}]+$/u.test(label) && !spaceless.test(label) && !/\p{Script=Latin}/u.test(before);
  return sameScript && /\p{L}/u.test(before) ? label : undefined;
}
