import type { Problem } from '@frontdesk/shared/details/field-type';
import { fieldTypes } from '@frontdesk/shared/details/field-types';
import type { FormField } from '../ports.ts';
import { en } from './languages/en.ts';

/** Checks what stands in a form's field as the conversation would; what is wrong is said in English, as forms are. */
export function formValidator(region: string | undefined) {
  return ({ type, choices }: FormField, text: string): string | { problem: string } => {
    const parsed = fieldTypes[type].schema({ region, choices }).safeParse(text);
    if (parsed.success) return parsed.data;
    return { problem: en.says.problem[(parsed.error.issues[0]?.message ?? type) as Problem] };
  };
}
