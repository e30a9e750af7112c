const tabs = ['labels', 'details'] as const;
export type Tab = (typeof tabs)[number];

export interface SettingsSearch {
  /** Absent: the first one may see. */
  tab?: Tab;
  /** The detail that is edited, by key; `+` is a new one, because no key begins so. */
  field?: string;
}

export const newField = '+';

export function parseSettingsSearch({ tab, field }: Record<string, unknown>): SettingsSearch {
  const known = tabs.find((name) => name === tab);
  const isEditing = known === 'details' && typeof field === 'string' && field !== '';
  return { ...(known && { tab: known }), ...(isEditing && { field }) };
}
