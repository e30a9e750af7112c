import type { FieldType } from '../field-type.ts';
import { attemptPhone, findPhones } from './phone-find.ts';
import { readPhone } from './phone-number.ts';
import { schemaOf } from './reading.ts';

/** E.164. Without a + the number is read as one of `context.region`. */
export const phone: FieldType = {
  schema: ({ region }) => schemaOf((text) => readPhone(text, region)),
  find: (text, { region }) => findPhones(text, region),
  attempt: attemptPhone,
};
