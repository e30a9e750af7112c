import { Button, Popover } from '@mantine/core';
import { Download } from 'lucide-react';
import { useState } from 'react';
import type { ExportFormat } from '../api/urls.ts';
import classes from './export-menu.module.css';
import { useMay } from './use-may.ts';

const formats: { format: ExportFormat; label: string; meaning: string }[] = [
  { format: 'csv', label: 'CSV', meaning: 'For spreadsheets' },
  { format: 'json', label: 'JSON', meaning: 'For programs; complete' },
];

interface ExportMenuProps {
  /** "these conversations", "these messages": what the current filter finds. */
  what: string;
  href(format: ExportFormat): string;
}

/** Downloads what the current filter finds; nothing for those who may not export. */
export function ExportMenu({ what, href }: ExportMenuProps) {
  const [opened, setOpened] = useState(false);
  const may = useMay();
  if (!may('data.export')) return null;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      width={232}
      shadow="md"
      trapFocus
      returnFocus
      withinPortal={false}
      floatingStrategy="fixed"
    >
      <Popover.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<Download size={14} aria-hidden="true" />}
          aria-label={`Export ${what}`}
          onClick={() => setOpened(!opened)}
        >
          Export
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.menu} aria-label={`Export ${what}`}>
        {formats.map(({ format, label, meaning }) => (
          <a
            key={format}
            href={href(format)}
            download
            className={classes.format}
            onClick={() => setOpened(false)}
          >
            <span className={classes.label}>{label}</span>
            <span className={classes.meaning}>{meaning}</span>
          </a>
        ))}
        <p className={classes.note}>
          Everything the filter finds, not only what is on screen. The audit log notes it.
        </p>
      </Popover.Dropdown>
    </Popover>
  );
}
