import { TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useEffectEvent, useState } from 'react';

const pauseMs = 250;

interface FilterTextProps {
  label: string;
  placeholder: string;
  value: string;
  icon?: ReactNode;
  className?: string;
  onChange(value: string): void;
}

/** Asks once the typing pauses. What comes from outside, such as the back button, stands in it at once. */
export function FilterText({ label, placeholder, value, icon, className, onChange }: FilterTextProps) {
  const [text, setText] = useState(value);
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    setSeen(value);
    if (value !== text.trim()) setText(value);
  }
  const tell = useEffectEvent(() => {
    if (text.trim() !== value) onChange(text.trim());
  });
  useEffect(() => {
    const timer = setTimeout(() => tell(), text === '' ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [text]);

  return (
    <TextInput
      type="search"
      size="xs"
      className={className}
      aria-label={label}
      placeholder={placeholder}
      leftSection={icon}
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') tell();
      }}
    />
  );
}
