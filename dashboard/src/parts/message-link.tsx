import { Link, useMatch } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface MessageLinkProps {
  sessionId: string;
  messageId: number;
  className?: string;
  title?: string;
  children: ReactNode;
}

/** Leads to a message in its conversation. Beside the inbox's list, the list keeps its filter. */
export function MessageLink({ sessionId, messageId, children, ...rest }: MessageLinkProps) {
  const isInInbox = useMatch({ from: '/frame/inbox', shouldThrow: false }) !== undefined;
  const message = String(messageId);
  return (
    <Link
      to="/inbox/$sessionId"
      params={{ sessionId }}
      search={(old: object) => (isInInbox ? { ...old, message } : { message })}
      {...rest}
    >
      {children}
    </Link>
  );
}
