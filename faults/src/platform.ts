import type { SimFault } from '@frontdesk/shared/simulator';

/** One thing that stands in a conversation for its user to read. */
export interface Seen {
  fromUser: boolean;
  text: string;
  /** Still growing, or left half-way. */
  unfinished: boolean;
}

export interface Conversation {
  /** Where it is, for people who read a complaint. */
  place: string;
  /** Resolves when the platform has it; on the web, when the client has its answer or was told that there is none. */
  say(text: string): Promise<void>;
  /** In the order in which it stands there. */
  seen(): Promise<Seen[]>;
  /** The answer that is growing there, as far as it has come. */
  growing?(): Promise<string | undefined>;
  /** Presses the Stop button; false while there is none. */
  pressStop?(): boolean;
}

export type FaultKind = SimFault['kind'];

/** A simulated platform with its people, as one cell sees it. What it cannot do is absent. */
export interface Platform {
  /** What the server must be told. */
  env: Record<string, string>;
  conversations: Conversation[];
  /** Resolves when the platform and the server behind the front door have found each other. */
  connected(): Promise<void>;
  /** Deliveries that are not over. */
  pending(): number;
  /** The next message arrives `more` times more. */
  repeat(more: number): void;
  /** The next message arrives after the one that follows it. */
  swap?(): void;
  /** The next `times` calls that put a message in place fail. */
  failSends?(kind: FaultKind, times: number): void;
  /** The next `times` calls that show a growing answer fail. */
  failPreviews?(kind: FaultKind, times: number): void;
  /** How many calls that put a message in place have come so far. */
  sends?(): number;
  close(): Promise<void>;
}

export type Ability = 'swap' | 'sends' | 'previews' | 'button' | 'cursor' | 'hang up';

export interface Column {
  name: string;
  abilities: readonly Ability[];
  /** Sends are promised to arrive in the order they were said. */
  ordered: boolean;
  open(doorUrl: string): Promise<Platform>;
}
