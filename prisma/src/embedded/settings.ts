/** A small server beside the product: light in memory and processes, strict about what it has committed. */
export const standingSettings: Record<string, string> = {
  fsync: 'on',
  max_connections: '50',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  min_wal_size: '32MB',
  // Plans are kept (../client.ts): they should learn soon that a new database has grown.
  autovacuum_naptime: '15s',
  // Four helper processes less; on one machine with one disk they bring nothing.
  io_method: 'sync',
  max_logical_replication_workers: '0',
  timezone: 'UTC',
  lc_messages: 'C',
  // The log goes to ours. Without details and statements: those would put what people wrote into it.
  log_destination: 'stderr',
  logging_collector: 'off',
  log_line_prefix: '',
  log_min_messages: 'warning',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};
