import { describe, expect, it } from 'vitest';
import { email } from './email.ts';
import { outcome } from './testing.ts';

const read = (text: string) => outcome(email, text);
const found = (text: string) => email.find?.(text, {}).map(({ value }) => value);

describe('an e-mail address', () => {
  it.each([
    ['ann@x.io', 'ann@x.io'],
    ['  Ann.Lee+Desk@X.IO ', 'Ann.Lee+Desk@x.io'],
    ['mailto:ann@x.io?subject=hi', 'ann@x.io'],
    ['<mailto:ann@x.io|ann@x.io>', 'ann@x.io'],
    ['Ann Lee <ann@x.io>', 'ann@x.io'],
    ['“ann@x.io”.', 'ann@x.io'],
    ['(ann@x.io)', 'ann@x.io'],
    ['*ann@x.io*', 'ann@x.io'],
    ['\u202Aann@x.io\u202C', 'ann@x.io'],
    ["o'neil@x.ie", "o'neil@x.ie"],
    ['ａｎｎ＠ｘ．ｉｏ', 'ann@x.io'],
    ['ann (at) x (dot) io', 'ann@x.io'],
    ['ann at x dot io', 'ann@x.io'],
    ['иван@Пример.РФ', 'иван@пример.рф'],
    ['用户@例子.中国', '用户@例子.中国'],
    ['उपयोगकर्ता@उदाहरण.भारत', 'उपयोगकर्ता@उदाहरण.भारत'],
    ['jose\u0301@x.es', 'jos\u00E9@x.es'],
    ['ann@xn--e1afmkfd.xn--p1ai', 'ann@xn--e1afmkfd.xn--p1ai'],
  ])('%s is %s', (text, value) => expect(read(text)).toBe(value));

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['ann@x.io\u0000', 'characters'],
    ['a\u202Enn@x.io', 'characters'],
    [`${'a'.repeat(65)}@x.io`, 'too_long'],
    [`ann@${'a.'.repeat(130)}io`, 'too_long'],
    ['ann@gmail', 'email_incomplete'],
    ['ann@gmail.', 'email_incomplete'],
    ['ann@', 'email_incomplete'],
    ['@x.io', 'email_incomplete'],
    ['ann', 'email'],
    ['ann @x.io', 'email'],
    ['a@b@c.io', 'email'],
    ['.ann@x.io', 'email'],
    ['ann.@x.io', 'email'],
    ['ann..lee@x.io', 'email'],
    ['ann@x..io', 'email'],
    ['ann@-x.io', 'email'],
    ['ann@x.c', 'email'],
    ['ann@x.123', 'email'],
    ['ann@x.io bob@x.io', 'email'],
  ])('%j is none: %s', (text, problem) => expect(read(text)).toBe(`! ${problem}`));
});

describe('a mended domain', () => {
  it.each(
    (
      'gmial.com>gmail.com gmail.con>gmail.com gamil.com>gmail.com gmal.com>gmail.com gnail.com>gmail.com ' +
      'gmaill.com>gmail.com gmail.co>gmail.com gmail.om>gmail.com gmial.con>gmail.com hotmial.com>hotmail.com ' +
      'hotmial.fr>hotmail.fr yaho.com>yahoo.com yahooo.com>yahoo.com outlok.com>outlook.com iclou.com>icloud.com ' +
      'web.ed>web.de gmx.ed>gmx.de mail.ur>mail.ru yandex.ur>yandex.ru ukr.ent>ukr.net libero.ti>libero.it ' +
      'orange.rf>orange.fr wp.lp>wp.pl naevr.com>naver.com qq.con>qq.com acme.cmo>acme.com acme.ocm>acme.com ' +
      'acme.nte>acme.net acme.ogr>acme.org'
    ).split(' '),
  )('%s', (pair) => {
    const [written, meant] = pair.split('>');
    expect(email.suggest?.(`ann@${written}`)).toBe(`ann@${meant}`);
  });

  it.each(
    (
      'x.io gmx.de gmx.com gmx.net ymail.com mail.com email.com me.com mac.com hey.com pm.me live.com cloud.com yahoo.co.uk ' +
      'yahoo.co.jp hotmail.fr outlook.de googlemail.com grange.fr never.com google.com acme.com acme.co acme.cm web.com ' +
      'wp.com ukr.com 126.com mail.de example.org proton.me protonmail.ch yandex.com t.co пример.рф 例子.中国 constructor.com x.constructor constructor.co'
    ).split(' '),
  )('%s is left alone', (domain) => expect(email.suggest?.(`ann@${domain}`)).toBeUndefined());
});

describe('addresses in a text', () => {
  it.each([
    ['Mine: ann@x.io, his: bob@y.co.uk.', ['ann@x.io', 'bob@y.co.uk']],
    ['ann@x.io/bob@y.io', ['ann@x.io', 'bob@y.io']],
    ['我的邮箱是ann@x.io谢谢', ['ann@x.io']],
    ['メールはann@x.ioです。', ['ann@x.io']],
    ['이메일은 ann@x.kr로 보내세요', ['ann@x.kr']],
    ['网址https://x.io，邮箱ann@x.io', ['ann@x.io']],
    ['邮箱：张三@例子.中国谢谢', ['张三@例子.中国']],
    ['بريدي ann@x.io شكرا', ['ann@x.io']],
    ['почта:иван@пример.рф.', ['иван@пример.рф']],
    ['(ann@x.io) <bob@x.io> _cy@x.io_', ['ann@x.io', 'bob@x.io', 'cy@x.io']],
    ['well...ann@x.io.Thanks!', ['ann@x.io']],
    ['ann(at)x.io or bob [at] x [dot] io', ['ann@x.io', 'bob@x.io']],
    ['my e-mail is ann dot lee at x dot io', ['ann.lee@x.io']],
    ['meet me at google dot com', []],
    ['email me at google dot com', []],
    ['https://user@host.com/ and www.x.io/?to=ann@x.io', []],
    ['git@github.com:ann/repository.git', []],
    ['@ann@mastodon.social, photo@2x.png, a@b@c.io, ann..lee@x.io, pkg@1.2.3', []],
  ])('%s', (text, values) => expect(found(text)).toEqual(values));

  it.each([
    ['ann@gmail', 'ann@gmail'],
    ['write to ann@gmail. Thanks', 'ann@gmail'],
    ['我的邮箱是ann@gmail', 'ann@gmail'],
    ['it is @x.io', '@x.io'],
    ['ann..lee@x.io', 'ann..lee@x.io'],
    ['ann@x.io and bob@y', 'bob@y'],
    ['ann@x.io', undefined],
    ['two for 3@4.50', undefined],
    ['ask @ann', undefined],
    ['see you @ five', undefined],
    ['npm i pkg@1.2.3', undefined],
  ])('%s: %s was meant as one', (text, attempt) => expect(email.attempt?.(text)).toBe(attempt));
});
