import { type Group, type GroupDraft, groupDraft } from '@frontdesk/shared/people';
import { allPermissions, type Permission, permissions } from '@frontdesk/shared/permissions';
import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { accessChanged } from '../../api/account-queries.ts';
import { changeGroup, createGroup } from '../../api/people-queries.ts';
import { Choice, Choices } from '../../parts/choice.tsx';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { useFieldErrors } from '../../parts/field-errors.ts';
import { Form } from '../../parts/form.tsx';
import { useMay } from '../../parts/use-may.ts';
import { MembersPicker } from './members-picker.tsx';

/** A new group, or one there is. */
export function GroupDialog({ group, onClose }: { group?: Group; onClose(): void }) {
  const client = useQueryClient();
  const may = useMay();
  const [held, setHeld] = useState<Permission[]>(group?.permissions ?? []);
  const [memberIds, setMemberIds] = useState(group?.members.map(({ id }) => id) ?? []);
  const save = useMutation({
    mutationFn: (draft: GroupDraft) => (group ? changeGroup(group.id, draft) : createGroup(draft)),
    async onSuccess() {
      onClose();
      await accessChanged(client);
    },
  });
  const { fields, parse } = useFieldErrors(save.error);
  const submit = ({ name, description }: Record<string, FormDataEntryValue>) => {
    const draft = parse(groupDraft, { name, description, permissions: held, memberIds });
    if (draft) save.mutate(draft);
  };

  return (
    <Dialog size="wide" title={group ? `Edit ${group.name}` : 'New group'} onClose={onClose}>
      <Form onSubmit={submit} error={save.error}>
        <TextInput
          name="name"
          label="Name"
          autoComplete="off"
          defaultValue={group?.name}
          error={fields.name}
        />
        <Textarea
          name="description"
          label="Description"
          rows={2}
          defaultValue={group?.description}
          error={fields.description}
        />
        <Choices legend="Members of it may">
          {allPermissions.map((permission) => (
            <Choice
              key={permission}
              type="checkbox"
              label={permissions[permission].label}
              meaning={permissions[permission].meaning}
              checked={held.includes(permission)}
              disabled={!may(permission) && !group?.permissions.includes(permission)}
              onChange={() => setHeld(toggled(held, permission))}
            />
          ))}
        </Choices>
        <MembersPicker chosen={memberIds} onChange={setMemberIds} />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={save.isPending}>
            {group ? 'Save' : 'Make the group'}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

const toggled = <Item,>(items: Item[], item: Item): Item[] =>
  items.includes(item) ? items.filter((other) => other !== item) : [...items, item];
