import type { DetailField } from '@frontdesk/shared/details/field';
import type { Database } from '../../store/database.ts';
import { listFields } from '../../store/details.ts';

const maxAgeMs = 2000;

/**
 * The fields as the team has set them, read anew when they are two seconds old: every process learns of a change soon,
 * and a busy desk does not ask with every turn. `onChatApi`: ask in the chat API's answers, too.
 */
export function fieldsSource(
  db: Database,
  { onChatApi }: { onChatApi: boolean },
): () => Promise<DetailField[]> {
  let fields: Promise<DetailField[]> | undefined;
  let readAt = 0;
  return async () => {
    if (!fields || Date.now() - readAt > maxAgeMs) {
      readAt = Date.now();
      fields = listFields(db).then((list) => (onChatApi ? list.map(onWebToo) : list));
      fields.catch(() => (fields = undefined));
    }
    return fields;
  };
}

const onWebToo = (field: DetailField): DetailField => ({
  ...field,
  channels: [...new Set([...field.channels, 'web' as const])],
});
