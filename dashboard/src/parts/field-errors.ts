import { useState } from 'react';
import type { z } from 'zod';
import { ApiError } from '../api/request.ts';

/** What to write instead, by field: found by the schema before the request, or named by the server after it. */
export function useFieldErrors(serverError: Error | null) {
  const [own, setOwn] = useState<Record<string, string>>({});
  return {
    fields: serverError instanceof ApiError ? { ...serverError.fields, ...own } : own,
    /** The parsed value; or null, and `fields` says why. */
    parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> | null {
      const parsed = schema.safeParse(value);
      const issues = parsed.error?.issues ?? [];
      setOwn(Object.fromEntries(issues.map((issue) => [issue.path.join('.'), issue.message])));
      return parsed.success ? parsed.data : null;
    },
  };
}
