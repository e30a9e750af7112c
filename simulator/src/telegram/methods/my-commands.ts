import type { BotCommand } from 'grammy/types';
import { badRequest, explaining } from '../refusal.ts';
import type { Method } from '../simulation.ts';
import { isObject, type JsonObject, requiredInteger, requiredString } from '../text/json-field.ts';
import { type Call, jsonArgument, textArgument } from '../wire/call.ts';
import type { World } from '../world.ts';

const scopes = ['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators'];
const scopesOfChats = ['chat', 'chat_administrators', 'chat_member'];

export const setMyCommands: Method = ({ world }, call) => {
  const given = jsonArgument(call, 'commands', "Can't parse commands JSON object") ?? [];
  if (!Array.isArray(given)) throw badRequest('Expected an Array of BotCommand');
  const commands = given.map((value: unknown) =>
    explaining("Can't parse BotCommand", () => readCommand(value)),
  );
  commands.forEach(checkCommand);
  // From here on Telegram's data centres refuse, with bare codes.
  if (commands.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  if (!commands.every(({ command }) => /^[a-z0-9_]+$/.test(command))) throw badRequest('BOT_COMMAND_INVALID');
  world.commands.set(placeOf(world, call), commands);
  return true;
};

export const getMyCommands: Method = ({ world }, call) => world.commands.get(placeOf(world, call)) ?? [];

export const deleteMyCommands: Method = ({ world }, call) => {
  world.commands.delete(placeOf(world, call));
  return true;
};

function readCommand(value: unknown): BotCommand {
  if (!isObject(value)) throw badRequest('expected an Object');
  return {
    command: requiredString(value, 'command').trim().replace(/^\//, ''),
    description: requiredString(value, 'description').trim(),
  };
}

function checkCommand({ command, description }: BotCommand): void {
  if (command === '') throw badRequest('Command must be non-empty');
  if ([...command].length > 32) throw badRequest('Command length must not exceed 32');
  if (description === '') throw badRequest('Command description must be non-empty');
  if ([...description].length > 256) throw badRequest('Command description length must not exceed 256');
}

/** One list for each scope and language. */
function placeOf(world: World, call: Call): string {
  const scope = jsonArgument(call, 'scope', "Can't parse BotCommandScope JSON object") ?? { type: 'default' };
  const place = explaining("Can't parse BotCommandScope", () => readScope(scope));
  checkChat(world, scope as JsonObject, place);
  const language = textArgument(call, 'language_code');
  if (language !== '' && !/^[a-z]{2}$/.test(language)) throw badRequest('Invalid language code specified');
  return `${place} ${language}`;
}

function readScope(scope: unknown): string {
  if (!isObject(scope)) throw badRequest('BotCommandScope must be an Object');
  const type = requiredString(scope, 'type');
  if (scopes.includes(type)) return type;
  if (!scopesOfChats.includes(type)) throw badRequest('Unsupported type specified');
  const chatId = requiredString(scope, 'chat_id');
  if (type !== 'chat_member') return `${type} ${chatId}`;
  return `${type} ${chatId} ${requiredInteger(scope, 'user_id')}`;
}

function checkChat(world: World, scope: JsonObject, place: string): void {
  if (scopes.includes(place)) return;
  if (!world.chats.get(Number(scope.chat_id))?.started) throw badRequest('chat not found');
}
