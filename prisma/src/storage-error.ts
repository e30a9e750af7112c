/**
 * What stops the start because of the database or its folder. The message is one or two sentences for the person who
 * runs Frontdesk: cause and next step, never a password.
 */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}
