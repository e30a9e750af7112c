import { type AuditFilter, auditAction } from '@frontdesk/shared/audit';

/** The filter as the URL has it. */
export interface AuditSearch {
  who?: string;
  action?: string;
  about?: string;
  id?: string;
  from?: string;
  to?: string;
}

/** As the server wants it: moments instead of days, both days whole, in the reader's time zone. */
export function auditFilterOf({ who, action, about, id, from, to }: AuditSearch): AuditFilter {
  return {
    userId: who,
    action: auditAction.safeParse(action).data,
    targetType: about,
    targetId: id,
    from: from && new Date(`${from}T00:00:00`).toISOString(),
    to: to && new Date(`${to}T23:59:59.999`).toISOString(),
  };
}
