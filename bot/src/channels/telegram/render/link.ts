/**
 * The target as Telegram takes it in a text_link, or null. Only http, https and tg open; one link that Telegram calls
 * wrong makes it refuse the whole message (LinkManager::check_link in tdlib: the host needs a dot), and a link with
 * a user name in it deceives. tg://user?id=… is left out because Telegram turns it into a mention that notifies.
 */
export function openableUrl(target: string): string | null {
  if (target.length > 2_000 || !URL.canParse(target)) return null;
  const url = new URL(target);
  if (url.protocol === 'tg:')
    return /^tg:\/\/(?!user\b)[a-z_-]+(?:\?[^\s#]*)?$/i.test(target) ? target : null;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '') return null;
  const hasPublicHost = /^[\w.-]+\.[\w-]+\.?$/.test(url.hostname) || url.hostname.startsWith('[');
  return hasPublicHost && url.port !== '0' ? url.href : null;
}
