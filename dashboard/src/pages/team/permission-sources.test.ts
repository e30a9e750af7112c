import type { Group } from '@frontdesk/shared/people';
import { expect, test } from 'vitest';
import { permissionSources } from './permission-sources.ts';

const group = (id: number, name: string, permissions: Group['permissions']): Group => ({
  id,
  name,
  description: '',
  permissions,
  members: [],
});
const groups = [
  group(1, 'Desk', ['sessions.read', 'sessions.reply']),
  group(2, 'Night', ['sessions.read']),
  group(3, 'Others', ['sessions.read', 'data.export']),
];

test('names every group of theirs that allows it, and no other', () => {
  const user = {
    role: 'member' as const,
    groups: groups.slice(0, 2),
    permissions: ['sessions.reply' as const, 'sessions.read' as const],
  };
  expect(permissionSources(user, groups)).toEqual([
    { permission: 'sessions.read', from: ['Desk', 'Night'] },
    { permission: 'sessions.reply', from: ['Desk'] },
  ]);
});

test('an owner has it as an owner, whatever the groups', () => {
  const user = {
    role: 'owner' as const,
    groups: groups.slice(0, 1),
    permissions: ['sessions.read' as const],
  };
  expect(permissionSources(user, groups)).toEqual([{ permission: 'sessions.read', from: [] }]);
});
