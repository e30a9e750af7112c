import { type AsyncCommand, constantFrom, nat } from 'fast-check';
import type { Mishap } from '../life.ts';
import type { World } from '../world.ts';

/** What a command may know of the world before it runs. */
export type Glance = Awaited<ReturnType<World['glance']>>;
export type Command = AsyncCommand<Glance, World>;

/** A command that reads as a sentence, runs, and waits until nothing moves any more. */
export function command(
  sentence: string,
  run: (world: World) => unknown,
  makesSense: (glance: Glance) => boolean = () => true,
): Command {
  return {
    check: (glance) => makesSense(glance),
    async run(glance, world) {
      await run(world);
      await world.settle();
      Object.assign(glance, await world.glance());
    },
    toString: () => sentence,
  };
}

export const slot = nat(1);

/** Mostly one conversation: that is where things meet. */
export const conversation = constantFrom('c0', 'c0', 'c0', 'c1');

export const which = nat(5);

export const edge = constantFrom<Mishap['edge']>('before', 'after');

export const words = (it: Mishap | null) => (it ? `, which ${it.what} ${it.edge} its call ${it.call}` : '');

export const pick = <T>(all: T[], index: number): T | undefined => all[index % all.length];

export async function sessionIdOf(world: World, key: string): Promise<string | undefined> {
  const session = await world.eye.chatSession.findFirst({ where: { conversationKey: key } });
  return session?.sessionId;
}
