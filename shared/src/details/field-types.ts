import type { DetailType } from './field.ts';
import type { FieldType } from './field-type.ts';
import { choice } from './types/choice.ts';
import { date } from './types/date.ts';
import { email } from './types/email.ts';
import { name } from './types/name.ts';
import { number } from './types/number.ts';
import { text } from './types/text.ts';
export const fieldTypes: Record<DetailType, FieldType> = {
  name,
  email,
  phone: text,
  text,
  choice,
  date,
  number,
};
