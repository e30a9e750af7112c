import { z } from 'zod';

/** How the simulated model may answer one request, as tests and the control API say it. */

const text = z.string();
const delayMs = z.number().int().nonnegative().optional();
const blockReason = z.enum([
  'SAFETY',
  'OTHER',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'IMAGE_SAFETY',
  'JAILBREAK',
]);

export const outcome = z.discriminatedUnion('kind', [
  /** Streamed word by word, or in `chunks` as given. `thoughts` come first, as thought parts. */
  z.object({
    kind: z.literal('text'),
    text,
    thoughts: text.optional(),
    thoughtTokens: z.number().int().nonnegative().optional(),
    delayMs,
  }),
  /** Repeats, after `before`, what was said last: each answer tells which questions it answers. */
  z.object({ kind: z.literal('echo'), before: text.default('You said: '), delayMs }),
  z.object({ kind: z.literal('chunks'), chunks: z.array(text).min(1), delayMs }),
  /** The request must declare the functions. */
  z.object({
    kind: z.literal('function_calls'),
    calls: z.array(z.object({ name: text, args: z.record(z.string(), z.unknown()).default({}) })).min(1),
    text: text.optional(),
  }),
  z.object({ kind: z.literal('prompt_blocked'), reason: blockReason.default('SAFETY') }),
  z.object({ kind: z.literal('no_candidates') }),
  /** STOP without parts. */
  z.object({ kind: z.literal('no_parts') }),
  /** MAX_TOKENS before the first word. */
  z.object({ kind: z.literal('thoughts_only') }),
  /** Ends for `reason` after `text` (none: at once). */
  z.object({ kind: z.literal('finish'), reason: text, text: text.default('') }),
  /** The stream closes in good order, but no finishReason came. */
  z.object({ kind: z.literal('no_finish'), text: text.default('') }),
  /** The connection breaks after `text`; without text before any byte. */
  z.object({ kind: z.literal('cut'), text: text.default('') }),
  /** Nothing more comes after `text`; without text not even a header. */
  z.object({ kind: z.literal('hang'), text: text.default('') }),
  /** The finish reason came, but the connection breaks instead of ending. */
  z.object({ kind: z.literal('cut_after_finish'), text }),
  /** An HTTP error; after `text`, an error inside the stream. */
  z.object({
    kind: z.literal('error'),
    code: z.union([400, 403, 404, 429, 500, 503, 504].map((code) => z.literal(code))),
    text: text.default(''),
    /** 429: the RetryInfo's delay; absent: no RetryInfo. */
    retryDelaySeconds: z.number().nonnegative().optional(),
    /** 429: the daily quota is used up. */
    perDay: z.boolean().default(false),
    message: text.optional(),
  }),
]);
export type Outcome = z.infer<typeof outcome>;
export type OutcomeInput = z.input<typeof outcome>;

/** A standing order: every request that fits gets the outcome, `times` times (default: always). */
export const rule = z.object({
  model: text.optional(),
  /** Part of the last thing the user said, whatever its case. */
  says: text.optional(),
  times: z.number().int().positive().optional(),
  outcome,
});
export type RuleInput = z.input<typeof rule>;
