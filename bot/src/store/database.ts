export type { Database } from '@frontdesk/prisma/client';
