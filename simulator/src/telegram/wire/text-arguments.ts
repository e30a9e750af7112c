import { badRequest, notSimulated } from '../refusal.ts';
import { type FormattedText, formatText } from '../text/formatted-text.ts';
import { givenEntities } from '../text/given-entities.ts';
import { isObject, optionalBoolean } from '../text/json-field.ts';
import type { World } from '../world.ts';
import { type Call, jsonArgument, textArgument } from './call.ts';
import { toUser } from './shapes.ts';

/** Characters, not UTF-16 units: what the server counts (utf8_length in tdlib's MessageContent.cpp). */
const maxTextLength = 4096;

/** The server refuses longer arguments before it looks at them. */
const maxTextBytes = 32_768;

/** A text argument with its entities. `allowEmpty`: captions and drafts may be. */
export function formattedArgument(
  world: World,
  call: Call,
  names: { text: string; entities: string },
  allowEmpty = false,
): FormattedText {
  const text = textArgument(call, names.text);
  if (Buffer.byteLength(text) > maxTextBytes) throw badRequest('Text is too long');
  if (text !== '') refuseParseMode(call);
  const findUser = (id: number) => {
    const person = world.people.get(id);
    return person && toUser(person);
  };
  return formatText(text, givenEntities(entitiesArgument(call, names.entities), findUser), allowEmpty);
}

export function isTooLong({ text }: FormattedText, call: Call): boolean {
  const length = [...text].length;
  if (length <= maxTextLength && text.length > maxTextLength) {
    call.note(`text has more than ${maxTextLength} UTF-16 units: do not rely on characters being counted`);
  }
  return length > maxTextLength;
}

/** Links are not previewed here, but the options must be right. */
export function checkLinkPreview(call: Call): void {
  const options = jsonArgument(call, 'link_preview_options', "Can't parse link preview options JSON object");
  if (options === undefined) return;
  if (!isObject(options)) throw badRequest('Object expected as link preview options');
  for (const flag of ['is_disabled', 'prefer_small_media', 'prefer_large_media', 'show_above_text']) {
    optionalBoolean(options, flag);
  }
}

function refuseParseMode(call: Call): void {
  const mode = textArgument(call, 'parse_mode').toLowerCase();
  if (mode === '' || mode === 'none') return;
  if (!['markdown', 'markdownv2', 'html'].includes(mode)) throw badRequest('Unsupported parse_mode');
  throw notSimulated('parse_mode (send entities instead)');
}

/** The real server passes over entities that are no JSON array; nobody means that. */
function entitiesArgument(call: Call, name: string): unknown[] {
  const text = textArgument(call, name);
  if (text === '') return [];
  try {
    const entities: unknown = JSON.parse(text);
    if (Array.isArray(entities)) return entities;
  } catch {
    // Noted below, like anything else that is no array.
  }
  call.note(`${name} is not an Array of MessageEntity`);
  return [];
}
