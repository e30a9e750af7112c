/** What somebody of the team may do. An owner may do all of it; a member what their groups allow. */
export const permissions = {
  'sessions.read': {
    label: 'See conversations',
    meaning: 'Read every conversation, its details and its receipts.',
  },
  'sessions.reply': {
    label: 'Answer',
    meaning: 'Take over, reply, write notes, hand back, send again, label, assign and close.',
  },
  'sessions.edit': {
    label: 'Correct',
    meaning: 'Change details and titles, and which labels there are.',
  },
  'sessions.delete': {
    label: 'Delete',
    meaning: 'Delete conversations, and erase what is known of a person.',
  },
  'data.export': {
    label: 'Export',
    meaning: 'Download conversations and personal data.',
  },
  'fields.manage': {
    label: 'Choose the details',
    meaning: 'Say which details are asked of people, and how.',
  },
  'people.manage': {
    label: 'Manage the team',
    meaning: 'Invite, edit and disable members, and change groups. Nobody can give more than they have.',
  },
  'audit.read': {
    label: 'Read the audit log',
    meaning: 'See who changed or exported what.',
  },
  'simulator.use': {
    label: 'Use the simulator',
    meaning: 'Write as a simulated person while the trial runs.',
  },
} as const satisfies Record<string, { label: string; meaning: string }>;

export type Permission = keyof typeof permissions;

export const allPermissions = Object.keys(permissions) as Permission[];
