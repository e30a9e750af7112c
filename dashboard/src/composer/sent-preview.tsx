import type { ChannelName } from '@frontdesk/shared/chat';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { previewReply } from '../api/takeover-deeds.ts';
import { channelLabels } from '../parts/session-names.ts';
import { PlatformText } from '../platform-text/platform-text.tsx';
import classes from './sent-preview.module.css';

const pauseMs = 300;

interface SentPreviewProps {
  sessionId: string;
  channel: ChannelName;
  content: string;
}

/** What the person will see, in as many messages as the platform makes of it. */
export default function SentPreview({ sessionId, channel, content }: SentPreviewProps) {
  const settled = useSettled(content);
  const { data, error } = useQuery({
    queryKey: ['preview', sessionId, settled],
    queryFn: ({ signal }) => previewReply(sessionId, settled, signal),
    enabled: settled !== '',
    placeholderData: (before) => before,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const parts = useDeferredValue(data?.parts ?? []);
  return (
    <section className={classes.preview} aria-label={`As ${channelLabels[channel]} will show it`}>
      <h3>
        As {channelLabels[channel]} will show it
        {parts.length > 1 && <span> in {parts.length} messages</span>}
      </h3>
      {error ? (
        <p role="alert" className={classes.error}>
          {error.message}
        </p>
      ) : (
        <ol>
          {parts.map((part, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- parts have no name but their place
            <li key={index} dir="auto">
              <PlatformText part={part} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** The text, once nothing was typed for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
