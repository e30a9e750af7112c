import { randomBytes } from 'node:crypto';
import type { Media, StoredFile, World } from './world.ts';

/** What a bot's document is, Telegram tells from its name, whatever the upload says (MimeType::from_extension). */
const mimeTypes: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain',
  '.zip': 'application/zip',
};

/** How ids begin, and the folder of file_path, as on the real service. */
const places = {
  document: ['BQAC', 'documents'],
  photo: ['AgAC', 'photos'],
  voice: ['AwAC', 'voice'],
  audio: ['CQAC', 'music'],
  video: ['BAAC', 'videos'],
} as const;

export function storeDocument(
  world: World,
  { name, bytes, ...given }: { name: string; bytes: Uint8Array; mimeType?: string },
): StoredFile {
  const extension = /\.\w+$/.exec(name)?.[0] ?? '';
  const mimeType = given.mimeType ?? mimeTypes[extension.toLowerCase()] ?? 'application/octet-stream';
  return store(world, 'document', { name, mimeType, extension, bytes });
}

/** Telegram would make a JPEG of a photo and Ogg of a voice; here the bytes stay as they are, the names do not. */
export function storeMedia(
  world: World,
  as: Media['as'],
  { name, mimeType, bytes }: Pick<StoredFile, 'name' | 'mimeType' | 'bytes'>,
): StoredFile {
  const given = /\.\w+$/.exec(name)?.[0] ?? '';
  const extension = { photo: '.jpg', voice: '.oga', audio: given, video: given }[as];
  return store(world, as, { name, mimeType, extension, bytes });
}

function store(
  world: World,
  place: keyof typeof places,
  { extension, ...given }: Pick<StoredFile, 'name' | 'mimeType' | 'bytes'> & { extension: string },
): StoredFile {
  const [prefix, folder] = places[place];
  const file: StoredFile = {
    id: `${prefix}${randomBytes(32).toString('base64url')}`,
    uniqueId: `AgAD${randomBytes(9).toString('base64url')}`,
    path: `${folder}/file_${world.files.size}${extension}`,
    ...given,
  };
  world.files.set(file.id, file);
  return file;
}
