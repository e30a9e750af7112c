import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { saySimulated } from '../../api/endpoints.ts';
import { FollowLink } from '../../platform-text/follow-link.ts';
import { chatsOf, type Place } from './place.ts';

/** t.me/<bot>?start=<payload> of the simulated bot leads to its private chat; a real bot of that name is a stranger. */
export function StartLinks({ place: { state, user }, children }: { place: Place; children: ReactNode }) {
  const navigate = useNavigate({ from: '/simulator' });
  const chat = chatsOf(state, user).find(({ kind }) => kind === 'private');
  const start = useMutation({
    mutationFn: ({ chatId, payload }: { chatId: string; payload: string }) =>
      saySimulated(state.platform, { chatId, userId: user.id, text: `/start ${payload}` }),
    onSuccess: ({ chatId }) =>
      navigate({ search: (known) => ({ ...known, chat: chatId, thread: undefined }) }),
  });
  const follow = (href: string) => {
    const payload = state.platform === 'telegram' ? startPayload(href, state.bot.username) : null;
    return payload && chat ? () => start.mutate({ chatId: chat.id, payload }) : null;
  };
  return <FollowLink value={follow}>{children}</FollowLink>;
}

function startPayload(href: string, botName: string | null): string | null {
  if (!botName || !URL.canParse(href)) return null;
  const { hostname, pathname, searchParams } = new URL(href);
  const isBot = hostname === 't.me' && pathname.toLowerCase() === `/${botName.toLowerCase()}`;
  return isBot ? searchParams.get('start') : null;
}
