import { type Permission, permissions } from '@frontdesk/shared/permissions';
import { browserWords } from '../../parts/browser-words.ts';

/** A field's name as one would say it: `assigneeId` → assignee, `two_factor` → two factor. */
export const fieldWords = (name: string): string =>
  name
    .replace(/Ids?$/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_.-]+/g, ' ')
    .toLowerCase();

/** A value before or after a change. */
export function valueWords(value: unknown, field?: string): string {
  if (isNothing(value)) return 'nothing';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value)) return value.map((one) => valueWords(one)).join(', ');
  // The server writes down what the browser said of itself.
  if (field === 'browser' && typeof value === 'string') return browserWords(value);
  if (typeof value === 'string' && value in permissions) return permissions[value as Permission].label;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
