import { channelName } from '@frontdesk/shared/chat';
import { askMoment } from '@frontdesk/shared/details/field';
import { channelLabels } from '../../parts/session-names.ts';
import classes from './ask-fields.module.css';
import type { Draft } from './field-draft.ts';
import { momentWords } from './field-words.ts';

interface AskFieldsProps {
  draft: Draft;
  set(change: Partial<Draft>): void;
}

/** When, where and how insistently it is asked for. */
export function AskFields({ draft, set }: AskFieldsProps) {
  const { ask, channels, required } = draft;
  return (
    <>
      <fieldset className={classes.set}>
        <legend>When it is asked for</legend>
        {askMoment.options.map((moment) => (
          <label key={moment} className={classes.option}>
            <input type="radio" name="ask" checked={ask === moment} onChange={() => set({ ask: moment })} />
            <span className={classes.name}>{momentWords[moment].label}</span>
            <span className={classes.meaning}>{momentWords[moment].meaning}</span>
          </label>
        ))}
      </fieldset>
      <fieldset className={classes.set} disabled={ask === 'never'}>
        <legend>Where it is asked for</legend>
        <p className={classes.lead}>
          It is noted everywhere. On the web your own page usually knows it, and sends it along.
        </p>
        <div className={classes.channels}>
          {channelName.options.map((channel) => (
            <label key={channel} className={classes.option}>
              <input
                type="checkbox"
                checked={channels.includes(channel)}
                onChange={() =>
                  set({
                    channels: channelName.options.filter(
                      (other) => channels.includes(other) !== (other === channel),
                    ),
                  })
                }
              />
              <span className={classes.name}>{channelLabels[channel]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <label className={classes.option}>
        <input type="checkbox" checked={required} onChange={() => set({ required: !required })} />
        <span className={classes.name}>Needed</span>
        <span className={classes.meaning}>
          Asked for a second time when something came in between, and required in forms. Whoever skips it is
          still helped.
        </span>
      </label>
    </>
  );
}
