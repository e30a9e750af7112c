import type { ChatMessage } from '@frontdesk/shared/chat';
import { Receipt as ReceiptIcon } from 'lucide-react';
import { PopUp } from '../parts/pop-up.tsx';
import { FactList } from './fact-list.tsx';
import classes from './message-foot.module.css';
import { formatCost, formatDuration, formatTokens, stages } from './turn-figures.ts';

type Turn = NonNullable<ChatMessage['turn']>;

const endings: Record<Turn['status'], string> = {
  answered: 'Answered',
  stopped: 'Stopped',
  apologised: 'Apologised',
  failed: 'Failed',
};

/** How an answer came about, and what it cost. */
export function Receipt({ turn }: { turn: Turn }) {
  return (
    <PopUp
      label="Receipt"
      align="end"
      trigger={
        <button type="button" className={classes.action} aria-label="Receipt">
          <ReceiptIcon size={12} strokeWidth={2.2} aria-hidden="true" />
          {formatDuration(stages(turn).whole)}
        </button>
      }
    >
      <Figures turn={turn} />
    </PopUp>
  );
}

function Figures({ turn }: { turn: Turn }) {
  const { firstText, whole } = stages(turn);
  return (
    <FactList
      title="Receipt"
      facts={[
        ['Model', turn.model ?? 'None was asked'],
        ['Calls', String(turn.modelCalls)],
        ['Prompt', formatTokens(turn.promptTokens)],
        ['of it cached', turn.cachedTokens > 0 && formatTokens(turn.cachedTokens)],
        ['Thought', turn.thoughtTokens > 0 && formatTokens(turn.thoughtTokens)],
        ['Output', formatTokens(turn.outputTokens)],
        ['Cost', formatCost(turn.costMicroUsd)],
        ['First words', firstText === null ? 'None came' : `after ${formatDuration(firstText)}`],
        ['Whole time', formatDuration(whole)],
        ['Ended', endings[turn.status]],
        ['Finish', turn.finish],
        ['Error', turn.error && <span className={classes.error}>{turn.error}</span>],
      ]}
    />
  );
}
