import { NativeSelect, type NativeSelectProps } from '@mantine/core';
import { ChevronDown } from 'lucide-react';

/** The platform's own list of choices: works with every keyboard, screen reader and thumb. */
export function Select(props: NativeSelectProps) {
  return (
    <NativeSelect
      size="xs"
      rightSection={<ChevronDown size={14} aria-hidden="true" />}
      rightSectionWidth={28}
      {...props}
    />
  );
}
