import { describe, expect, it } from 'vitest';
import { languages } from './all.ts';
import type { Hears, Language } from './language.ts';
import { samples } from './samples/all.ts';
import type { Samples } from './samples/samples.ts';

/** As the text comes to `Hears`. */
const heard = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'");

/** In quotation marks of any language. */
const quoted = (text: string) =>
  [...text.matchAll(/[“„«「『]([^“”„»」』]+)[”“»」』]/gu)].map((match) => (match[1] as string).trim());

const hits = (language: Language, text: string) => heard(text).match(language.marks as RegExp)?.length ?? 0;

/** Everything that is said, with arguments that can be told in the result. */
function everySaying(says: Language['says']): Record<string, string> {
  const detail = { label: 'LABEL', value: 'VALUE', source: 'SOURCE', date: 'DATE', purpose: 'PURPOSE' };
  const entries = (prefix: string, texts: Record<string, string>) =>
    Object.entries(texts).map(([key, text]) => [`${prefix}.${key}`, text] as const);
  const { other, ...ask } = says.ask;
  return Object.fromEntries([
    ...entries('ask', ask),
    ['ask.other', other('LABEL')],
    ['why', says.why('PURPOSE')],
    ...entries('purposes', says.purposes),
    ...entries('problem', says.problem),
    ['didYouMean', says.didYouMean('VALUE')],
    ['useThis', says.useThis('VALUE')],
    ['thanks', says.thanks('NAME')],
    ['thanks without a name', says.thanks(null)],
    ['corrected', says.corrected('VALUE')],
    ['skipped', says.skipped],
    ['refused', says.refused],
    ...entries('buttons', says.buttons),
    ...entries('labels', says.labels),
    ['private', says.private('LINK')],
    ['private without a link', says.private(null)],
    ['welcome', says.welcome],
    ['help', says.help],
    ['human', says.human],
    ['notHere', says.notHere],
    ['myData.intro', says.myData.intro],
    ['myData.nothing', says.myData.nothing],
    ['myData.line', says.myData.line({ ...detail, quote: 'QUOTE' })],
    ['myData.line without a quote', says.myData.line({ ...detail, quote: null })],
    ...entries('myData.sources', says.myData.sources),
    ['myData.messages of one', says.myData.messages(1)],
    ['myData.messages', says.myData.messages(23)],
    ['myData.rights', says.myData.rights],
    ['correctHow', says.correctHow(['LABEL', 'LABEL2'])],
    ['exported', says.exported],
    ['forget.ask of one', says.forget.ask(1)],
    ['forget.ask', says.forget.ask(23)],
    ['forget.cancelled', says.forget.cancelled],
    ['forget.done', says.forget.done({ messages: 23, details: 45, receipt: 'RECEIPT' })],
    ['forget.done of one', says.forget.done({ messages: 1, details: 1, receipt: 'RECEIPT' })],
  ]);
}

/** What each saying must hold. */
const held: Record<string, string[]> = {
  'ask.other': ['LABEL'],
  why: ['PURPOSE'],
  didYouMean: ['VALUE'],
  useThis: ['VALUE'],
  thanks: ['NAME'],
  corrected: ['VALUE'],
  private: ['(LINK)'],
  help: ['/human', '/mydata', '/correct', '/export', '/forget'],
  'myData.line': ['LABEL', 'VALUE', 'SOURCE', 'DATE', 'QUOTE', 'PURPOSE'],
  'myData.line without a quote': ['LABEL', 'VALUE', 'SOURCE', 'DATE', 'PURPOSE'],
  'myData.messages': ['23'],
  'myData.rights': ['/correct', '/export', '/forget'],
  correctHow: ['LABEL', 'LABEL2'],
  'forget.ask': ['23'],
  'forget.done': ['23', '45', 'RECEIPT'],
  'forget.done of one': ['RECEIPT'],
};

/** Whole messages that mean one thing only: what is heard as one of these is not heard as the others. */
const apart = ['yes', 'no', 'skip', 'confirmErase', 'greeting'] as const satisfies (keyof Hears)[];

