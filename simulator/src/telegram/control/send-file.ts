import type { SimTelegramAction } from '@frontdesk/shared/simulator';
import { storeDocument, storeMedia } from '../files.ts';
import type { Simulation } from '../simulation.ts';
import { ControlError } from './control-error.ts';
import { knownChat, knownMember } from './find-known.ts';
import { knownTopic, withMention } from './say.ts';
import { typed } from './typed.ts';
import { utter } from './utter.ts';

const maxCaptionLength = 1024;

/** A person sends a picture, a voice message, a film or any other file, with or without words. */
export function sendFile(simulation: Simulation, action: Extract<SimTelegramAction, { type: 'file' }>): void {
  const { world } = simulation;
  const { chatId, userId, threadId, text = '', mention, as = 'document', name, mimeType } = action;
  const chat = knownChat(world, chatId);
  const from = knownMember(world, chat, userId);
  const words = mention && chat.kind === 'supergroup' ? withMention(world, text).trim() : text;
  if ([...words].length > maxCaptionLength) {
    throw new ControlError(409, `Telegram takes at most ${maxCaptionLength} characters below a file.`);
  }
  const bytes = new Uint8Array(Buffer.from(action.content, 'base64'));
  utter(simulation, chat, from, {
    ...(words.trim() === '' ? { text: '' } : typed(words)),
    threadId: threadId ? knownTopic(chat, threadId) : null,
    ...(as === 'document'
      ? { document: storeDocument(world, { name, mimeType, bytes }) }
      : { media: { as, file: storeMedia(world, as, { name, mimeType, bytes }) } }),
  });
}
