import type { Json, SlackFile, World } from '../world.ts';

/** A file as Slack's API and its events show it. Slack shares it some time later, so `shares` is empty at first. */
export function wireFile(world: World, file: SlackFile): Json {
  const { id, name, title, mimeType, sizeBytes } = file;
  const place = `${world.filesOrigin}/files-pri/${world.team.id}-${id}`;
  const path = encodeURIComponent(name.toLowerCase().replaceAll(' ', '_'));
  return {
    id,
    name,
    title,
    mimetype: mimeType,
    size: sizeBytes,
    mode: 'hosted',
    is_external: false,
    is_public: false,
    url_private: `${place}/${path}`,
    url_private_download: `${place}/download/${path}`,
    shares: {},
    channels: [],
  };
}
