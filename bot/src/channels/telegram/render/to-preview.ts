import type { SentPreview } from '@frontdesk/shared/inbox';
import type { TelegramPart } from './split.ts';

/** A message as it will be sent, for whoever wants to see it before. */
export function toPreview({ text, entities }: TelegramPart): SentPreview['parts'][number] {
  return {
    format: 'telegram',
    text,
    entities: entities.map(({ type, offset, length, ...entity }) => ({
      type,
      offset,
      length,
      ...('url' in entity ? { url: entity.url } : {}),
      ...('language' in entity && entity.language ? { language: entity.language } : {}),
    })),
  };
}
