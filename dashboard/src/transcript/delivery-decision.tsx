import type { ChatMessage } from '@frontdesk/shared/chat';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { decideDelivery } from '../api/takeover-deeds.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { useMay } from '../parts/use-may.ts';
import classes from './message-foot.module.css';

interface DeliveryDecisionProps {
  sessionId: string;
  message: ChatMessage;
}

/** What a person decides about a message that may not have arrived. */
export function DeliveryDecision({ sessionId, message }: DeliveryDecisionProps) {
  const client = useQueryClient();
  const may = useMay();
  const [asks, setAsks] = useState(false);
  const decide = useMutation({
    networkMode: 'always',
    mutationFn: (decision: 'resend' | 'mark_delivered') =>
      decideDelivery(client, sessionId, message, decision),
  });
  const isOpen = message.state === 'unknown' || message.state === 'failed';
  if (!may('sessions.reply') || (!isOpen && !asks && !decide.error)) return null;
  return (
    <>
      {isOpen && (
        <span className={classes.group}>
          <button
            type="button"
            className={classes.action}
            onClick={() => (message.state === 'unknown' ? setAsks(true) : decide.mutate('resend'))}
          >
            Resend
          </button>
          <button type="button" className={classes.action} onClick={() => decide.mutate('mark_delivered')}>
            Mark as delivered
          </button>
        </span>
      )}
      {decide.error && (
        <span role="alert" className={classes.error}>
          {decide.error.message}
        </span>
      )}
      {asks && (
        <ConfirmDialog
          harmless
          title="Send this message again?"
          action="Send again"
          act={() => decide.mutateAsync('resend')}
          onClose={() => setAsks(false)}
        >
          Nobody knows whether it arrived the first time, so it may arrive twice. If you can see it in the
          chat, mark it as delivered instead.
        </ConfirmDialog>
      )}
    </>
  );
}
