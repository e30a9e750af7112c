import type { DetailType } from './field.ts';
import type { FieldType } from './field-type.ts';
import { choice } from './types/choice.ts';
import { date } from './types/date.ts';
import { email } from './types/email.ts';
import { name } from './types/name.ts';
import { number } from './types/number.ts';
import { phone } from './types/phone.ts';
import { text } from './types/text.ts';

/** Another type is its file, its line here, and its word in `detailType`. */
export const fieldTypes: Record<DetailType, FieldType> = { name, email, phone, text, choice, date, number };
