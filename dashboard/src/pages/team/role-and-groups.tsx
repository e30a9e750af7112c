import type { AuthState, Role } from '@frontdesk/shared/account';
import type { Group } from '@frontdesk/shared/people';
import { permissions } from '@frontdesk/shared/permissions';
import { Choice, Choices } from '../../parts/choice.tsx';
import { mayGive } from './may-give.ts';

export interface Rights {
  role: Role;
  groupIds: number[];
}

interface RoleAndGroupsProps {
  rights: Rights;
  onChange(rights: Rights): void;
  groups: Group[];
  me: NonNullable<AuthState['user']>;
  /** Groups they are in: leaving gives nothing. */
  held: number[];
}

/** What somebody may do: as an owner all of it, as a member what their groups allow. */
export function RoleAndGroups({ rights, onChange, groups, me, held }: RoleAndGroupsProps) {
  const { role, groupIds } = rights;
  const toggle = (id: number) =>
    onChange({
      role,
      groupIds: groupIds.includes(id) ? groupIds.filter((other) => other !== id) : [...groupIds, id],
    });
  return (
    <>
      <Choices legend="Role">
        <Choice
          type="radio"
          name="role"
          value="member"
          label="Member"
          meaning="May do what their groups allow."
          checked={role === 'member'}
          onChange={() => onChange({ role: 'member', groupIds })}
        />
        <Choice
          type="radio"
          name="role"
          value="owner"
          label="Owner"
          meaning={
            me.role === 'owner' ? 'May do everything.' : 'May do everything; only an owner can make one.'
          }
          checked={role === 'owner'}
          disabled={me.role !== 'owner'}
          onChange={() => onChange({ role: 'owner', groupIds })}
        />
      </Choices>
      <Choices legend="Groups" note={groups.length === 0 ? 'There are no groups yet.' : undefined}>
        {groups.map((group) => (
          <Choice
            key={group.id}
            type="checkbox"
            label={group.name}
            meaning={mayGive(me, group) ? inWords(group) : `${inWords(group)}. That is more than you may do.`}
            checked={groupIds.includes(group.id)}
            disabled={!mayGive(me, group) && !held.includes(group.id)}
            onChange={() => toggle(group.id)}
          />
        ))}
      </Choices>
    </>
  );
}

const inWords = (group: Group): string =>
  group.permissions.map((permission) => permissions[permission].label).join(', ') || 'Nothing yet';
