import type { Samples } from './large-database.ts';

/** What the dashboard asks for, in words, and the path of it below /api/admin. */
export function reads(samples: Samples): [string, string][] {
  const { longSession, middleMessage, middleSeq, label, member, regular, email, phone, number } = samples;
  const monthAgo = new Date(Date.now() - 30 * 86_400_000).toISOString();
  const yearAgo = new Date(Date.now() - 365 * 86_400_000).toISOString();
  const list = (query: string) => `/sessions?limit=40${query}`;
  const found = (query: string) => `/messages?limit=40${query}`;
  const transcript = (query: string) => `/sessions/${longSession}/messages?limit=50${query}`;
  return [
    ['list: first page', list('')],
    ['list: all', list('&status=all')],
    ['list: closed', list('&status=closed')],
    ['list: a person answers', list('&status=human')],
    ['list: one channel', list('&channel=slack')],
    ['list: mine', list('&mine=1')],
    ['list: unread', list('&unread=1')],
    ['list: needs a person', list('&needs=1')],
    ['list: errors', list('&errors=1')],
    ['list: incomplete details', list('&incomplete=1')],
    ['list: a label', list(`&label=${label}`)],
    ['list: assigned to somebody', list(`&assignee=${member}`)],
    ['list: assigned to nobody', list('&assignee=none')],
    ['list: between two dates', list(`&status=all&from=${yearAgo}&to=${monthAgo}`)],
    ['list: the same person', list(`&status=all&contactOf=${regular}`)],
    ['list: a common name', list('&q=anna')],
    ['list: a part of a name', list('&q=chm')],
    ['list: an e-mail address', list(`&q=${encodeURIComponent(email)}`)],
    ['list: a phone number', list(`&q=${encodeURIComponent(phone)}`)],
    ['list: nobody’s name', list('&q=zzzzzz')],
    ['counts of the views', '/sessions/counts'],
    ['messages: newest', found('')],
    ['messages: a word in 100,000', found('&q=order')],
    ['messages: the beginning of a word', found('&q=o')],
    ['messages: a rare word', found(`&q=${number}`)],
    ['messages: the beginning of a rare word', found(`&q=${number.slice(0, 3)}`)],
    ['messages: a phrase', found(`&q=${encodeURIComponent('"arrived in order"')}`)],
    ['messages: a word and not another', found(`&q=${encodeURIComponent('order -cancel')}`)],
    ['messages: a word nobody said', found('&q=zzzzzz')],
    ['messages: a word in what failed', found('&q=order&state=failed')],
    ['messages: a word a year ago', found(`&q=order&to=${yearAgo}`)],
    ['messages: a word in the long conversation', found(`&q=delivery&sessionId=${longSession}`)],
    ['messages: what failed', found('&state=failed')],
    ['conversation of 10,000: open', transcript('')],
    ['conversation of 10,000: its head', `/sessions/${longSession}`],
    ['conversation of 10,000: scroll up', transcript(`&before=${middleSeq}`)],
    ['conversation of 10,000: jump to a message', transcript(`&around=${middleMessage}`)],
  ];
}