describe.each(languages.map((language) => [language.code, language] as const))('%s', (code, language) => {
  const { says, hears } = language;
  const sayings = everySaying(says);
  const sample = samples[code] as Samples;

  const means = (text: string) => apart.filter((key) => hears[key].test(heard(text)));

  /** Keys of the sayings that are so: a failing test names them. */
  const those = (so: (text: string, key: string) => boolean) =>
    Object.keys(sayings).filter((key) => so(sayings[key] as string, key));

  it('says everything, with nothing left to fill in', () => {
    const left = /undefined|(?<!\p{L})null(?!\p{L})|\[object|\$\{|\{\{|TODO|XXX| {2}/u;
    expect(those((text) => text === '' || text !== text.trim().normalize('NFC'))).toEqual([]);
    expect(those((text) => left.test(text))).toEqual([]);
    expect(those((text, key) => !(held[key] ?? []).every((part) => text.includes(part)))).toEqual([]);
    expect(sayings['private without a link']).not.toContain('](');
    expect(sayings['myData.line without a quote']).not.toMatch(/[“”„«»「」]/);
  });

  it('asks one thing at a time', () => {
    const asked = (text: string) => text.split(code === 'el' ? /[;;]/u : /[?？؟]/u).length - 1;
    const isQuestion = (key: string) => /^(ask\.|didYouMean|useThis)/.test(key);
    expect(those((text) => asked(text) > 1)).toEqual([]);
    expect(those((text, key) => isQuestion(key) && asked(text) !== 1)).toEqual([]);
  });

  it('keeps a sign with its word', () => {
    expect(those((text) => / [?!;:»]|« /.test(text))).toEqual([]);
  });

  it('hears its own buttons as what they mean', () => {
    const { yes, no, skip, confirmErase, cancel } = says.buttons;
    expect(means(yes)).toEqual(['yes']);
    expect(means(no)).toEqual(['no']);
    expect(means(skip)).toEqual(['skip']);
    expect(means(confirmErase)).toEqual(['confirmErase']);
    expect(means(cancel)).toEqual(['no']);
  });

  it('hears the words it tells people to write', () => {
    expect(quoted(sayings['why'] as string).map(means)).toEqual([['skip']]);
    expect(quoted(sayings['forget.ask'] as string).map(means)).toEqual([['confirmErase']]);
    expect(quoted(sayings['forget.ask of one'] as string).map(means)).toEqual([['confirmErase']]);
  });

  it('knows its own labels as names of fields', () => {
    for (const key of ['name', 'email', 'phone'] as const)
      expect(Object.keys(hears.fields).filter((field) => fieldHeard(field, says.labels[key]))).toEqual([key]);
  });
  const fieldHeard = (field: string, text: string) =>
    hears.fields[field as keyof Hears['fields']].test(heard(text));

  const { speech: _, commands: __, nameEnds, ...patterns } = sample;
  it.each(Object.entries(patterns))('hears %s', (key, { heard: positive, not }) => {
    const pattern = hears[key as keyof typeof patterns];
    expect(positive.length).toBeGreaterThanOrEqual(8);
    expect(not.length).toBeGreaterThanOrEqual(4);
    const test = (text: string) => pattern.test(heard(text.replace('|', '')));
    expect(positive.filter((text) => !test(text))).toEqual([]);
    expect(not.filter(test)).toEqual([]);
  });

  it.each(['nameIs', 'iAm'] as const)('finds where the name begins after %s', (key) => {
    const begins = (text: string) => {
      const match = hears[key].exec(heard(text.replace('|', '')));
      return match && match.index + match[0].length;
    };
    expect(sample[key].heard.filter((text) => begins(text) !== heard(text).indexOf('|'))).toEqual([]);
  });

  it.each(hears.nameEnds ? [hears.nameEnds] : [])('finds where the name ends', (pattern) => {
    const ending = (text: string) => heard(text.replace('|', '')).search(pattern);
    expect(nameEnds?.heard.filter((text) => ending(text) !== heard(text).indexOf('|'))).toEqual([]);
    expect(nameEnds?.not.filter((text) => ending(text) >= 0)).toEqual([]);
  });

  it.each(['yes', 'no', 'skip', 'greeting'] as const)('takes %s for nothing else', (key) => {
    expect(sample[key].heard.filter((text) => means(text).join() !== key)).toEqual([]);
  });

  it('hears commands', () => {
    const { heard: positive, not } = sample.commands;
    const commands = Object.keys(hears.commands) as (keyof Hears['commands'])[];
    const found = (text: string) => commands.filter((command) => hears.commands[command].test(heard(text)));
    expect(Object.values(positive).flat().length).toBeGreaterThanOrEqual(8);
    expect(not.length).toBeGreaterThanOrEqual(4);
    for (const command of commands)
      expect(positive[command].filter((text) => found(text).join() !== command)).toEqual([]);
    expect(not.filter((text) => found(text).length)).toEqual([]);
  });

  it.each(language.marks ? [language.marks] : [])('is told from the others by its marks', (marks) => {
    expect(marks.global).toBe(true);
    const marked = languages.filter((other) => other.marks && other !== language);
    const best = (text: string) => Math.max(0, ...marked.map((other) => hits(other, text)));
    const texts = [...sample.speech, Object.values(sayings).join('\n')];
    expect(texts.filter((text) => hits(language, text) <= best(text))).toEqual([]);
  });
});

describe('all languages', () => {
  it('have codes of their own, and samples', () => {
    const codes = languages.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(Object.keys(samples).toSorted()).toEqual(codes.toSorted());
  });

  it.each(['name', 'email', 'phone'] as const)('ask for %s in words of their own', (key) => {
    const asks = languages.map(({ says }) => says.ask[key]);
    expect(new Set(asks).size).toBe(asks.length);
  });
  it('ask for other things in words of their own', () => {
    const asks = languages.map(({ says }) => says.ask.other('x'));
    expect(new Set(asks).size).toBe(asks.length);
  });

  it('are heard in a long text in no time', { timeout: 10_000 }, () => {
    const texts = ['a '.repeat(5_000), '! '.repeat(5_000), `${'no, '.repeat(2_000)}x`, 'a'.repeat(10_000)];
    for (const { hears } of languages)
      for (const pattern of everyPattern(hears))
        for (const text of texts) expect(pattern.test(text)).toBeTypeOf('boolean');
  });
});

const everyPattern = (hears: object): RegExp[] =>
  Object.values(hears).flatMap((value) => (value instanceof RegExp ? [value] : everyPattern(value)));
