import type { FieldContext, FieldType } from '../field-type.ts';

/** The value, or "! problem". */
export function outcome(type: FieldType, text: string, context: FieldContext = {}): string {
  const result = type.schema(context).safeParse(text);
  return result.success ? result.data : `! ${result.error.issues.map(({ message }) => message).join(', ')}`;
}
