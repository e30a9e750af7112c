import type { SimAction } from '@frontdesk/shared/simulator';
import { command } from '../../api/request.ts';
import type { Place } from './place.ts';

type FileAction = Extract<SimAction, { type: 'file' }>;

const maxMegabytes = 8;

/** Somebody sends a file from this machine, with words beside it. Throws an Error with words for a person. */
export async function sendFile(
  { state, chat, user, threadId }: Place,
  file: File,
  words: { text: string; mention: boolean },
): Promise<void> {
  if (file.size > maxMegabytes * 2 ** 20) throw new Error(`choose a file of at most ${maxMegabytes} MB.`);
  if (file.size === 0) throw new Error('the file is empty.');
  const body: FileAction = {
    type: 'file',
    chatId: chat.id,
    userId: user.id,
    threadId,
    as: madeOf(file.type),
    name: file.name,
    mimeType: file.type || 'application/octet-stream',
    content: await base64(file),
    ...words,
  };
  await command(`/api/admin/simulator/${state.platform}/actions`, { method: 'POST', body });
}

/** As Telegram's app sends it: what cannot be shown there goes as a document. */
function madeOf(type: string): FileAction['as'] {
  if (/^image\/(?:png|jpeg|webp)$/.test(type)) return 'photo';
  if (type === 'audio/ogg') return 'voice';
  if (type.startsWith('audio/')) return 'audio';
  return type === 'video/mp4' ? 'video' : 'document';
}

function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')));
    reader.addEventListener('error', () => reject(new Error('the file cannot be read.')));
    reader.readAsDataURL(file);
  });
}
