import { problem } from '@frontdesk/shared/problem';

/** What the descriptions of the admin API's routes have in common. */

export const json = <T>(schema: T, description: string) => ({
  content: { 'application/json': { schema } },
  description,
});
export const body = <T>(schema: T) => ({ content: { 'application/json': { schema } }, required: true });
export const refusal = (description: string) => ({
  content: { 'application/problem+json': { schema: problem } },
  description,
});
