import type { SimMessage } from '@frontdesk/shared/simulator';
import { FileText } from 'lucide-react';
import classes from './sim-document.module.css';

/** A received file; what is in it can be read on the spot, if it is text. */
export function SimDocument({ document }: { document: NonNullable<SimMessage['document']> }) {
  const { name, mimeType, sizeBytes, content } = document;
  const title = (
    <>
      <FileText size={15} aria-hidden="true" /> <b>{name}</b>{' '}
      <small>{sizeBytes.toLocaleString('en')} bytes</small>
    </>
  );
  if (content === null) return <div className={classes.file}>{title}</div>;
  return (
    <details className={classes.file}>
      <summary title={mimeType}>{title}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reachable by keyboard */}
      <pre tabIndex={0} dir="auto">
        {content}
      </pre>
    </details>
  );
}
