import { TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';

const pauseMs = 200;

interface SearchFieldProps {
  label: string;
  /** What is searched for now. */
  value: string;
  onSearch(text: string): void;
  className?: string;
}

/** Searches while one types, at the first pause. */
export function SearchField({ label, value, onSearch, className }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  // Changed from outside, as by going back: not by what was typed here.
  if (known !== value) {
    setKnown(value);
    if (value !== text.trim()) setText(value);
  }
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = setTimeout(() => onSearch(text.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [text, value, onSearch]);

  return (
    <TextInput
      type="search"
      size="xs"
      aria-label={label}
      placeholder={label}
      leftSection={<Search size={14} aria-hidden="true" />}
      className={className}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  );
}
