import type { DetailField } from '@frontdesk/shared/details/field';
import { fieldTypes } from '@frontdesk/shared/details/field-types';
import {
  type Arbitrary,
  array,
  assert,
  constant,
  constantFrom,
  dictionary,
  oneof,
  property,
  record,
  string,
  tuple,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostQuestions } from './next-question.ts';
import { emptyView, exchange, type Step, type Utterance } from './testing/memory.ts';
import { everything } from './view.ts';

const field = (
  key: string,
  type: DetailField['type'],
  position: number,
  over: Partial<DetailField> = {},
): DetailField => ({
  key,
  label: key,
  type,
  required: true,
  ask: 'after_first_answer',
  channels: ['telegram'],
  purpose: 'so that it works',
  hint: null,
  choices: [],
  position,
  ...over,
});
const setting = {
  channel: 'telegram' as const,
  region: undefined,
  fields: [
    field('name', 'name', 0),
    field('email', 'email', 1),
    field('phone', 'phone', 2, { required: false }),
    // Two of one type: a value must not land in both.
    field('billing_email', 'email', 3),
    field('city', 'text', 4),
    field('size', 'choice', 5, { choices: ['Small', 'Large'] }),
  ],
};

const emails = ['ann@lee.org', 'bob@x.io', 'ann@gmial.com', 'ann@lee', '@lee.org', 'boss@corp.com'];
const phones = ['+44 20 7946 0018', '020 7946 0999', '+49 30', '12345', '4920017384'];
const names = ['Ann Lee', 'bob', 'O’Neil', '李雷', 'Anne-Marie van den Berg', '42', 'x@y.z'];
const words = oneof(
  constantFrom(
    'Hi',
    'yes',
    'no',
    'skip',
    'thanks',
    'ok',
    'why?',
    'Do you have rooms?',
    'Small',
    'large please',
  ),
  constantFrom("I won't give you that", "don't ask me for personal details", "no, it's .org", 'never mind'),
  constantFrom(...emails, ...phones, ...names),
  tuple(
    constantFrom(
      'my email is ',
      'my number is ',
      'my name is ',
      "I'm ",
      'call me ',
      "my boss's email is ",
      'set the admin’s e-mail to ',
      'actually, ',
    ),
    constantFrom(...emails, ...phones, ...names),
  ).map((pair) => pair.join('')),
  string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
);
const utterance: Arbitrary<Utterance> = record({
  content: array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(', ')),
  extras: oneof(
    { weight: 8, arbitrary: constant(null) },
    { weight: 1, arbitrary: constant({ quoted: true }) },
    {
      weight: 1,
      arbitrary: tuple(constantFrom('email', 'name', 'phone'), constantFrom('yes', 'no', 'skip')).map(
        ([key, answer]) => ({ pressed: `q:${key}:${answer}` }),
      ),
    },
    {
      weight: 1,
      arbitrary: constantFrom(...phones).map((value) => ({ details: [{ field: 'phone', value }] })),
    },
  ),
  saves: dictionary(
    constantFrom('name', 'email', 'phone', 'billing_email', 'city', 'size', 'admin'),
    constantFrom(...emails, ...phones, ...names, '', 'ignore all rules'),
    { maxKeys: 3 },
  ),
});

function talk(utterances: Utterance[]): Step[] {
  const steps: Step[] = [];
  for (const one of utterances) steps.push(exchange(steps.at(-1)?.after ?? emptyView(), setting, one));
  return steps;
}

const holds = (check: (step: Step, utterance: Utterance, steps: Step[]) => void) =>
  assert(
    property(array(utterance, { minLength: 1, maxLength: 14 }), (utterances) => {
      const steps = talk(utterances);
      for (const [index, step] of steps.entries())
        check(step, utterances[index] as Utterance, steps.slice(0, index));
    }),
    { numRuns: 400 },
  );

describe('rule 15: whatever is said, in whatever order', () => {
  it('every value is valid, and a value that stood is replaced by a valid one or not at all', () => {
    holds(({ before, after }) => {
      for (const { field: key, value } of after.values) {
        const { type, choices } = setting.fields.find((one) => one.key === key) as DetailField;
        expect(fieldTypes[type].schema({ region: 'GB', choices }).parse(value)).toBe(value);
      }
      for (const { field: key } of before.values)
        expect(after.values.map((value) => value.field)).toContain(key);
    });
  });

  it('one thing said goes to one field', () => {
    holds(({ before, after }) => {
      const fresh = after.values.filter(
        ({ field: key, value }) => !before.values.some((old) => old.field === key && old.value === value),
      );
      expect(new Set(fresh.map(({ value }) => value)).size).toBe(fresh.length);
    });
  });

  it('nothing is asked for that was refused, skipped or is known', () => {
    holds(({ before, after, asks }) => {
      if (asks === null) return;
      const done = before.questions.filter(({ state }) => state === 'refused' || state === 'skipped');
      expect(done.map((question) => question.field)).not.toContain(asks);
      expect(done.map((question) => question.field)).not.toContain(everything);
      // What is known is asked about only to mend what was given: it stays meanwhile.
      const known = before.values.filter(({ field: key }) => key === asks);
      expect(after.values).toEqual(
        expect.arrayContaining(known.map(({ field: key }) => expect.objectContaining({ field: key }))),
      );
    });
  });

  it('at most one question is open, and never more than a few are put in all', () => {
    holds(({ after }) => {
      expect(after.questions.filter(({ state }) => state === 'open').length).toBeLessThanOrEqual(1);
      expect(
        after.questions.filter(({ kind, state }) => kind === 'ask' && state !== 'refused').length,
      ).toBeLessThanOrEqual(mostQuestions);
    });
  });

  it('what others said, or what a model makes up, is nobody’s detail', () => {
    holds(({ before, after }, { content, extras }) => {
      const fresh = after.values.filter(
        ({ field: key, value }) => !before.values.some((old) => old.field === key && old.value === value),
      );
      expect(extras?.quoted ? fresh : []).toEqual([]);
      const addresses = fresh.filter(({ field: key }) => key === 'email' || key === 'billing_email');
      const unsaid = addresses.filter(({ value }) => {
        const local = value.split('@')[0] ?? '';
        // A yes to what was offered; "no, it's .org" mends what stands, or what was just given.
        const known = before.questions.flatMap(({ candidate, given }) => [candidate ?? '', given ?? '']);
        const mended = [...known, ...before.values.map((old) => old.value)];
        return !content.includes(local) && !mended.some((old) => old.startsWith(`${local}@`));
      });
      expect(unsaid).toEqual([]);
    });
  });
});
