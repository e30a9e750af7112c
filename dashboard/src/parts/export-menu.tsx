import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import type { ExportFormat } from '../api/urls.ts';
import classes from './export-menu.module.css';
import { PopUp } from './pop-up.tsx';
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
  const may = useMay();
  if (!may('data.export')) return null;
  return (
    <PopUp
      label={`Export ${what}`}
      align="end"
      className={classes.menu}
      trigger={
        <Button
          variant="default"
          size="xs"
          leftSection={<Download size={14} aria-hidden="true" />}
          aria-label={`Export ${what}`}
        >
          Export
        </Button>
      }
    >
      {(close) => (
        <>
          {formats.map(({ format, label, meaning }) => (
            <a key={format} href={href(format)} download className={classes.format} onClick={close}>
              <span className={classes.label}>{label}</span>
              <span className={classes.meaning}>{meaning}</span>
            </a>
          ))}
          <p className={classes.note}>
            Everything the filter finds, not only what is on screen. The audit log notes it.
          </p>
        </>
      )}
    </PopUp>
  );
}
