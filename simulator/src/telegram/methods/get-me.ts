import type { UserFromGetMe } from 'grammy/types';
import type { Method } from '../simulation.ts';
import { toUser } from '../wire/shapes.ts';

/** A plain bot as @BotFather makes it: in groups it reads only what is meant for it. */
export const getMe: Method = ({ world }): UserFromGetMe => ({
  ...toUser(world.bot),
  is_bot: true,
  username: world.bot.username!,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  supports_guest_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
});
