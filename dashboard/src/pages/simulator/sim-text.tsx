import type { SimMessage, SimState } from '@frontdesk/shared/simulator';
import { PlatformText } from '../../platform-text/platform-text.tsx';

/** A message's text as the platform's own client would draw it. */
export function SimText({
  message: { text, format, entities = [] },
  state,
}: {
  message: SimMessage;
  state: SimState;
}) {
  const part = format === 'entities' ? ({ format: 'telegram', text, entities } as const) : { format, text };
  return <PlatformText part={part} names={namesIn(state)} />;
}

const namesIn = ({ bot, users }: SimState) => new Map([bot, ...users].map(({ id, name }) => [id, name]));
