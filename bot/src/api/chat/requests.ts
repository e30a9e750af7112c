import { z } from '@hono/zod-openapi';
import type { HonoRequest } from 'hono';
import { readBody } from './body.ts';
import { userDetails } from './details.ts';
import { refusal } from './refusal.ts';
import { textOrNumberField } from './text-field.ts';
import { typeName } from './type-name.ts';

export const dictionary = {
  error: ({ input }: { input?: unknown }) =>
    input === null ? 'No data provided' : `Invalid data. Expected a dictionary, but got ${typeName(input)}.`,
};

export const createSessionRequest = z
  .object({ user_details: userDetails }, dictionary)
  .meta({ id: 'ChatCreateSession' });

export const messageRequest = z
  .object(
    {
      session_id: textOrNumberField({ max: 255, blank: false }),
      message: textOrNumberField({ max: 5000, blank: false }),
      user_details: userDetails,
    },
    dictionary,
  )
  .meta({ id: 'ChatAsk' });

/** Any session_id passes: one that cannot exist is simply unknown (404). */
export const updateDetailsRequest = z
  .object(
    { session_id: z.unknown().openapi({ type: 'string' }).optional(), user_details: userDetails },
    dictionary,
  )
  .meta({ id: 'ChatUpdateDetails' });

/** Throws a refusal (400) that names each field that does not fit. */
export async function readRequest<Schema extends z.ZodType>(
  request: HonoRequest,
  schema: Schema,
): Promise<z.output<Schema>> {
  const result = schema.safeParse(await readBody(request));
  if (result.success) return result.data;
  const fields: Record<string, string[]> = {};
  for (const { path, message } of result.error.issues) {
    // A detail is named by its own key: {"email": […]}. Errors stay one level deep, as clients expect them.
    const field = String(path.at(-1) ?? 'non_field_errors');
    (fields[field] ??= []).push(message);
  }
  throw refusal(400, fields);
}
