import type { ChannelName } from '@frontdesk/shared/chat';
import { VisuallyHidden } from '@mantine/core';
import { Globe, Hash, type LucideIcon, Send } from 'lucide-react';
import classes from './avatar.module.css';
import { channelLabels } from './session-names.ts';

const channelIcons: Record<ChannelName, LucideIcon> = { telegram: Send, slack: Hash, web: Globe };

export function ChannelIcon({ channel, size = 14 }: { channel: ChannelName; size?: number }) {
  const Icon = channelIcons[channel];
  return (
    <>
      <Icon size={size} strokeWidth={2.2} />
      <VisuallyHidden>{channelLabels[channel]}</VisuallyHidden>
    </>
  );
}

/** Somebody's initials; decoration, because the name stands beside it. With a channel: where they write from. */
export function Avatar({ name, channel }: { name: string; channel?: ChannelName }) {
  return (
    <span className={classes.avatar}>
      <span aria-hidden="true">{initials(name)}</span>
      {channel && (
        <span className={classes.channel}>
          <ChannelIcon channel={channel} size={10} />
        </span>
      )}
    </span>
  );
}

function initials(name: string): string {
  const words = name
    .replace(/^[@#]/, '')
    .split(/[\s._-]+/)
    .filter(Boolean);
  const [first = '?', second] = words;
  return [first, second]
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toUpperCase();
}
