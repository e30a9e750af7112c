import { badRequest } from '../refusal.ts';
import type { Method } from '../simulation.ts';
import { textArgument } from '../wire/call.ts';
import { findThread, findWritableChat } from './find-target.ts';

/** What readers see under the bot's name. */
const statusTexts: Readonly<Record<string, string>> = {
  typing: 'typing…',
  upload_photo: 'sending a photo…',
  record_video: 'recording a video…',
  upload_video: 'sending a video…',
  record_voice: 'recording a voice message…',
  upload_voice: 'sending a voice message…',
  upload_document: 'sending a file…',
  choose_sticker: 'choosing a sticker…',
  find_location: 'finding a location…',
  record_video_note: 'recording a video message…',
  upload_video_note: 'sending a video message…',
};

/** "The status is set for 5 seconds or less". */
const lifetimeMs = 5000;

export const sendChatAction: Method = ({ world }, call) => {
  const text = statusTexts[textArgument(call, 'action').toLowerCase()];
  if (!text) throw badRequest('Wrong parameter action in request');
  const chat = findWritableChat(world, call);
  findThread(chat, call);
  const status = { text, until: world.clock.now() + lifetimeMs };
  chat.status = status;
  world.changed();
  world.clock.after(lifetimeMs, () => {
    if (chat.status !== status) return;
    chat.status = null;
    world.changed();
  });
  return true;
};
