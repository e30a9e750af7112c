import type { SessionSummary } from '@frontdesk/shared/chat';
import { Download, Eraser, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { urls } from '../api/urls.ts';
import { useMay } from '../parts/use-may.ts';
import classes from './contact-actions.module.css';
import { DeleteDialog } from './delete-dialog.tsx';
import { EraseDialog } from './erase-dialog.tsx';
import { Section } from './section.tsx';

/** What leaves the house, and what cannot be undone. Only what one may do is there. */
export function ContactActions({ session, hasContact }: { session: SessionSummary; hasContact: boolean }) {
  const { sessionId } = session;
  const may = useMay();
  const [asks, setAsks] = useState<'erase' | 'delete' | null>(null);
  const close = () => setAsks(null);
  return (
    <>
      {may('data.export') && (
        <Section title="Export">
          <div className={classes.actions}>
            {hasContact && (
              <a href={urls.dossier(sessionId)} download className={classes.action}>
                <Download size={14} aria-hidden="true" />
                Everything known of this person
                <span className={classes.format}>JSON</span>
              </a>
            )}
            <a href={urls.exportMessages({ sessionId }, 'csv')} download className={classes.action}>
              <Download size={14} aria-hidden="true" />
              Messages of this conversation
              <span className={classes.format}>CSV</span>
            </a>
            <a href={urls.exportMessages({ sessionId }, 'json')} download className={classes.action}>
              <Download size={14} aria-hidden="true" />
              Messages of this conversation
              <span className={classes.format}>JSON</span>
            </a>
          </div>
        </Section>
      )}
      {may('sessions.delete') && (
        <Section title="Delete">
          <div className={classes.actions}>
            <button type="button" className={classes.danger} onClick={() => setAsks('delete')}>
              <Trash2 size={14} aria-hidden="true" />
              Delete this conversation…
            </button>
            {hasContact && (
              <button type="button" className={classes.danger} onClick={() => setAsks('erase')}>
                <Eraser size={14} aria-hidden="true" />
                Erase this person…
              </button>
            )}
          </div>
        </Section>
      )}
      {asks === 'erase' && <EraseDialog session={session} onClose={close} />}
      {asks === 'delete' && <DeleteDialog session={session} onClose={close} />}
    </>
  );
}
