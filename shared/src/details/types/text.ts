import type { FieldType } from '../field-type.ts';
import { schemaOf } from './reading.ts';

const maxLength = 500;

/** Anything in one line. */
export const text: FieldType = {
  schema: () =>
    schemaOf((text) => ([...text].length > maxLength ? { problem: 'too_long' } : { value: text })),
};
