import { type DetailType, detailType } from '@frontdesk/shared/details/field';
import { NativeSelect, Textarea } from '@mantine/core';
import type { Draft } from './field-draft.ts';
import { typeWords } from './field-words.ts';

interface TypeFieldsProps {
  draft: Draft;
  set(change: Partial<Draft>): void;
  errors: Record<string, string>;
  isFixed: boolean;
}

/** What a value looks like, and what the assistant is told about it. */
export function TypeFields({ draft, set, errors, isFixed }: TypeFieldsProps) {
  const choicesError = Object.entries(errors).find(([path]) => path.startsWith('choices'))?.[1];
  return (
    <>
      <NativeSelect
        label="Kind"
        description={isFixed ? 'It cannot be changed for this detail.' : typeWords[draft.type].meaning}
        disabled={isFixed}
        data={detailType.options.map((value) => ({ value, label: typeWords[value].label }))}
        value={draft.type}
        onChange={(event) => set({ type: event.target.value as DetailType })}
      />
      {draft.type === 'choice' && (
        <Textarea
          label="Choices"
          description="One in each line, at least two."
          rows={Math.min(10, Math.max(3, draft.choices.split('\n').length + 1))}
          dir="auto"
          value={draft.choices}
          onChange={(event) => set({ choices: event.target.value })}
          error={choicesError}
        />
      )}
      <Textarea
        label="Hint for the assistant"
        description="What it should know: what counts as one, where people find it. It shapes how it is asked for, too. May be empty."
        placeholder="Seven digits, on the back of the card"
        rows={2}
        maxLength={300}
        dir="auto"
        value={draft.hint}
        onChange={(event) => set({ hint: event.target.value })}
        error={errors.hint}
      />
    </>
  );
}
