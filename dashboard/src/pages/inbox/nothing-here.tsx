import { Button } from '@mantine/core';
import { CircleCheckBig, ListFilter } from 'lucide-react';
import type { InboxSearch } from '../../inbox-filter/inbox-search.ts';
import { useNarrow } from '../../inbox-filter/use-inbox-search.ts';
import { narrowing, viewOf } from '../../inbox-filter/views.ts';
import { Notice } from '../../parts/notice.tsx';

const meanings: Record<string, [title: string, text: string]> = {
  Open: ['Nothing is open', 'Every conversation is closed. One opens again when somebody writes in it.'],
  'Needs a person': ['Nobody waits for a person', 'The assistant copes, and nothing has failed.'],
  Mine: ['Nothing is yours', 'What is assigned to you, or what you take over, appears here.'],
  Unread: ['You have read everything', 'New messages appear here by themselves.'],
  'Incomplete details': ['No details are missing', 'Everybody has told what is asked of them.'],
  Errors: ['Nothing has failed', 'When an answer cannot be made or delivered, it appears here.'],
  Closed: ['Nothing is closed', 'Close a conversation with E when it is done with.'],
};

/** A view with nothing in it: good news, or filters that leave nothing over. */
export function NothingHere({ search }: { search: InboxSearch }) {
  const narrow = useNarrow();
  const names = narrowing(search);
  const [title, text] = meanings[viewOf(search)?.name ?? ''] ?? ['No conversations', ''];
  if (names.length === 0) {
    return (
      <Notice icon={<CircleCheckBig size={20} />} title={title}>
        {text}
      </Notice>
    );
  }
  const clear = () => narrow(Object.fromEntries(names.map((name) => [name, undefined])));
  return (
    <Notice
      icon={<ListFilter size={20} />}
      title="No conversation fits these filters"
      action={
        <Button variant="default" size="xs" onClick={clear}>
          Clear filters
        </Button>
      }
    >
      Take one of them away, or look into all conversations.
    </Notice>
  );
}
