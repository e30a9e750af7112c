import type { SimSlackAction } from '@frontdesk/shared/simulator';
import { command } from '../../api/request.ts';

/** Somebody on the simulated Slack presses, fills in or commands. Throws ApiError. */
export const actOnSlack = (body: SimSlackAction): Promise<void> =>
  command('/api/admin/simulator/slack/actions', { method: 'POST', body });
