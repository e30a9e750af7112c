import { storeDocument } from '../files.ts';
import { changeKeyboards, checkKeyboard } from '../keyboards.ts';
import { badRequest, notSimulated } from '../refusal.ts';
import type { Method } from '../simulation.ts';
import { type Call, textArgument } from '../wire/call.ts';
import { replyMarkup } from '../wire/reply-markup.ts';
import { toMessage } from '../wire/shapes.ts';
import { formattedArgument } from '../wire/text-arguments.ts';
import { addMessage, type StoredFile, type World } from '../world.ts';
import { findPlace } from './find-place.ts';
import { findWritableChat } from './find-target.ts';

const maxCaptionLength = 1024;

export const sendDocument: Method = async ({ world }, call) => {
  const document = await findDocument(world, call);
  const caption = formattedArgument(world, call, { text: 'caption', entities: 'caption_entities' }, true);
  const markup = replyMarkup(call);
  const chat = findWritableChat(world, call);
  const place = findPlace(world, chat, call);
  if ([...caption.text].length > maxCaptionLength) throw badRequest('Message caption is too long');
  checkKeyboard(chat, markup);
  const said = { from: world.bot, ...caption, ...place, buttons: markup.inline, document };
  const message = addMessage(world, chat, said);
  changeKeyboards(world, chat, message, markup);
  return toMessage(world, message);
};

/** An upload, either under the parameter's own name or attach://…, or a file that was sent before. */
async function findDocument(world: World, call: Call): Promise<StoredFile> {
  const value = textArgument(call, 'document');
  const upload = call.files.get(value.startsWith('attach://') ? value.slice('attach://'.length) : 'document');
  if (upload) {
    if (upload.size === 0) throw badRequest('File must be non-empty');
    return storeDocument(world, { name: upload.name, bytes: new Uint8Array(await upload.arrayBuffer()) });
  }
  if (value === '') throw badRequest('There is no document in the request');
  if (/^https?:/i.test(value)) throw notSimulated('files from other servers');
  const known = world.files.get(value);
  if (!known) throw badRequest('Wrong file identifier/HTTP URL specified');
  return known;
}
