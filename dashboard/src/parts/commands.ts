import { useEffect, useEffectEvent } from 'react';

/** Something one can do where one is, offered by the command palette. */
export interface Command {
  label: string;
  /** Its heading in the palette: `Conversation`, `Selection`, `Go to` … */
  group: string;
  /** The shortcut that does the same, key by key. */
  keys?: string[];
  run(): void;
}

const sources = new Set<() => Command[]>();

/** Offered for as long as the component stands. */
export function useCommands(commands: Command[]): void {
  const current = useEffectEvent(() => commands);
  useEffect(() => {
    const source = () => current();
    sources.add(source);
    return () => void sources.delete(source);
  }, []);
}

/** All that can be done at this moment. Not while rendering. */
export const offeredCommands = (): Command[] => [...sources].flatMap((source) => source());
