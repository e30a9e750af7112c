import type { Json, SlackFile } from '../world.ts';

/** A file as Slack's API and its events show it. Slack shares it some time later, so `shares` is empty at first. */
export const wireFile = ({ id, name, title, mimeType, sizeBytes }: SlackFile): Json => ({
  id,
  name,
  title,
  mimetype: mimeType,
  size: sizeBytes,
  mode: 'hosted',
  is_external: false,
  shares: {},
  channels: [],
});
