import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';

interface Edit {
  text: string;
  focus: boolean;
}

/**
 * Editing in place. What is saved is shown at once; a refusal opens the field again with what was written, and takes
 * the focus only from where the edit left it. Afterwards the focus is back on the value.
 */
export function useInlineEdit(save: (value: string | null) => Promise<void>) {
  const trigger = useRef<HTMLButtonElement>(null);
  const returns = useRef(false);
  const [edit, setEdit] = useState<Edit | null>(null);
  const saving = useMutation({
    mutationFn: save,
    onError(_error, value) {
      const { activeElement } = document;
      setEdit({
        text: value ?? '',
        focus: activeElement === trigger.current || activeElement === document.body,
      });
    },
  });

  useEffect(() => {
    if (edit || !returns.current) return;
    returns.current = false;
    trigger.current?.focus();
  }, [edit]);

  const close = () => {
    returns.current = true;
    setEdit(null);
  };
  return {
    trigger,
    edit,
    isSaving: saving.isPending,
    error: saving.error,
    open(text: string) {
      saving.reset();
      setEdit({ text, focus: true });
    },
    cancel() {
      saving.reset();
      close();
    },
    save(value: string | null) {
      saving.mutate(value);
      close();
    },
  };
}
