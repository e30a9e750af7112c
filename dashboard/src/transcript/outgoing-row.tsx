import { useQueryClient } from '@tanstack/react-query';
import { CircleAlert, Clock } from 'lucide-react';
import { dropOutgoing, type Outgoing } from '../composer/outgoing.ts';
import { keepAsNote, retry } from '../composer/send.ts';
import { useMe } from '../parts/use-me.ts';
import { TimeOfDay } from '../parts/when.tsx';
import { Bubble, PlainText } from './bubble.tsx';
import state from './delivery-state.module.css';
import foot from './message-foot.module.css';

const words = {
  sending: { tone: 'busy', text: 'Sending…' },
  waiting: { tone: 'warn', text: 'Waiting for a connection' },
  failed: { tone: 'danger', text: 'Not sent' },
} as const;

/** What was said here a moment ago. Nothing of it is lost, whatever goes wrong. */
export function OutgoingRow({ outgoing, continues }: { outgoing: Outgoing; continues: boolean }) {
  const client = useQueryClient();
  const me = useMe();
  const isNote = outgoing.mode === 'note';
  const { tone, text } = words[outgoing.state];
  const Icon = outgoing.state === 'failed' ? CircleAlert : Clock;
  return (
    <Bubble
      author="person"
      name={me?.name ?? 'You'}
      internal={isNote}
      continues={continues}
      time={<TimeOfDay at={new Date(outgoing.at).toISOString()} />}
      foot={
        <>
          <p
            className={state.state}
            data-tone={tone}
            role={outgoing.state === 'failed' ? 'alert' : undefined}
          >
            <Icon size={12} strokeWidth={2.2} aria-hidden="true" />
            <span>
              {isNote && outgoing.state === 'sending' ? 'Saving…' : text}
              {outgoing.state !== 'sending' && outgoing.reason && `: ${outgoing.reason}`}
            </span>
          </p>
          {outgoing.state !== 'sending' && (
            <span className={foot.group}>
              <button type="button" className={foot.action} onClick={() => retry(client, outgoing)}>
                Retry
              </button>
              {outgoing.taken && !isNote && (
                <button type="button" className={foot.action} onClick={() => keepAsNote(client, outgoing)}>
                  Keep as a note
                </button>
              )}
              <button type="button" className={foot.action} onClick={() => dropOutgoing([outgoing.key])}>
                Discard
              </button>
            </span>
          )}
        </>
      }
    >
      <PlainText text={outgoing.content} />
    </Bubble>
  );
}
