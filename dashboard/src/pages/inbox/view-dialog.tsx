import { type SavedView, savedViewDraft } from '@frontdesk/shared/inbox';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { deleteView, saveView, viewsQuery } from '../../api/inbox-queries.ts';
import { Dialog, DialogActions } from '../../parts/dialog.tsx';
import { useFieldErrors } from '../../parts/field-errors.ts';
import { FormError } from '../../parts/form-error.tsx';
import { showToast } from '../../parts/toasts.ts';
import classes from './view-dialog.module.css';

interface ViewDialogProps {
  /** Absent: a new one. */
  view?: SavedView;
  search: string;
  onClose(): void;
}

/** Names a view, or deletes it. */
export function ViewDialog({ view, search, onClose }: ViewDialogProps) {
  const client = useQueryClient();
  const id = useId();
  const done = async () => {
    await client.invalidateQueries({ queryKey: viewsQuery.queryKey });
    onClose();
  };
  const save = useMutation({
    mutationFn: (name: string) => saveView({ name, search }, view?.id),
    onSuccess: done,
  });
  const remove = useMutation({
    mutationFn: (view: SavedView) => deleteView(view.id),
    onSuccess: async (_, deleted) => {
      await done();
      const again = async () => {
        await saveView({ name: deleted.name, search: deleted.search });
        await client.invalidateQueries({ queryKey: viewsQuery.queryKey });
      };
      showToast({
        text: `Deleted the view “${deleted.name}”.`,
        action: { label: 'Undo', run: () => void again() },
      });
    },
  });
  const { fields, parse } = useFieldErrors(save.error);

  return (
    <Dialog title={view ? 'Edit view' : 'Save view'} onClose={onClose}>
      <form
        noValidate
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          const draft = parse(savedViewDraft, {
            name: new FormData(event.currentTarget).get('name'),
            search,
          });
          if (draft) save.mutate(draft.name);
        }}
      >
        <label htmlFor={id}>Name</label>
        <input
          id={id}
          name="name"
          defaultValue={view?.name ?? ''}
          placeholder="Urgent on Telegram"
          maxLength={60}
          autoComplete="off"
          aria-invalid={fields.name ? true : undefined}
          aria-describedby={fields.name ? `${id}-error` : `${id}-hint`}
        />
        {fields.name ? (
          <p id={`${id}-error`} className={classes.error}>
            {fields.name}
          </p>
        ) : (
          <p id={`${id}-hint`}>Only you see it. It keeps the filters; what they find changes by itself.</p>
        )}
        <FormError error={fields.name ? null : (save.error ?? remove.error)} />
        <DialogActions>
          {view && (
            <Button
              variant="subtle"
              color="red"
              className={classes.delete}
              loading={remove.isPending}
              onClick={() => remove.mutate(view)}
            >
              Delete view
            </Button>
          )}
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
