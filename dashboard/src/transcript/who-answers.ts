import type { SessionSummary } from '@frontdesk/shared/chat';

export type Answering = 'assistant' | 'me' | 'other';

export function whoAnswers({ state, owner }: SessionSummary, ownId: string | undefined): Answering {
  if (state === 'bot') return 'assistant';
  return owner !== null && owner.id === ownId ? 'me' : 'other';
}

/** In words. Of somebody whose account is deleted no name is left. */
export function answeringWords(session: SessionSummary, ownId: string | undefined): string {
  const who = whoAnswers(session, ownId);
  if (who === 'assistant') return 'The assistant answers';
  return who === 'me' ? 'You are answering' : `${session.owner?.name ?? 'Somebody'} is answering`;
}
