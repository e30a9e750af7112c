import type { AcceptedGiftTypes, ChatPermissions } from 'grammy/types';
import type { Method } from '../simulation.ts';
import { toChat } from '../wire/shapes.ts';
import { findChat } from './find-target.ts';

const noGifts: AcceptedGiftTypes = {
  unlimited_gifts: false,
  limited_gifts: false,
  unique_gifts: false,
  premium_subscription: false,
  gifts_from_channels: false,
};

const permissions: ChatPermissions = {
  can_send_messages: true,
  can_send_audios: true,
  can_send_documents: true,
  can_send_photos: true,
  can_send_videos: true,
  can_send_video_notes: true,
  can_send_voice_notes: true,
  can_send_polls: true,
  can_send_other_messages: true,
  can_add_web_page_previews: true,
  can_change_info: false,
  can_invite_users: true,
  can_pin_messages: false,
  can_manage_topics: false,
};

/** What every chat has; photos, descriptions and the like do not exist here. */
export const getChat: Method = ({ world }, call) => {
  const chat = findChat(world, call);
  const username = chat.kind === 'private' ? world.people.get(chat.id)?.username : undefined;
  return {
    ...toChat(world, chat),
    ...(username && { active_usernames: [username] }),
    ...(chat.kind === 'supergroup' && { permissions }),
    accepted_gift_types: noGifts,
    max_reaction_count: 11,
    accent_color_id: 0,
  };
};
