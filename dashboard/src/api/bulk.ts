import { type BulkAction, type BulkOutcome, bulkOutcome } from '@frontdesk/shared/inbox';
import { request } from './request.ts';
import { urls } from './urls.ts';

/** The server takes no more at once. */
const maxAtOnce = 200;

/** The same for all of them, as far as it goes for each. Throws ApiError. */
export async function changeSessions(sessionIds: string[], action: BulkAction): Promise<BulkOutcome> {
  const whole: BulkOutcome = { changed: [], skipped: [] };
  for (let start = 0; start < sessionIds.length; start += maxAtOnce) {
    const body = { sessionIds: sessionIds.slice(start, start + maxAtOnce), action };
    const outcome = await request(bulkOutcome, urls.bulk, { method: 'POST', body });
    whole.changed.push(...outcome.changed);
    whole.skipped.push(...outcome.skipped);
  }
  return whole;
}
