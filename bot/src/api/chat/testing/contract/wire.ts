/** 2026-11-22T09:12:45.945520Z */
export const sixDigits = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

export const sessionKeys = [
  'id',
  'session_id',
  'user_name',
  'user_email',
  'user_phone',
  'messages',
  'created_at',
  'updated_at',
];

/** JSON that no client writes by hand: 100,000 lists in each other. */
export const deepJson = '['.repeat(100_000) + ']'.repeat(100_000);
