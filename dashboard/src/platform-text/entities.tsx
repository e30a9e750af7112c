import type { SentPreview } from '@frontdesk/shared/inbox';
import { Fragment, type ReactNode } from 'react';
import { SafeLink } from './safe-link.tsx';

type Entity = Extract<SentPreview['parts'][number], { format: 'telegram' }>['entities'][number];

/** Telegram's text with styled stretches. Offsets count UTF-16 units, as JavaScript's strings do; stretches may nest. */
export function Entities({ text, entities }: { text: string; entities: Entity[] }): ReactNode {
  const outerFirst = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return renderStretch(text, 0, text.length, outerFirst);
}

function renderStretch(text: string, start: number, end: number, entities: Entity[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = start;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    if (!entity || entity.offset < at || entity.offset >= end) continue;
    const entityEnd = Math.min(entity.offset + entity.length, end);
    const inner = renderStretch(text, entity.offset, entityEnd, entities.slice(index + 1));
    parts.push(text.slice(at, entity.offset));
    parts.push(
      <Fragment key={entity.offset}>{style(entity, text.slice(entity.offset, entityEnd), inner)}</Fragment>,
    );
    at = entityEnd;
  }
  parts.push(text.slice(at, end));
  return parts;
}

function style({ type, url }: Entity, plain: string, inner: ReactNode): ReactNode {
  switch (type) {
    case 'bold':
      return <strong>{inner}</strong>;
    case 'italic':
      return <em>{inner}</em>;
    case 'underline':
      return <u>{inner}</u>;
    case 'strikethrough':
      return <s>{inner}</s>;
    case 'code':
      return <code>{inner}</code>;
    case 'pre':
      return (
        <pre>
          <code>{inner}</code>
        </pre>
      );
    case 'blockquote':
    case 'expandable_blockquote':
      return <blockquote>{inner}</blockquote>;
    case 'text_link':
      return <SafeLink href={url ?? ''}>{inner}</SafeLink>;
    case 'url':
      return <SafeLink href={plain.includes('://') ? plain : `https://${plain}`}>{inner}</SafeLink>;
    case 'email':
      return <SafeLink href={`mailto:${plain}`}>{inner}</SafeLink>;
    case 'mention':
    case 'text_mention':
    case 'hashtag':
    case 'bot_command':
      return <mark>{inner}</mark>;
    default:
      return inner;
  }
}
