import { z } from 'zod';
import type { Attachment } from '../../core/ports.ts';

/** docs.slack.dev/reference/objects/file-object. Files a plan no longer shows have an id and nothing else. */
export const slackFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  mimetype: z.string().nullish(),
  size: z.number().nullish(),
});
export type SlackFile = z.infer<typeof slackFile>;

/** `ref` is the file's id: the file itself is fetched with the bot's token, which stays here. */
export function toAttachment(file: SlackFile): Attachment {
  return {
    kind: kindOf(file.mimetype ?? ''),
    ref: file.id,
    name: file.name ?? file.title ?? undefined,
    mimeType: file.mimetype ?? undefined,
    sizeBytes: file.size ?? undefined,
  };
}

function kindOf(mimeType: string): Attachment['kind'] {
  const family = mimeType.split('/')[0];
  return family === 'image' || family === 'audio' || family === 'video' ? family : 'file';
}

/** What stands for files that came without a word: "[image] [file: price list.pdf]". */
export function describe(attachments: Attachment[]): string {
  return attachments
    .map(({ kind, name }) => (kind === 'file' && name ? `[file: ${name}]` : `[${kind}]`))
    .join(' ');
}
