import type { Arbitrary } from 'fast-check';
import {
  expire,
  free,
  goOn,
  hear,
  hold,
  kill,
  later,
  modelWill,
  platformWill,
  resume,
  wake,
  workFails,
  workMishap,
} from './commands/circumstances.ts';
import type { Command } from './commands/command.ts';
import { close, decide, giveBack, note, reply, stopByTeam, takeOver } from './commands/team.ts';
import { ask, askAgain, deliverAgain, edit, redeliver, remove, say, stop } from './commands/users.ts';

const everywhere = [
  takeOver,
  giveBack,
  close,
  reply,
  note,
  stopByTeam,
  modelWill,
  modelWill,
  workMishap,
  workMishap,
  workFails,
  goOn,
  resume,
  kill,
  expire,
  later,
  wake,
  hear,
  hold,
  free,
  free,
];

/** What happens on a platform that we send to. */
export const platformCommands: Arbitrary<Command>[] = [
  ...everywhere,
  say,
  say,
  say,
  say,
  deliverAgain,
  edit,
  remove,
  stop,
  decide,
  platformWill,
  platformWill,
  redeliver,
  later,
];

/** What happens in the chat API, where whoever asks waits for the answer. */
export const chatCommands: Arbitrary<Command>[] = [...everywhere, ask, ask, ask, ask, askAgain];
