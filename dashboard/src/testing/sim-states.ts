import type { SimState } from '@frontdesk/shared/simulator';

export const telegramState = (): SimState => ({
  platform: 'telegram',
  bot: { id: '7000', name: 'Frontdesk Demo', username: 'frontdesk_demo_bot' },
  users: [
    { id: '1001', name: 'Ann Lee', username: 'annlee' },
    { id: '1002', name: 'Bob Stone', username: null },
  ],
  chats: [
    { id: '1001', kind: 'private', title: 'Frontdesk Demo', memberIds: ['1001'], status: null },
    { id: '1002', kind: 'private', title: 'Frontdesk Demo', memberIds: ['1002'], status: null },
    {
      id: '-1005',
      kind: 'group',
      title: 'House guests',
      memberIds: ['1001', '1002'],
      topics: [{ id: '2', title: 'Breakfast' }],
      status: null,
    },
  ],
  messages: [],
  pendingUpdates: 0,
});

export const slackState = (): SimState => ({
  platform: 'slack',
  bot: { id: 'U900', name: 'Frontdesk', username: 'frontdesk' },
  users: [
    { id: 'U1', name: 'Ann Lee', username: 'ann' },
    { id: 'U2', name: 'Bob Stone', username: 'bob' },
  ],
  chats: [
    { id: 'C1', kind: 'channel', title: '#help-desk', memberIds: ['U1', 'U2', 'U900'], status: null },
    { id: 'D1', kind: 'private', title: 'Frontdesk', memberIds: ['U1'], status: null },
  ],
  messages: [],
  pendingUpdates: 0,
});
