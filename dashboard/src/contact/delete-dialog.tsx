import type { SessionSummary } from '@frontdesk/shared/chat';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { deleteSession } from '../api/contact-queries.ts';
import { keepFilter } from '../inbox-filter/keep-filter.ts';
import { ConfirmDialog } from '../parts/confirm-dialog.tsx';
import { sessionName } from '../parts/session-names.ts';

export function DeleteDialog({ session, onClose }: { session: SessionSummary; onClose(): void }) {
  const { sessionId, messageCount, kind } = session;
  const client = useQueryClient();
  const navigate = useNavigate();
  const name = sessionName(session);
  const act = async () => {
    await deleteSession(sessionId);
    // Before the page asks again for what is gone; the list keeps its filter.
    await navigate({
      to: '/inbox',
      search: keepFilter,
      replace: true,
    });
    await client.invalidateQueries({ queryKey: ['sessions'] });
  };
  return (
    <ConfirmDialog
      title={`Delete the conversation with ${name}?`}
      action="Delete the conversation"
      act={act}
      onClose={onClose}
    >
      {messageCount === 1 ? 'Its 1 message is' : `All of its ${messageCount.toLocaleString()} messages are`}{' '}
      deleted here for good.{' '}
      {kind === 'private'
        ? 'What is known of the person stays, and so does what stands in their own chat.'
        : 'What stands in the group’s own chat stays.'}{' '}
      It begins anew when somebody writes again.
    </ConfirmDialog>
  );
}
