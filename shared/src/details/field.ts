import { z } from 'zod';
import { channelName } from '../chat.ts';

/** A detail is a fact asked of a contact. Which ones, is configuration: one DetailField each. */

export const detailType = z.enum(['name', 'email', 'phone', 'text', 'choice', 'date', 'number']);
export type DetailType = z.infer<typeof detailType>;

/**
 * When it is asked for. `at_start`: with the first thing the bot says; `after_first_answer`: below the first answer to
 * a question; `before_hand_over`: when a person is asked for; `never`: only noted when it is told.
 */
export const askMoment = z.enum(['at_start', 'after_first_answer', 'before_hand_over', 'never']);
export type AskMoment = z.infer<typeof askMoment>;

const line = (max: number) =>
  z.string().trim().min(1, 'Write something here.').max(max, `Use at most ${max} characters.`);

export const detailField = z
  .object({
    /** Its name in data and in the model's function call. */
    key: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,31}$/, 'Use small letters, digits and _, beginning with a letter.'),
    /** What people call it, e.g. "e-mail address"; it stands in the middle of sentences. */
    label: line(60),
    type: detailType,
    required: z.boolean(),
    ask: askMoment,
    /** Where it is asked for; it is noted everywhere. */
    channels: z.array(channelName),
    /** Why the team wants it, as the person is told: "so that we can reach you if the chat breaks off". */
    purpose: line(200),
    /** What the model is told about it; and, for a type without words of its own, how it is asked for. */
    hint: z.string().trim().max(300, 'Use at most 300 characters.').nullable(),
    /** Type `choice`: what may be chosen. */
    choices: z.array(line(60)).max(20),
    position: z.number().int().min(0),
  })
  .refine((field) => field.type !== 'choice' || field.choices.length > 1, {
    path: ['choices'],
    error: 'Name at least two choices.',
  })
  .meta({ id: 'DetailField' });
export type DetailField = z.infer<typeof detailField>;

/** Where a value came from: the platform's profile, one tap (a shared contact, a form), typed words, the team, a program. */
export const detailSource = z.enum(['profile', 'tap', 'typed', 'admin', 'api']);
export type DetailSource = z.infer<typeof detailSource>;
