import { type Permission, permissions } from '@frontdesk/shared/permissions';

/** A field's name as one would say it: `assigneeId` → assignee, `two_factor` → two factor. */
export const fieldWords = (name: string): string =>
  name
    .replace(/Ids?$/, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[_.-]+/g, ' ')
    .toLowerCase();

/** A value before or after a change. */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(valueWords).join(', ');
  if (typeof value === 'string' && value in permissions) return permissions[value as Permission].label;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
