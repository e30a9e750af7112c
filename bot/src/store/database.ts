export type { Database, Transaction } from '@frontdesk/prisma/client';
